package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.directory.Members;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.laboratory.LaboratoryFiles;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.entry.retention.Erasing;
import org.millwright.entry.retention.PersonRecords;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Role;
import org.millwright.pass.answer.Kind;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.checklist.Reading;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a person: under whose word, for how long, how it is handed over, and how it goes. */
@MillwrightTest
class PersonDataStoryTest extends EntryStage {

    @Test
    void whatIsKnownGoesWhenItsTimeIsOverAndAPersonCanTakeOrDestroyIt() {
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        byConsent();
        var member = filing(id).getTerms().members().getFirst();
        var record = stage.as(health, () -> app.getBean(PersonRecords.class).recordOf(member, "asked for by the person"));
        assertThat(record.get("evidence").toString()).contains("negative");
        assertThat((List<?>) record.get("filings")).hasSize(1);
        var doctor = Caller.of(stage, health);
        assertThat(doctor.page("/filings/" + id).body()).as("the way to one person").contains("/people/" + member + "/consents");
        assertThat(doctor.page("/people/" + member + "/consents").body()).contains("销毁全部信息").contains("1 条").contains("/people/" + member + "/record");
        assertThat(doctor.page("/people/" + member + "/record").statusCode()).as("what for?").isEqualTo(422);
        assertThat(doctor.page("/people/" + member + "/record?purpose=she+coughs").statusCode()).as("nothing of the person in an address").isEqualTo(422);
        assertThat(doctor.page("/people/" + member + "/record?purpose=asked").body()).contains("\"decisions\"", "\"passes\"", "\"scans\"", "\"acknowledgements\"");
        assertThat(doctor.post("/people/" + member + "/erasure", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(doctor.post("/people/" + member + "/erasure", Map.of("reason", "on demand")).headers().firstValue("Location")).hasValue("/people/" + member + "/consents");
        assertThat(doctor.page("/people/" + member + "/consents").body()).contains("销毁 1 条").contains("on demand");
        var past = stage.as(health, () -> app.getBean(DecisionRecords.class).listDecisions(id, 9)).get(1).id();
        assertThat(doctor.page("/filings/" + id + "/decisions/" + past).body()).as("outcome, clauses and edition remain").contains("这是当时的判定").contains("on demand").contains("§");
        assertThat(doctor.page("/filings/" + id).body()).contains("历次判定");
        assertThat(doctor.page("/filings/" + id + "/decisions/" + member).statusCode()).isEqualTo(404);
        assertThat(stage.as(health, () -> app.getBean(PersonRecords.class).recordOf(member, "again")).get("evidence").toString()).doesNotContain("negative").contains("on demand");
        assertThat(stage.as(health, () -> app.getBean(DecisionRecords.class).listDecisions(id, 1))).as("judged without it").singleElement().extracting(DecisionRecords.Kept::cause)
                .isEqualTo(Cause.ERASURE);

        var retention = app.getBean(Retention.class);
        assertThat(stage.as(health, retention::run).evidenceErased()).as("the filing is not over").isZero();
        stage.as(health, () -> app.getBean(JdbcClient.class).sql("""
                update filing set arrives_from = arrives_from - interval '60 days', arrives_until = arrives_until - interval '60 days', leaves_at = leaves_at - interval '60 days'
                where zone_id = ?""").param(stage.zone.id()).update());
        stage.as(health, () -> app.getBean(JdbcClient.class).sql("insert into entry_evidence (zone_id, id, subject, subject_id, kind, category, names, body, source_kind, stated_at) "
                + "values (?, ?, 'person', ?, 'nat', 'test', array['person.nat.result'], 'p1:1:AAAA', 'entered', now() - interval '50 days')")
                .params(stage.zone.id(), Ids.next(), UUID.randomUUID()).update());
        var typed = whatTellsOfAWayThatIsLongOver(id, member);
        var bounded = stage.as(health, () -> retention.runUpTo(2));
        assertThat(List.of(bounded.filingsClosed(), bounded.filingsErased(), bounded.evidenceErased())).as("no more than it may in one transaction").containsExactly(1, 1, 0);
        assertThat(bounded.overdueLeft()).as("and says what is left").isPositive();
        var run = stage.as(health, retention::run);
        assertThat(run.filingsClosed() + run.filingsErased()).isZero();
        assertThat(run.evidenceErased()).as("of whoever is in no filing at all, fifty days old").isEqualTo(1);
        assertThat(run.overdueLeft()).isZero();
        assertThat(stage.as(health, () -> app.getBean(JdbcClient.class).sql("select count(*) from filing_stop where zone_id = ?").param(stage.zone.id()).query(Integer.class).single())).isZero();
        assertThat(Caller.of(stage, health).page("/retention").body()).contains("无超期留存");
        assertThat(run.recordsErased()).as("a sighting, a gap, a ride, an order and a draft").isEqualTo(5);
        for (var table : List.of("chain_point", "chain_gap", "transfer", "quarantine_order", "quarantine_change")) {
            assertThat(app.getBean(TestDatabase.class).superuser().sql("select count(*) from " + table + " where zone_id = ?").param(stage.zone.id()).query(Integer.class).single()).as(table).isZero();
        }
        assertThat(filing(typed.getFirst()).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + typed.getFirst()).body()).as("and says why").contains("留存期满，未提交的内容已删除");
        assertThat(filing(typed.getLast()).state()).as("of a stay that is still to come").isEqualTo(FilingState.DRAFT);
    }

    /** @return two drafts that nobody has touched for sixty days: of a stay long over, and of one to come */
    private List<UUID> whatTellsOfAWayThatIsLongOver(UUID id, UUID member) {
        var long_ = stage.now().minus(Duration.ofDays(60));
        stage.as(officer, () -> {
            app.getBean(Chains.class).seen(id, ChainPoint.GATE, long_, "gate/old");
            app.getBean(Transfers.class).order(officer, id, new Transfers.Transfer(Ids.next(), "鲁K7D268", "", 9, 2, ChainPoint.GATE, ChainPoint.SITE, long_, long_.plusSeconds(3600)));
            return null;
        });
        app.getBean(TestDatabase.class).superuser().sql("insert into chain_gap (zone_id, id, filing_id, after_point, since, left_at, limit_minutes, noticed_at) values (?, ?, ?, 'gate', ?, ?, 60, ?)")
                .params(stage.zone.id(), Ids.next(), id, Rows.at(long_), Rows.at(long_), Rows.at(long_.plusSeconds(4000))).update();
        stage.as(health, () -> {
            var place = app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(place, "301", 1);
            var order = app.getBean(QuarantineOrders.class).order(health, id, List.of(member), place, long_, 7, "密接").getFirst();
            app.getBean(QuarantineOrders.class).changeEnd(health, order, long_.plus(Duration.ofDays(9)), "延长观察");
            return null;
        });
        var typed = List.of(stage.as(installer.user(), () -> app.getBean(Submitting.class).begin(installer.user(), draft(20))),
                stage.as(installer.user(), () -> app.getBean(Submitting.class).begin(installer.user(), draft(20))));
        var superuser = app.getBean(TestDatabase.class).superuser();
        typed.forEach(one -> superuser.sql("update filing set changed_at = changed_at - interval '60 days' where id = ?").param(one).update());
        superuser.sql("update filing set draft = jsonb_set(draft, '{leavesAt}', to_jsonb(?::text)) where id = ?").params(stage.day(-50) + "T10:00", typed.getFirst()).update();
        return typed;
    }

    /** Not in a person's record, and why. */
    private static final Map<String, String> TOLD_TO_NOBODY = Map.of(
            "bulk_known", "that a row of a workbook became a filing, by a keyed hash",
            "bulk_row", "row numbers; what a row said is the filing's",
            "protocol_part", "what an officer signed in office",
            "filing_equipment", "things, of nobody in particular",
            "split_shift", "hours of a site, of whole crews",
            "vault_person_key", "a key tells nothing, and handing it over would open what is sealed");

    @Test
    void everyTableOfAPersonIsInTheRecordOrSaysWhyNot() {
        var ofPeople = app.getBean(TestDatabase.class).superuser().sql("""
                select distinct table_name from information_schema.columns where table_schema = 'public' and column_name in ('member_id', 'lead_member_id', 'person_id', 'person_cipher',
                    'subject_id', 'filing_id', 'order_id', 'watch_id', 'evidence_id', 'sealed_for', 'pass_id', 'document_cipher') order by 1""").query(String.class).list();
        var told = app.getBean(PersonRecords.class).tables();
        assertThat(ofPeople).contains("entry_evidence", "fever_watch", "pass_scan").hasSizeGreaterThan(25);
        assertThat(ofPeople).filteredOn(table -> !told.contains(table)).as("export it, or say here why not").containsExactlyInAnyOrderElementsOf(TOLD_TO_NOBODY.keySet());
    }

    @Test
    void aRecordHasWhatWasMeasuredAndReportedAndWhoLooked() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var one = stage.as(officer, () -> app.getBean(Members.class).listMembers(List.of(filing(id).getTerms().members().getFirst()))).getFirst();
        var watch = Ids.next();
        var orders = app.getBean(QuarantineOrders.class);
        stage.as(health, () -> {
            app.getBean(FeverWatches.class).measure(health, new Reading(Ids.next(), watch, stage.site, one.name() + one.documentMasked().substring(one.documentMasked().length() - 4), 37.6, stage.now()));
            app.getBean(FeverWatches.class).open(watch, "drill");
            var place = app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(place, "301", 1);
            var order = orders.order(health, id, List.of(one.id()), place, stage.now().minusSeconds(60), 7, "按 §5.1").getFirst();
            app.getBean(DailyReports.class).report(health, order, 36.9, false);
            orders.changeEnd(health, order, stage.now().plus(Duration.ofDays(9)), "延长观察");
            return null;
        });
        var superuser = app.getBean(TestDatabase.class).superuser();
        assertThat(superuser.sql("select w.person_cipher || m.celsius_cipher from fever_watch w join fever_measurement m on m.watch_id = w.id where w.id = ?").param(watch).query(String.class).single())
                .as("under the person's own key").startsWith("p1:").contains("p1:", "p1:").doesNotContain("v1:");
        seen(id, one.id(), "gate");
        seen(id, filing(id).getTerms().members().getLast(), "lodging");
        var whole = stage.as(health, () -> app.getBean(PersonRecords.class).recordOf(one.id(), "asked"));
        assertThat(whole.get("seen").toString()).as("where another of the crew was seen is not of this one").contains("gate").doesNotContain("lodging");
        var record = whole.toString();
        assertThat(record).contains("37.6", "36.9", "集贤路点", "301", "延长观察", "fever.opened", "drill", "371002", "鲁K7D268", one.name());
        assertThat(stage.as(health, () -> app.getBean(Erasing.class).erase(health, one.id(), "误报", "个人信息保护法第四十七条")).held()).isEmpty();
        assertThat(superuser.sql("select count(*) from fever_measurement where watch_id = ?").param(watch).query(Integer.class).single()).as("an erasure reaches what was measured").isZero();
    }

