package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.decision.CityNotices;
import org.millwright.identity.Memberships;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.RoundFilled;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.responsibility.GapWatch;
import org.millwright.responsibility.Holder.State;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.CommitmentPaper;
import org.millwright.responsibility.Commitments;
import org.millwright.responsibility.PromiseTexts;
import org.millwright.responsibility.Promises;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The net of responsibility: what is opened, signed, handed over and torn; and whom an alert reaches. */
@MillwrightTest
class ResponsibilityStoryTest extends EntryStage {

    private Recipients answering(UUID work, Step step) {
        return stage.as(officer, () -> app.getBean(ResponsibilityNet.class).answering(work, step));
    }

    private static Map<String, String> signature(String name, String... more) {
        var fields = new LinkedHashMap<>(Map.of("signature", name));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    private String letter(CurrentUser user, UUID id) throws IOException {
        var pdf = stage.as(user, () -> app.getBean(CommitmentPaper.class).print(app.getBean(NetLists.class).getWork(user, id), List.of(), Locale.SIMPLIFIED_CHINESE));
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    @Test
    void anAlertGoesToWhoSignedForItsStepAndToTheOfficersWhereNobodyDid() throws IOException {
        var id = file(installer.user(), draft(80));
        var path = "/responsibility/" + id;
        assertThat(answering(id, Step.JOURNEY)).as("nobody yet").isEqualTo(new Recipients(Set.of(), Set.of(installer.user().organisationId()), Set.of(Role.ZONE_OFFICER)));
        var lead = Caller.of(stage, installer.user());
        var zone = Caller.of(stage, officer);
        assertThat(zone.page("/responsibility").body()).contains(filing(id).number()).contains("来程").contains("威海锐达的威海锐达可以签").contains("园区或卫健干部可以认领");

        assertThat(lead.post(path + "/commitments", signature("别人", "steps", "journey")).body()).contains("“别人”不是您的姓名").contains("value=\"journey\" checked").contains("value=\"别人\"");
        assertThat(lead.post(path + "/commitments", signature("威海锐达", "steps", "site")).statusCode()).as("the company's step is not the installer's").isEqualTo(422);
        assertThat(lead.post(path + "/commitments", signature("威海锐达", "steps", "journey")).statusCode()).isEqualTo(303);
        assertThat(zone.post(path + "/commitments", signature("工信", "steps", "journey", "scope", "zone")).statusCode()).isEqualTo(303);
        assertThat(answering(id, Step.JOURNEY)).isEqualTo(new Recipients(Set.of(lead.user.membershipId(), zone.user.membershipId()), Set.of(), Set.of()));
        assertThat(stage.as(officer, () -> app.getBean(FilingHistory.class).listEvents(id))).as("a signature is a fact that rules may ask for").extracting(FilingHistory.Event::what).contains("signed_journey");

        stage.as(officer, () -> {
            app.getBean(Memberships.class).end(lead.user.membershipId(), stage.now());
            return null;
        });
        assertThat(answering(id, Step.JOURNEY)).as("who has left answers for nothing").isEqualTo(new Recipients(Set.of(zone.user.membershipId()), Set.of(installer.user().organisationId()), Set.of(Role.ZONE_OFFICER)));
        assertThat(zone.page("/responsibility?look=gone").body()).contains("威海锐达 · 已离开");

        var next = Caller.of(stage, Stage.user(stage.zone, Role.INSTALLER, installer.user().organisationId(), "于海"));
        assertThat(next.post(path + "/commitments", signature("于海", "steps", "journey")).statusCode()).isEqualTo(303);
        assertThat(answering(id, Step.JOURNEY).memberships()).containsExactlyInAnyOrder(next.user.membershipId(), zone.user.membershipId());
        assertThat(next.page(path).body()).as("who held it before stays").contains("由他人签字接替");
        assertThat(next.page(path + "/letter").body()).startsWith("%PDF");
        assertThat(letter(next.user, id)).as("who comes where with what, on which sheet of how many").contains("3# 厂房", "鲁K7D268", "7 座", "罗*山", "激光干涉仪", "共 4 人", "第 1 页，共 1 页", stage.day(0).getYear() + "-").doesNotContain("罗宝山");
        assertThat(Caller.of(stage, stage.installer("他家", 1).user()).page(path).statusCode()).isEqualTo(404);

        assertThat(stage.as(installer.user(), () -> app.getBean(Submitting.class).file(installer.user(), id)).any()).isFalse();
        assertThat(stage.as(officer, () -> app.getBean(ResponsibilityNet.class).listSteps(id))).filteredOn(it -> it.step() == Step.JOURNEY)
                .as("filed again is signed again; an officer's duty goes on").singleElement().satisfies(it -> {
                    assertThat(it.person().state()).isEqualTo(State.MISSING);
                    assertThat(it.officer().state()).isEqualTo(State.SIGNED);
                });
    }

    @Test
    void aBrokenChainAndWhatEndsSoonAreToldToWhoAnswers() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var id = file(installer.user(), draft(12));
        var lead = Caller.of(stage, installer.user());
        var zone = Caller.of(stage, officer);
        lead.post("/responsibility/" + id + "/commitments", signature("威海锐达", "steps", "journey"));
        zone.post("/responsibility/" + id + "/commitments", signature("工信", "steps", "journey", "scope", "work"));
        var other = stage.enrol(Stage.user(stage.zone, Role.ZONE_OFFICER, null, "另一位"));
        stage.as(officer, () -> {
            app.getBean(Chains.class).seen(id, ChainPoint.GATE, stage.now().minus(Duration.ofMinutes(90)), "gate-1/17");
            return app.getBean(ChainGaps.class).watch();
        });
        org.awaitility.Awaitility.await().until(() -> heard(lead.user.membershipId()).contains("entry.notice.leg_setting") && heard(zone.user.membershipId()).contains("entry.notice.leg_setting"));
        assertThat(heard(other.membershipId())).as("another officer has other steps").doesNotContain("entry.notice.leg_setting");

        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var others = stage.installer("他家", 1);
        var it = draft(20);
        var early = new FilingDraft(it.siteId(), others.crew().toString(), List.of(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), "", it.stops(), List.of(), List.of());
        var coming = file(others.user(), early);
        var warnings = app.getBean(FilingWarnings.class);
        assertThat(stage.as(officer, warnings::watch)).as("near, and not admitted").isOne();
        assertThat(stage.as(officer, warnings::watch)).as("once").isZero();
        fileAgain(others.user(), coming, early);
        assertThat(stage.as(officer, warnings::watch)).as("filed again for the same time").isZero();
        fileAgain(others.user(), coming, new FilingDraft(early.siteId(), early.crewId(), List.of(), early.origin(), early.mode(), in(21).toString(), early.arrivesUntil(), early.leavesAt(), "", early.stops(), List.of(), List.of()));
        assertThat(stage.as(officer, warnings::watch)).as("another arrival is another deadline").isOne();
        var gaps = app.getBean(GapWatch.class);
        assertThat(stage.as(officer, gaps::watch)).isEqualTo(2);
        assertThat(stage.as(officer, gaps::watch)).isZero();
    }

    @Test
    void aZonesOwnWordsAreSignedFromTheirDayOnAndWhatWasSignedStays() {
        var id = file(installer.user(), draft(80));
        var path = "/responsibility/" + id;
        var lead = Caller.of(stage, installer.user());
        assertThat(lead.post(path + "/commitments", signature("威海锐达", "steps", "people")).statusCode()).isEqualTo(303);
        var zone = Caller.of(stage, officer);
        var words = new LinkedHashMap<>(Map.of("part", "journey-person", "zh", "本园区：全程不停车。", "en", "Here: no stop at all.", "from", stage.day(0).toString()));
        assertThat(zone.post("/promise-texts", words).body()).as("whoever signs today signs what they read").contains("最早自 " + stage.day(1)).contains("本园区：全程不停车。");
        words.put("from", stage.day(1).toString());
        assertThat(lead.post("/promise-texts", words).statusCode()).isEqualTo(403);
        assertThat(zone.post("/promise-texts", words).statusCode()).isEqualTo(303);
        assertThat(zone.post("/promise-texts", words).statusCode()).as("from that day on there are words").isEqualTo(422);
        var text = stage.as(officer, () -> app.getBean(PromiseTexts.class).listTexts()).getFirst();
        assertThat(zone.page("/promise-texts/" + text.id() + "/letter").body()).startsWith("%PDF");
        assertThat(zone.page("/promise-texts").body()).contains("待施行").contains("本园区：全程不停车。");
        var shown = Promises.fingerprint(List.of(promise(Step.JOURNEY)));
        assertThat(promise(Step.JOURNEY).zh()).as("not yet").startsWith("班组按报备的车辆");
        assertThat(zone.post("/promise-texts/" + text.id() + "/withdrawal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(zone.post("/promise-texts", words).statusCode()).as("taken back, so the day is free").isEqualTo(303);

        app.getBean(TestDatabase.class).superuser().sql("update promise_text set from_day = from_day - 2 where zone_id = ?").param(stage.zone.id()).update();
        assertThat(lead.page(path).body()).contains("本园区：全程不停车。");
        assertThat(lead.post(path + "/commitments", signature("威海锐达", "steps", "journey", "shown", shown)).body()).as("shown other words").contains("条文已变更").contains("本园区：全程不停车。");
        assertThat(lead.post(path + "/commitments", signature("威海锐达", "steps", "journey", "shown", Promises.fingerprint(List.of(promise(Step.JOURNEY))))).statusCode()).isEqualTo(303);
        app.getBean(TestDatabase.class).superuser().sql("update promise_text set text_zh = '后来的' where zone_id = ?").param(stage.zone.id()).update();
        assertThat(stage.as(officer, () -> app.getBean(Commitments.class).listSigned(id))).extracting(Commitments.Signed::textZh).as("as they were signed")
                .contains("本园区：全程不停车。").anyMatch(it -> it.startsWith("我已核对")).doesNotContain("后来的");
        var holding = stage.as(officer, () -> app.getBean(PromiseTexts.class).listTexts()).getFirst();
        assertThat(zone.post("/promise-texts/" + holding.id() + "/withdrawal", Map.of()).statusCode()).as("it holds").isEqualTo(409);
    }

    private Promises.Promise promise(Step step) {
        return stage.as(officer, () -> app.getBean(Promises.class).today()).get(new Promises.Part(step, false));
    }

    private void fileAgain(CurrentUser user, UUID id, FilingDraft draft) {
        stage.as(user, () -> {
            var submitting = app.getBean(Submitting.class);
            assertThat(submitting.save(user, id, draft, filing(id).draftVersion())).isPresent();
            assertThat(submitting.file(user, id).list()).isEmpty();
            return null;
        });
    }

    private List<String> heard(UUID membership) {
        return app.getBean(TestDatabase.class).superuser().sql("select key from notice where zone_id = ? and membership_id = ?").params(stage.zone.id(), membership).query(String.class).list();
    }

    @Test
    void anEngagementsStepsAreOpenedAndClosedWithIt() {
        var demand = stage.publish(stage.workPackage("整机安装", "16", 5, 25));
        var invitation = stage.invite(demand, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "100");
        var id = stage.engage(invitation);
        var net = app.getBean(NetLists.class);
        assertThat(stage.as(stage.company, () -> net.getWork(stage.company, id)).steps()).extracting(it -> it.step())
                .containsExactly(Step.BEFORE_ENTRY, Step.GATE, Step.INSTALLATION, Step.DISINFECTION, Step.LEAVING);
        var company = Caller.of(stage, stage.company);
        assertThat(company.page("/engagements/" + id).body()).contains("/responsibility/" + id);
        assertThat(company.post("/responsibility/" + id + "/commitments", signature("东昊重工", "steps", "gate")).statusCode()).isEqualTo(303);
        long before = stage.as(officer, () -> net.countGaps(officer));
        assertThat(before).as("the gate lacks its officer still").isEqualTo(5);
        assertThat(Caller.of(stage, health).post("/duties/gate", Map.of()).statusCode()).isEqualTo(303);
        assertThat(stage.as(officer, () -> net.countGaps(officer))).isEqualTo(4);
        app.getBean(TestDatabase.class).superuser().sql("update engagement_package set starts_at = now() - interval '1 hour' where zone_id = ? and engagement_id = ?").params(stage.zone.id(), id).update();
        stage.as(officer, () -> {
            app.publishEvent(new RoundFilled(stage.zone.id(), UUID.randomUUID(), stage.site, Checklist.Kind.GATE, stage.now(), 2));
            return null;
        });
        org.awaitility.Awaitility.await().until(() -> heard(company.user.membershipId()).contains("demand.notice.round_faults"));
        assertThat(company.post("/engagements/" + id + "/cancellation", Map.of("reason", "设备延期")).statusCode()).isEqualTo(303);
        assertThat(stage.as(officer, () -> net.countGaps(officer))).isZero();
    }

    @Test
    void oneHoldsAStepAtATimeInTheDatabaseItself() {
        var id = file(installer.user(), draft(80));
        Caller.of(stage, installer.user()).post("/responsibility/" + id + "/commitments", signature("威海锐达", "steps", "people"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> stage.as(officer, () -> app.getBean(JdbcClient.class).sql("""
                insert into commitment (zone_id, id, work_id, step, part, organisation_id, membership_id, signed_name, text_zh, text_en, signed_at)
                select zone_id, ?, work_id, step, part, organisation_id, membership_id, 'twice', text_zh, text_en, signed_at from commitment where zone_id = ? and work_id = ?""")
                .params(UUID.randomUUID(), stage.zone.id(), id).update())).isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }
}
