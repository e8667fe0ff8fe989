package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.retention.Retention;
import org.millwright.file.Files;
import org.millwright.http.Problems;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Replay;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.vault.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** A filing from the first letter to the gate: typed, filed, judged, mended, decided again, and forgotten. */
@MillwrightTest
class FilingStoryTest extends EntryStage {

    private static Map<String, String> form(FilingDraft it, int version) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", String.valueOf(version));
        fields.put("siteId", it.siteId());
        fields.put("crewId", it.crewId());
        fields.put("origin", it.origin());
        fields.put("mode", it.mode());
        fields.put("arrivesFrom", it.arrivesFrom());
        fields.put("arrivesUntil", it.arrivesUntil());
        fields.put("leavesAt", it.leavesAt());
        fields.put("stops[0].division", it.stops().getFirst().division());
        fields.put("stops[0].fromDay", it.stops().getFirst().fromDay());
        fields.put("vehicles[0].plate", it.vehicles().getFirst().plate());
        fields.put("vehicles[0].seats", "7");
        return fields;
    }

    @Test
    void whatIsTypedIsKeptAndWhatIsReturnedIsEditedUnderItsNumber() {
        var caller = Caller.of(stage, installer.user());
        var begun = caller.post("/filings", Map.of());
        var path = begun.headers().firstValue("Location").orElseThrow().replace("/form", "");
        var fields = form(draft(80), 1);
        for (var verb : List.of("/submission", "/handing")) {
            var without = caller.postJson(path + verb, Map.of("origin", "999999", "whyOutside", "x"));
            assertThat(without.statusCode()).as("what was typed over which save?").isEqualTo(400);
            assertThat(without.body()).contains("version");
        }
        fields.put("arrivesUntil", "明天");
        var refused = caller.post(path + "/submission", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“明天”不是日期时间").contains("value=\"明天\"").contains("value=\"鲁K7D268\"");
        fields.put("version", "2");
        fields.put("arrivesUntil", draft(80).arrivesUntil());
        assertThat(caller.post(path + "/submission", fields).headers().firstValue("Location")).hasValue(path);
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var number = filing(id).number();
        assertThat(number).startsWith("BB-");
        assertThat(filing(id).standing().verdict()).as("nobody of the crew was tested, and the installer files what the receiver should").isEqualTo(Verdict.REFUSE);
        assertThat(caller.page(path).body()).contains(number).contains("距核酸采样小时数").contains("不予准入").contains("指南");

        stage.as(officer, () -> {
            app.getBean(Reviewing.class).giveBack(officer, id, "请补充行程");
            return null;
        });
        assertThat(caller.page(path + "/form").body()).contains("请补充行程").contains("value=\"鲁K7D268\"");
        var chosen = "value=\"" + installer.crew() + "\" selected";
        assertThat(caller.page(path + "/crews?crewText=%E9%94%90%E8%BE%BE").body()).as("found by the installer's name, the only one is chosen").contains("name=\"crewId\"").contains(chosen);
        assertThat(caller.page(path + "/crews?crewText=zzz&crewId=" + installer.crew()).body()).as("who is chosen stays").contains(chosen);
        assertThat(caller.page(path + "/crews?crewText=zzz").body()).doesNotContain(installer.crew().toString());
        assertThat(caller.page(path + "/form?seeking=true&crewText=%E9%94%90%E8%BE%BE").body()).contains(chosen);
        fields.put("version", "3");
        fields.put("crewText", "锐达");
        fields.put("crewId", "");
        assertThat(caller.post(path + "/submission", fields).body()).as("a form chooses nothing by itself").contains(installer.crew().toString()).doesNotContain(chosen);
        fields.put("version", "4");
        fields.put("crewId", installer.crew().toString());
        assertThat(caller.post(path + "/submission", fields).statusCode()).isEqualTo(303);
        assertThat(filing(id).number()).isEqualTo(number);
        assertThat(filing(id).revision()).isEqualTo(2);
        assertThat(filing(id).state()).isEqualTo(FilingState.FILED);
    }

    @Test
    void whatSomebodySavedMeanwhileIsNotThrownAwayUnseen() {
        var caller = Caller.of(stage, installer.user());
        var id = stage.as(installer.user(), () -> app.getBean(Submitting.class).begin(installer.user(), draft(30)));
        stage.as(installer.user(), () -> app.getBean(Submitting.class).save(installer.user(), id, draft(40), 1));
        assertThat(caller.post("/filings/" + id + "/discard", Map.of()).statusCode()).isEqualTo(400);
        assertThat(caller.post("/filings/" + id + "/discard", Map.of("version", "1")).statusCode()).isEqualTo(409);
        assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).getDraft(installer.user(), id)).arrivesFrom()).isEqualTo(draft(40).arrivesFrom());
        assertThat(caller.post("/filings/" + id + "/discard", Map.of("version", "2")).statusCode()).isEqualTo(303);
    }

    @Test
    void theReceiverFilesAndWhoMeetsEveryClauseIsAdmittedAtOnce() {
        var id = stage.as(installer.user(), () -> {
            var submitting = app.getBean(Submitting.class);
            var begun = submitting.begin(installer.user(), draft(30));
            submitting.hand(installer.user(), begun);
            return begun;
        });
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        stage.as(stage.company, () -> app.getBean(Submitting.class).file(stage.company, id));
        assertThat(filing(id).filer()).isEqualTo(Filer.RECEIVER);
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        testAll(id, "pending");
        assertThat(filing(id).standing().verdict()).as("pending is not negative, and not positive").isEqualTo(Verdict.CANNOT_DECIDE);
        testAll(id, "negative");
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT);
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        assertThat(filing(id).standing().expiresEarly()).as("48 h are over before the work is").isTrue();
    }

    @Test
    void aTestCountsAsLongAsItsOwnClauseSaysWhateverRunsOutBefore() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.first());
        var id = file(installer.user(), draft(20));
        var sampled = in(-2);
        var swabbed = in(-1);
        filing(id).getTerms().members().forEach(member -> stage.as(installer.user(), () -> {
            var giving = app.getBean(FilingEvidence.class);
            giving.give(installer.user(), filing(id), member, EvidenceKind.NAT, Map.of("person.nat.result", "negative", "person.nat.hoursSinceSampling", sampled.toString()), "烟台一检", "",
                    Optional.empty(), new Problems());
            giving.give(installer.user(), filing(id), member, EvidenceKind.ANTIGEN, Map.of("person.antigen.result", "negative", "person.antigen.hoursSinceSampling", swabbed.toString()), "", "",
                    Optional.empty(), new Problems());
            return null;
        }));
        var read = Caller.read(Caller.of(stage, installer.user()).json("/filings/" + id));
        assertThat((List<?>) read.get("people")).isNotEmpty().allSatisfy(one -> assertThat(moment(one, "until")).as("48 hours from its sampling, though the antigen ends after 24")
                .isEqualTo(moment(one, "sampledAt").plus(Duration.ofHours(48))));
        assertThat((List<?>) ((Map<?, ?>) read.get("decision")).get("turns")).as("what runs out first stands first").extracting(one -> moment(one, "at"))
                .containsExactly(swabbed.plusHours(24).atZone(Stage.SHANGHAI).toInstant(), sampled.plusHours(48).atZone(Stage.SHANGHAI).toInstant());
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + id).body()).contains("办到哪一步").contains("离开前将到期的").containsPattern("aria-current=\"step\"[^§]*规则判定");
        assertThat(((Map<?, ?>) Caller.read(Caller.of(stage, stage.company).json("/filings/" + id)).get("decision")).get("turns")).as("a company learns nothing of tests").isEqualTo(List.of());
    }

    private static Instant moment(Object one, String name) {
        return OffsetDateTime.parse(((Map<?, ?>) one).get(name).toString()).toInstant();
    }

    @Test
    void eachDeadlineOfAStayIsWarnedOfOnce() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(2));
        var members = filing(id).getTerms().members();
        for (int i = 0; i < members.size(); i++) test(id, members.get(i), "negative", List.of(40, 30, 29, 2).get(i), "");
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT);
        var warnings = app.getBean(FilingWarnings.class);
        assertThat(stage.as(officer, warnings::watch)).as("in 8, 18 and 19 hours; the one in 46 is not near").isEqualTo(3);
        assertThat(stage.as(officer, warnings::watch)).as("each once").isZero();
        test(id, members.getFirst(), "negative", 25, "");
        assertThat(stage.as(officer, warnings::watch)).as("a newer result has a deadline of its own").isOne();
        var settings = app.getBean(ZoneSettings.class);
        stage.as(officer, () -> {
            settings.set("entry.warn-hours", stage.day(-1), "60");
            return null;
        });
        assertThat(stage.as(officer, warnings::watch)).as("and the last one, though the first has gone by").isOne();
        var known = "select cardinality(deadlines) > 0 and cardinality(warned) > 0 from filing where zone_id = ?";
        assertThat(app.getBean(TestDatabase.class).superuser().sql(known).param(stage.zone.id()).query(Boolean.class).single()).isTrue();
        stage.as(installer.user(), () -> {
            app.getBean(Submitting.class).withdraw(installer.user(), id, "另派班组");
            return null;
        });
        assertThat(app.getBean(TestDatabase.class).superuser().sql(known.replace("and", "or")).param(stage.zone.id()).query(Boolean.class).single()).as("when tests run out tells of the tests").isFalse();
    }

    @Test
    void aPositiveTubeReopensEverybodyInIt() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        members.forEach(member -> test(id, member, "negative", 3, "T-77"));
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        var other = stage.installer("他家", 1);
        var theirs = stage.as(other.user(), () -> {
            var begun = app.getBean(Submitting.class).begin(other.user(), new FilingDraft(stage.site.toString(), other.crew().toString(), List.of(), "371002", "rail",
                    draft(20).arrivesFrom(), draft(20).arrivesUntil(), draft(20).leavesAt(), "", draft(20).stops(), List.of(), List.of()));
            app.getBean(Submitting.class).file(other.user(), begun);
            return begun;
        });
        var shared = filing(theirs).getTerms().members().getFirst();
        stage.as(other.user(), () -> app.getBean(FilingEvidence.class).give(other.user(), filing(theirs), shared, EvidenceKind.NAT, Map.of("person.nat.result", "positive",
                "person.nat.hoursSinceSampling", in(-3).toString()), "烟台一检", "T-77", Optional.empty(), new Problems()));
        assertThat(filing(theirs).standing().verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(filing(id).standing().verdict()).as("the same tube").isNotEqualTo(Verdict.ADMIT);
    }

    @Test
    void whoWasLetInIntoQuarantineStaysWhenTheSameIsDecidedAgain() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.quarantine(), new ControlNow.RiskArea("371002", "high", stage.now().minus(Duration.ofDays(20)), null));
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        assertThat(filing(id).standing().verdict()).as("who is there until after the arrival has not left it").isEqualTo(Verdict.QUARANTINE);
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).admit(officer, id);
            return null;
        });
        stage.as(officer, () -> app.getBean(Redeciding.class).redecide(List.of(id), Cause.LEVEL, null));
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        testAll(id, "positive");
        assertThat(filing(id).standing().verdict()).isNotEqualTo(Verdict.QUARANTINE);
        assertThat(filing(id).state()).as("another answer waits for an officer again").isEqualTo(FilingState.FILED);
    }

    @Test
    void aDecisionReplaysUntilItsFactsAreErasedAndThenSaysWhich() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        var member = filing(id).getTerms().members().getFirst();
        var decision = filing(id).standing().decisionId();
        stage.as(officer, () -> {
            var explained = app.getBean(Explaining.class).explain(app.getBean(DecisionRecords.class).findDecision(decision).orElseThrow());
            assertThat(explained.whole()).isTrue();
            assertThat(app.getBean(PersonalCipher.class).destroy(member)).isTrue();
            return null;
        });
        stage.as(officer, () -> {
            var explained = app.getBean(Explaining.class).explain(app.getBean(DecisionRecords.class).findDecision(decision).orElseThrow());
            assertThat(explained.decision().verdict()).isEqualTo(Verdict.ADMIT);
            assertThat(explained.subjects()).filteredOn(it -> it.id().equals(member)).singleElement().satisfies(it -> {
                assertThat(it.replay()).isInstanceOfSatisfying(Replay.Erased.class, erased -> assertThat(erased.losses()).extracting(Replay.Loss::fact).contains("person.nat.result"));
                assertThat(it.line().record().verdict()).isEqualTo(Verdict.ADMIT);
            });
            assertThat(explained.subjects()).filteredOn(it -> !it.id().equals(member)).allSatisfy(it -> assertThat(it.replay()).isInstanceOf(Replay.Equal.class));
            return null;
        });
    }

    @Test
    void noHealthFactStandsReadableInTheDatabase() {
        var id = file(installer.user(), draft(80));
        testAll(id, "negative");
        var bodies = stage.as(officer, () -> app.getBean(JdbcClient.class).sql("select body from entry_evidence where zone_id = ?").param(stage.zone.id()).query(String.class).list());
        assertThat(bodies).isNotEmpty().allSatisfy(body -> assertThat(body).startsWith("p1:1:").doesNotContain("negative"));
        var kept = stage.as(officer, () -> app.getBean(JdbcClient.class).sql("select judged || coalesce(context, '') from entry_decision where zone_id = ?").param(stage.zone.id())
                .query(String.class).list());
        assertThat(kept).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain("negative").doesNotContain("371002"));
        assertThat(stage.as(officer, () -> app.getBean(EvidenceRecords.class).listEvidence(filing(id).getTerms().members(), stage.now().minusSeconds(60))))
                .isNotEmpty().allSatisfy(it -> assertThat(it.values().getFirst().value().toString()).contains("negative"));
        var begun = stage.as(installer.user(), () -> app.getBean(Submitting.class).begin(installer.user(), draft(180)));
        var ways = app.getBean(TestDatabase.class).superuser().sql("select coalesce(division, '') || body || areas::text from filing_stop where zone_id = :zone union all select draft::text from filing "
                + "where zone_id = :zone and draft is not null").param("zone", stage.zone.id()).query(String.class).list();
        assertThat(ways).as("nor where anybody was, filed or typed").hasSize(2).allSatisfy(text -> assertThat(text).contains("p1:1:").doesNotContain("371002"));
        assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).getDraft(installer.user(), begun)).stops()).isEqualTo(draft(180).stops());
        var person = filing(id).getTerms().members().getFirst();
        var paper = upload(id, person);
        var lies = stage.as(officer, () -> app.getBean(JdbcClient.class).sql("select name || encode(content, 'escape') from stored_file where zone_id = ? and id = ?").params(stage.zone.id(), paper)
                .query(String.class).single());
        assertThat(lies).as("a paper lies no more readable than what is stated from it").doesNotContain("positive").doesNotContain("阳性");
        var doctor = Caller.of(stage, health);
        assertThat(doctor.page("/files/" + paper).body()).as("who decides reads it").isEqualTo(PAPER);
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select reason from audit_entry where zone_id = ? and subject_id = ? and action = 'evidence.read'").params(stage.zone.id(), person)
                .query(String.class).list()).as("and what for stands under the person").contains("check of uploads");
        assertThat(Caller.of(stage, installer.user()).page("/files/" + paper).statusCode()).isEqualTo(404);
        stage.as(health, () -> app.getBean(PersonalCipher.class).destroy(person));
        assertThat(doctor.page("/files/" + paper).statusCode()).as("and nobody once the key is destroyed").isEqualTo(404);
    }

    @Test
    void whoCameThroughAnAreaIsFoundThoughNobodysWayIsReadable() {
        var id = file(installer.user(), draft(80));
        assertThat(filing(id).getTerms().stops()).extracting(Filing.Stop::division).containsExactly("371002");
        var stops = app.getBean(FilingStops.class);
        for (int round = 1; round <= 2; round++) {
            for (var area : List.of("370000", "371000", "371002")) assertThat(stage.as(health, () -> stops.listThrough(area))).as(area).containsExactly(id);
            for (var area : List.of("371003", "370600", "110000")) assertThat(stage.as(health, () -> stops.listThrough(area))).as(area).isEmpty();
            app.getBean(TestDatabase.class).superuser().sql("update filing_stop set body = null, areas = '{}', division = '371002', from_day = ?, until_day = ? where zone_id = ?")
                    .params(stage.day(-10), stage.day(3), stage.zone.id()).update();
        }
        org.millwright.tenancy.CurrentZone.run(stage.zone.id(), () -> app.getBean(Retention.class).runAll(() -> false));
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select count(*) from filing_stop where zone_id = ? and division is null and body like 'p1:%'").param(stage.zone.id())
                .query(Integer.class).single()).as("those from before are sealed by a round").isOne();
        assertThat(filing(id).getTerms().stops()).extracting(Filing.Stop::division).containsExactly("371002");
        assertThat(stage.as(health, () -> stops.listThrough("371000"))).containsExactly(id);
    }

    private static final String PAPER = "%PDF-1.7\n1 0 obj\n<< /Result (positive) >>\nendobj\n%%EOF\n";

    private UUID upload(UUID filing, UUID member) {
        return stage.as(installer.user(), () -> {
            var problems = new Problems();
            var upload = app.getBean(EvidenceFiles.class).examine(new MockMultipartFile("file", "核酸阳性.pdf", null, PAPER.getBytes(StandardCharsets.US_ASCII)), problems);
            app.getBean(FilingEvidence.class).give(installer.user(), filing(filing), member, EvidenceKind.NAT, Map.of("person.nat.result", "positive", "person.nat.hoursSinceSampling",
                    in(-3).toString()), "烟台一检", "", upload, problems);
            assertThat(problems.list()).isEmpty();
            return app.getBean(Files.class).listFiles("evidence", member).getLast().id();
        });
    }

    @Test
    void papersGoWithThePersonsDataAndAreSealedIfTheyLayInClear() {
        var id = file(installer.user(), draft(80));
        var members = filing(id).getTerms().members();
        var one = members.getFirst();
        upload(id, one);
        var later = file(installer.user(), draft(280));
        assertThat((List<?>) Caller.read(Caller.of(stage, installer.user()).json("/filings/" + later)).get("papers")).as("brought for another filing").isEmpty();
        var reads = "select count(*) from audit_entry where zone_id = ? and subject_id = ? and action = 'evidence.read' and reason = ?";
        IntSupplier read = () -> app.getBean(TestDatabase.class).superuser().sql(reads).params(stage.zone.id(), one, "papers of " + filing(id).number()).query(Integer.class).single();
        assertThat(read.getAsInt()).isZero();
        assertThat((List<?>) Caller.read(Caller.of(stage, installer.user()).json("/filings/" + id)).get("papers")).hasSize(1);
        assertThat(read.getAsInt()).as("that somebody brought one is read as well").isOne();
        assertThat(Caller.of(stage, health).post("/people/" + one + "/erasure", Map.of("reason", "on demand", "source", "个人信息保护法第四十七条")).statusCode()).isEqualTo(303);
        var files = app.getBean(Files.class);
        assertThat(stage.as(health, () -> files.listFiles("evidence", one))).isEmpty();

        var retention = app.getBean(Retention.class);
        var old = upload(id, members.getLast());
        var left = upload(id, members.getLast());
        var superuser = app.getBean(TestDatabase.class).superuser();
        superuser.sql("update stored_file set content = ?, name = '核酸阳性.pdf', sealed_for = null where id = ?").params(PAPER.getBytes(StandardCharsets.US_ASCII), old).update();
        superuser.sql("update entry_evidence set body = null, erased_at = now(), erased_basis = 'erased before papers went too' where file_id = ?").param(left).update();
        assertThat(stage.as(health, () -> retention.countOverdue(stage.now()))).as("one in clear, one that nothing rests on").isEqualTo(2);
        org.millwright.tenancy.CurrentZone.run(stage.zone.id(), () -> retention.runAll(() -> false));
        assertThat(stage.as(health, () -> retention.countOverdue(stage.now()))).isZero();
        assertThat(stage.as(health, () -> files.listFiles("evidence", members.getLast()))).extracting(it -> it.id(), it -> it.name()).containsExactly(tuple(old, "file.pdf"));
        assertThat(superuser.sql("select encode(content, 'escape') from stored_file where id = ?").param(old).query(String.class).single()).doesNotContain("positive");
        assertThat(new String(stage.as(health, () -> files.getContent(old)), StandardCharsets.US_ASCII)).isEqualTo(PAPER);
    }

    @Test
    void aCompanySeesTheVerdictAndNobodysFacts() {
        var id = file(installer.user(), draft(80));
        testAll(id, "negative");
        var page = Caller.of(stage, stage.company).page("/filings/" + id).body();
        assertThat(page).contains(filing(id).number()).contains("不予准入").doesNotContain("阴性").doesNotContain("行政区划").doesNotContain("采样时间");
        var stranger = stage.installer("路人", 1);
        assertThat(Caller.of(stage, stranger.user()).page("/filings/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aMemberSeesWhatIsKnownOfHimselfAndOfNobodyElse() {
        var id = file(installer.user(), draft(80));
        testAll(id, "negative");
        var own = filing(id).getTerms().members().getFirst();
        var member = Caller.of(stage, Stage.user(stage.zone, Role.MEMBER, installer.user().organisationId(), "赵"));
        stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update member set account_id = ? where zone_id = ? and id = ?").params(member.user.accountId(), stage.zone.id(), own).update());
        var page = Caller.read(member.json("/filings/" + id));
        assertThat((List<?>) page.get("people")).singleElement().satisfies(person -> assertThat(((Map<?, ?>) person).get("id")).isEqualTo(own.toString()));
        var clauses = (List<?>) ((Map<?, ?>) page.get("decision")).get("clauses");
        assertThat(clauses).isNotEmpty().allSatisfy(clause -> assertThat((int) ((Map<?, ?>) clause).get("total")).isOne());
        var other = filing(id).getTerms().members().getLast();
        assertThat(member.page("/filings/" + id + "/evidence?subject=" + other).statusCode()).isEqualTo(404);
        assertThat(Caller.of(stage, installer.user()).postJson("/filings", Map.of("whyOutside", "a\0b")).statusCode()).as("no column holds it").isEqualTo(400);
    }
}