    @Test
    void whoWithdrawsHasNothingOfThatCategoryHereAndIsToldBefore() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        var one = filing(id).getTerms().members().getFirst();
        var person = stage.enrol(Stage.user(stage.zone, Role.MEMBER, installer.user().organisationId(), "赵铁柱"));
        stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update member set account_id = ? where zone_id = ? and id = ?").params(person.accountId(), stage.zone.id(), one).update());
        var self = Caller.as(stage, person);
        byConsent();
        assertThat(self.page("/my-data").body()).as("said before").contains("尚未表态").contains("立即删除 1 条记录").contains("1 份未结束的报备重新判定");
        whoNeverSaidAWordIsAskedInTheSameForm(id, one);
        assertThat(self.post("/people/" + one + "/consents/test", Map.of("given", "yes")).statusCode()).isEqualTo(303);
        assertThat(Caller.of(stage, installer.user()).page("/consents").body()).contains("已同意");
        assertThat(self.post("/people/" + filing(id).getTerms().members().getLast() + "/consents/test", Map.of("given", "no")).statusCode()).as("another's").isEqualTo(404);

        assertThat(self.post("/people/" + one + "/consents/test", Map.of("given", "no")).statusCode()).isEqualTo(303);
        assertThat(filing(id).standing().verdict()).as("this fact is missing").isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(one), java.time.Instant.EPOCH))).allSatisfy(it -> assertThat(it.erased()).isTrue());
        assertRefused(() -> stage.as(installer.user(), () -> app.getBean(FilingEvidence.class).give(installer.user(), filing(id), one, EvidenceKind.NAT,
                Map.of("person.nat.result", "negative", "person.nat.hoursSinceSampling", in(-2).toString()), "烟台一检", "", java.util.Optional.empty(), new Problems())), "entry.refusal.withdrawn");
        var document = stage.as(officer, () -> app.getBean(Members.class).openDocument(one, "test"));
        assertThat(self.post("/people/" + one + "/consents/health", Map.of("given", "no")).statusCode()).isEqualTo(303);
        var ordered = quarantined(id, one);
        assertRefused(() -> stage.as(person, () -> {
            app.getBean(DailyReports.class).report(person, ordered, 36.9, false);
            return null;
        }), "entry.refusal.withdrawn");
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select count(*) from quarantine_report where order_id = ?").param(ordered).query(Integer.class).single()).isZero();
        assertThat(self.post("/people/" + one + "/consents/health", Map.of("given", "yes")).statusCode()).isEqualTo(303);
        var faults = stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("w.csv", "document,kind,sampled,result,laboratory,tube\n%s,nat,%s,阴性,烟台一检,\n".formatted(document, in(-2))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8), FactSource.Kind.INTERFACE)).faults();
        assertThat(faults).extracting(it -> it.rule()).containsExactly("withdrawn");
        assertThat(filing(id).standing().verdict()).as("nor from a laboratory").isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(stage.as(health, () -> app.getBean(PersonRecords.class).recordOf(one, "asked for")).get("consents").toString()).contains("given=true").contains("given=false");

        var doctor = Caller.of(stage, health);
        assertThat(doctor.post("/legal-bases", Map.of("category", "test", "basis", "law", "source", "", "purposeZh", "疫情防控", "purposeEn", "Epidemic control", "from", stage.day(0).toString())).statusCode())
                .as("by which law?").isEqualTo(422);
        assertThat(doctor.post("/legal-bases", Map.of("category", "test", "basis", "law", "source", "传染病防治法第十二条", "purposeZh", "疫情防控", "purposeEn", "Epidemic control", "from", stage.day(0).toString()))
                .statusCode()).isEqualTo(303);
        assertThat(self.page("/my-data").body()).contains("依法留存").contains("传染病防治法第十二条");
        assertThat(self.post("/people/" + one + "/consents/test", Map.of("given", "no")).statusCode()).as("the law is not withdrawn").isEqualTo(409);
        test(id, one, "negative", 2, "");
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT);
        theLawOutlastsAWishToBeForgotten(id, one, self, doctor);
    }

    private void seen(UUID id, UUID member, String point) {
        app.getBean(TestDatabase.class).superuser().sql("insert into chain_point (zone_id, id, filing_id, member_id, point, at, source_key) values (?, ?, ?, ?, ?, ?, ?)")
                .params(stage.zone.id(), Ids.next(), id, member, point, org.millwright.tenancy.Rows.at(stage.now()), "test " + member).update();
    }

    private UUID quarantined(UUID id, UUID one) {
        return stage.as(health, () -> {
            var place = app.getBean(QuarantinePlaces.class).open("同意路点", "同意路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(place, "1", 1);
            return app.getBean(QuarantineOrders.class).order(health, id, List.of(one), place, stage.now().minusSeconds(60), 7, "按 §5.1").getFirst();
        });
    }

    private void whoNeverSaidAWordIsAskedInTheSameForm(UUID id, UUID one) {
        var number = stage.as(officer, () -> app.getBean(Members.class).openDocument(one, "test"));
        assertThat(stage.as(health, () -> app.getBean(LaboratoryFiles.class).take("u.csv", "document,kind,sampled,result,laboratory,tube\n%s,nat,%s,阴性,烟台一检,\n".formatted(number, in(-3))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8), FactSource.Kind.INTERFACE)).faults()).extracting(it -> it.rule()).as("was never asked").containsExactly("unsaid");
        var lead = Caller.of(stage, installer.user());
        var brought = Map.of("person.nat.result", "negative", "person.nat.hoursSinceSampling", in(-2).toString());
        assertRefused(() -> stage.as(installer.user(), () -> app.getBean(FilingEvidence.class).give(installer.user(), filing(id), one, EvidenceKind.NAT, brought, "", "", java.util.Optional.empty(),
                new Problems())), "entry.refusal.unsaid");
        assertThat(lead.page("/filings/" + id).body()).contains(filing(id).getTerms().members().size() + " 人缺少本人同意");
        var typed = new java.util.HashMap<>(Map.of("subject", one.toString(), "kind", "nat", "facts[0].name", "person.nat.result", "facts[0].value", "negative", "facts[1].name",
                "person.nat.hoursSinceSampling", "facts[1].value", in(-2).toString()));
        assertThat(lead.page("/filings/" + id + "/evidence?subject=" + one + "&kind=nat").body()).contains("本人已签署单独同意，同意留存：检测结果");
        var refused = lead.post("/filings/" + id + "/evidence", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("缺少本人同意").contains("value=\"negative\"");
        typed.putAll(Map.of("consent", "yes", "keptBy", "人事科 2026-11 卷"));
        assertThat(lead.post("/filings/" + id + "/evidence", typed).statusCode()).isEqualTo(303);
        assertThat(lead.page("/people/" + one + "/consents").body()).contains("原件由人事科 2026-11 卷保存");
        assertThat(lead.post("/filings/" + id + "/consents", Map.of("keptBy", "人事科")).statusCode()).as("nobody ticked it").isEqualTo(422);
        assertThat(lead.post("/filings/" + id + "/consents", Map.of("all", "yes", "keptBy", "人事科")).statusCode()).isEqualTo(303);
        assertThat(lead.page("/filings/" + id).body()).doesNotContain("人缺少本人同意");
        assertThat(lead.page("/filings/" + id + "/consents").body()).contains("无人缺少同意");
    }

    private void theLawOutlastsAWishToBeForgotten(UUID id, UUID one, Caller self, Caller doctor) {
        assertThat(self.page("/my-data").body()).as("said before").contains("依法留存，本次不会销毁").contains("传染病防治法第十二条");
        assertThat(self.post("/people/" + one + "/erasure", Map.of("reason", "本人要求", "source", "民法典")).statusCode()).as("nothing else is there").isEqualTo(409);
        assertThat(doctor.postJson("/people/" + one + "/erasure", Map.of("reason", "本人要求")).body()).as("by what law, until when").contains("传染病防治法第十二条").contains("检测");
        stage.as(installer.user(), () -> app.getBean(FilingEvidence.class).give(installer.user(), filing(id), one, EvidenceKind.HEALTH_REPORT, Map.of("person.symptoms", "no"), "", "", java.util.Optional.empty(),
                new Problems()));
        assertThat(self.post("/people/" + one + "/erasure", Map.of("reason", "本人要求")).statusCode()).isEqualTo(303);
        assertThat(standing(one)).as("what rests on consent goes, what the law keeps stays").containsExactly(EvidenceKind.NAT);
        assertThat(self.page("/my-data").body()).contains("销毁 1 条");
        assertThat(doctor.post("/people/" + one + "/erasure", Map.of("reason", "误报", "source", "个人信息保护法第四十七条")).statusCode()).isEqualTo(303);
        assertThat(standing(one)).as("the health officer by another law").isEmpty();
        assertThat(doctor.page("/people/" + one + "/consents").body()).contains("误报 · 个人信息保护法第四十七条");
    }

    private List<EvidenceKind> standing(UUID one) {
        return stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(one), java.time.Instant.EPOCH)).stream().filter(it -> !it.erased())
                .map(org.millwright.entry.fact.Evidence::kind).toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
