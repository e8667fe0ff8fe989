package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.directory.Members;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.quarantine.MissingReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.entry.retention.Retention;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.RoundFilled;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes known day by day, and what follows: reports in quarantine, landing tests, stays, and rounds on a site. */
@MillwrightTest
class DailyStoryTest extends EntryStage {

    @Test
    void aReportThatHasNotComeByTheZonesHourIsToldOnceADay() {
        var id = file(installer.user(), draft(80));
        var members = filing(id).getTerms().members();
        var person = stage.enrol(Stage.user(stage.zone, Role.MEMBER, installer.user().organisationId(), "赵铁柱"));
        stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update member set account_id = ? where zone_id = ? and id = ?").params(person.accountId(), stage.zone.id(), members.getFirst()).update());
        var lead = Caller.of(stage, installer.user());
        lead.post("/responsibility/" + id + "/commitments", Map.of("steps", "people", "signature", "威海锐达"));
        var orders = stage.as(health, () -> {
            var place = app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(place, "301", members.size());
            return app.getBean(QuarantineOrders.class).order(health, id, members, place, stage.now().minus(Duration.ofDays(2)), 7, "按 §5.1");
        });
        var tomorrow = stage.day(1);
        app.getBean(TestDatabase.class).superuser().sql("insert into quarantine_report (zone_id, id, order_id, day, body, reported_at, reported_by) select zone_id, ?, id, ?, 'p1:1:AAAA', ordered_at, "
                + "ordered_by from quarantine_order where zone_id = ? and id = ?").params(Ids.next(), tomorrow, stage.zone.id(), orders.getLast()).update();
        var reports = app.getBean(MissingReports.class);
        Function<LocalDateTime, Integer> watch = at -> stage.as(officer, () -> reports.watch(at.atZone(Stage.SHANGHAI).toInstant()));
        assertThat(watch.apply(tomorrow.atTime(9, 59))).isZero();
        assertThatThrownBy(() -> stage.as(officer, () -> {
            reports.watch(tomorrow.atTime(10, 0).atZone(Stage.SHANGHAI).toInstant());
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(watch.apply(tomorrow.atTime(10, 0))).as("all but the one who has").isEqualTo(members.size() - 1);
        assertThat(watch.apply(tomorrow.atTime(10, 10))).as("once a day").isZero();
        await().until(() -> heard(person.membershipId()).contains("entry.notice.report_due") && heard(lead.user.membershipId()).contains("entry.notice.report_missing"));
        assertThat(watch.apply(tomorrow.plusDays(1).atTime(18, 0))).as("the next day, though late").isEqualTo(members.size());
        stage.as(officer, () -> {
            app.getBean(ZoneSettings.class).set("entry.report-hour", tomorrow.plusDays(2), "12");
            app.getBean(ZoneSettings.class).set("entry.report-hour", stage.day(-1), "0");
            return null;
        });
        assertThat(watch.apply(tomorrow.plusDays(2).atTime(11, 0))).as("another hour from that day on").isZero();
        assertThat(watch.apply(tomorrow.plusDays(2).atTime(12, 0))).isEqualTo(members.size());
        assertThat(watch.apply(tomorrow.plusDays(20).atTime(12, 0))).as("nobody is there any more").isZero();
        // The application's own round may have told of today as well.
        await().until(() -> heard(person.membershipId()).stream().filter("entry.notice.report_due"::equals).count() >= 3);
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select args::text from notice where zone_id = ? and membership_id = ? and key = 'entry.notice.report_missing' order by id limit 1")
                .params(stage.zone.id(), lead.user.membershipId()).query(String.class).single()).as("how many, nobody's name").contains(filing(id).number()).doesNotContain("赵");

        assertThat(Caller.as(stage, person).page("/").body()).contains("您的每日报告");
        var doctor = Caller.of(stage, health);
        assertThat(doctor.page("/quarantine?late=true").body()).contains("今日未报 " + members.size()).contains("0:00 未报");
        assertThat(doctor.page("/").body()).contains("每日报告未报").contains("/quarantine?late=true");
        var superuser = app.getBean(TestDatabase.class).superuser();
        superuser.sql("update quarantine_order set starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' where zone_id = ?").params(stage.zone.id()).update();
        stage.as(officer, () -> app.getBean(Retention.class).run());
        assertThat(superuser.sql("select count(*) from quarantine_reminder where zone_id = ?").params(stage.zone.id()).query(Integer.class).single()).as("whom nobody had reported of is forgotten with the reports").isZero();
    }

    @Test
    void whoArrivesOwesTheTestsThatWereAConditionUntilThereIsAClearResult() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.ministry());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        members.forEach(member -> test(id, member, "negative", 60, ""));
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT_WITH_CONDITIONS);
        var doctor = Caller.of(stage, health);
        assertThat(doctor.post("/filings/" + id + "/admission", Map.of("reason", "落地检测")).statusCode()).isEqualTo(303);
        assertThat(doctor.page("/landing-tests").body()).as("nobody is here yet").contains("没有待检的人员");
        var at = stage.now().minus(Duration.ofHours(7));
        stage.as(officer, () -> {
            app.getBean(Arrivals.class).arrived(id, filing(id).getTerms().members(), at);
            return null;
        });
        assertThat(doctor.page("/landing-tests").body()).as("each a NAT and an antigen, six hours after the arrival").contains("待检 " + members.size() * 2 + " 项").contains("逾期 " + members.size() * 2 + " 项")
                .contains("未检测").contains("kind=nat").contains("kind=antigen");
        var other = stage.installer("他家", 1);
        var late = draft(20);
        var waiting = file(other.user(), new FilingDraft(late.siteId(), other.crew().toString(), List.of(), late.origin(), late.mode(), late.arrivesFrom(), late.arrivesUntil(), late.leavesAt(), "", late.stops(),
                List.of(), List.of()));
        app.getBean(TestDatabase.class).superuser().sql("update filing set arrives_from = arrives_from - interval '40 hours', arrives_until = arrives_until - interval '40 hours' where id = ?").param(waiting).update();
        assertThat(doctor.page("/").body()).as("overdue, and so before what has waited longer").containsSubsequence("/landing-tests?late=true", "/filings/" + waiting);

        var lead = stage.enrol(Stage.user(stage.zone, Role.CREW_LEAD, installer.user().organisationId(), "班长"));
        leads(lead, members.getLast());
        var answers = stage.enrol(installer.user());
        var warnings = app.getBean(LandingWarnings.class);
        assertThat(stage.as(officer, warnings::watch)).as("one crew").isOne();
        assertThat(stage.as(officer, warnings::watch)).as("once").isZero();
        await().until(() -> heard(lead.membershipId()).contains("entry.notice.landing_late") && heard(answers.membershipId()).contains("entry.notice.landing_late"));
        assertThat(app.getBean(TestDatabase.class).superuser().sql("select args::text from notice where membership_id = ? and key = 'entry.notice.landing_late'").param(lead.membershipId()).query(String.class).list())
                .as("how many, and nothing of whom or which").singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING).contains(filing(id).number(), ", " + members.size() + ", ").doesNotContainIgnoringCase("nat");

        var one = members.getFirst();
        test(id, one, "pending", 1, "");
        assertThat(doctor.page("/landing-tests").body()).contains("已采样，结果未出").contains("待检 " + members.size() * 2 + " 项");
        assertThat(doctor.page("/filings/" + id).body()).as("taken, and its result is out").contains("已采样，结果未出");
        test(id, one, "indeterminate", 1, "");
        assertThat(doctor.page("/landing-tests").body()).contains("结果不明确，须复检");
        test(id, one, "negative", 0, "");
        assertThat(doctor.page("/landing-tests").body()).as("the clause is met, and asks neither of him").contains("待检 " + (members.size() * 2 - 2) + " 项").doesNotContain("须复检");

        assertThat(Caller.as(stage, lead).page("/landing-tests?late=true").body()).contains("逾期 " + (members.size() * 2 - 2) + " 项").contains("/filings/" + id + "/evidence?subject=");
        app.getBean(TestDatabase.class).superuser().sql("update filing_member set out_at = ? where zone_id = ? and filing_id = ? and member_id = ?")
                .params(Rows.at(stage.now()), stage.zone.id(), id, members.getLast()).update();
        assertThat(doctor.page("/landing-tests").body()).as("gone before the others").contains("待检 " + (members.size() * 2 - 4) + " 项");
        stage.as(officer, () -> {
            app.getBean(Arrivals.class).left(officer, id);
            return null;
        });
        assertThat(doctor.page("/landing-tests").body()).as("who has left owes nothing").contains("没有待检的人员");
    }

    @Test
    void aLeadReportsForTheWholeCrewInOneForm() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.readersWithoutFever());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var lead = stage.enrol(Stage.user(stage.zone, Role.CREW_LEAD, installer.user().organisationId(), "班长"));
        leads(lead, members.getLast());
        var phone = Caller.as(stage, lead);
        var path = "/filings/" + id + "/health-report";
        assertThat(phone.page("/filings/" + id).body()).contains(path).contains("href=\"/menu\"").contains("aria-current=\"page\"");
        assertThat(phone.page("/menu").body()).contains("href=\"/invitations\"", "href=\"/my-crew\"", "href=\"/quarantine\"");
        assertThat(phone.page(path).body()).as("now, until said otherwise").contains(stage.day(0) + "T");
        assertThat(phone.page("/filings/" + id + "/evidence?subject=" + members.getFirst() + "&kind=health_report").body()).contains(stage.day(0) + "T").doesNotContain("检测机构");

        var typed = new java.util.LinkedHashMap<String, String>(Map.of("at", in(0).toString(), "symptoms", "nobody"));
        for (int i = 0; i < members.size(); i++) {
            typed.put("people[" + i + "].member", members.get(i).toString());
            typed.put("people[" + i + "].temperature", i == 0 ? "37.8" : "36.4");
        }
        typed.put("people[1].symptoms", "true");
        var refused = phone.post(path, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).as("nothing typed is lost").contains("却勾选了 1 人").contains("value=\"37.8\"").contains("value=\"36.4\"");
        var evidence = app.getBean(EvidenceRecords.class);
        assertThat(stage.as(health, () -> evidence.listEvidence(members, java.time.Instant.EPOCH))).isEmpty();
        int before = stage.as(officer, () -> app.getBean(DecisionRecords.class).listDecisions(id, 20)).size();
        typed.put("symptoms", "some");
        assertThat(phone.post(path, typed).statusCode()).isEqualTo(303);
        assertThat(stage.as(officer, () -> app.getBean(DecisionRecords.class).listDecisions(id, 20))).as("decided once for all of them").hasSize(before + 1);
        var kept = stage.as(health, () -> evidence.listEvidence(members, java.time.Instant.EPOCH));
        assertThat(kept).as("a report and a temperature of each").hasSize(2 * members.size());
        assertThat(kept).filteredOn(it -> it.subjectId().equals(members.getFirst())).flatExtracting(it -> it.values()).as("one measurement settles no fever")
                .extracting(it -> it.name()).contains("person.temperature").doesNotContain("person.feverConfirmed");
        typed.put("people[0].member", Ids.next().toString());
        assertThat(phone.post(path, typed).statusCode()).as("nobody of this crew").isEqualTo(404);
    }

    private void leads(CurrentUser lead, UUID member) {
        var superuser = app.getBean(TestDatabase.class).superuser();
        superuser.sql("update member set account_id = ? where zone_id = ? and id = ?").params(lead.accountId(), stage.zone.id(), member).update();
        superuser.sql("update crew set lead_member_id = ? where zone_id = ? and id = ?").params(member, stage.zone.id(), installer.crew()).update();
    }

    @Test
    void aDailyReportIsReadIsAFactAndAtTheLimitSomebodyLooks() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.readersWithoutFever());
        var id = file(installer.user(), draft(20));
        var members = filing(id).getTerms().members();
        var ill = stage.enrol(Stage.user(stage.zone, Role.MEMBER, installer.user().organisationId(), "赵铁柱"));
        var superuser = app.getBean(TestDatabase.class).superuser();
        superuser.sql("update member set account_id = ? where zone_id = ? and id = ?").params(ill.accountId(), stage.zone.id(), members.getFirst()).update();
        var doctor = Caller.of(stage, health);
        var place = stage.as(health, () -> {
            var opened = app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号");
            app.getBean(QuarantinePlaces.class).addRoom(opened, "301", 1);
            app.getBean(QuarantinePlaces.class).addRoom(opened, "302", 1);
            return opened;
        });
        var form = Map.of("place", place.toString(), "from", in(-30).toString(), "days", "7", "reason", "按 §5.1");
        assertThat(doctor.post("/filings/" + id + "/quarantine", form).statusCode()).as("nobody chosen").isEqualTo(422);
        var one = new java.util.HashMap<>(form);
        one.put("members[0]", members.getFirst().toString());
        assertThat(doctor.post("/filings/" + id + "/quarantine", one).statusCode()).as("one of the filing").isEqualTo(303);
        await().until(() -> heard(ill.membershipId()).contains("entry.notice.quarantine_own_ordered"));
        var order = stage.as(health, () -> app.getBean(QuarantineOrders.class).listOf(members.getFirst())).getFirst();

        assertThat(doctor.post("/quarantine/orders/" + order.id() + "/report", Map.of("temperature", "36,6", "symptoms", "no")).body()).as("the page it was typed on")
                .contains("value=\"36,6\"", "/quarantine/orders/" + order.id() + "/bed");
        var phone = Caller.as(stage, ill);
        assertThat(phone.post("/quarantine/orders/" + order.id() + "/report", Map.of("temperature", "39.2", "symptoms", "yes")).statusCode()).isEqualTo(303);
        await().until(() -> heard(doctor.user.membershipId()).contains("entry.notice.report_look"));
        assertThat(superuser.sql("select coalesce(string_agg(key || args::text || href, ' '), '') from notice where zone_id = ?").param(stage.zone.id()).query(String.class).single()).doesNotContain("39.2");
        assertThat(stage.as(health, () -> app.getBean(EvidenceRecords.class).listEvidence(List.of(members.getFirst()), java.time.Instant.EPOCH)).stream().flatMap(it -> it.facts().stream()))
                .as("what was reported is a fact").extracting(it -> it.name() + " " + it.source().kind()).contains("person.temperature DECLARED", "person.symptoms DECLARED", "person.hoursSinceHealthReport DECLARED");
        assertThat(doctor.page("/").body()).as("first of all").containsSubsequence("立即查看", "/quarantine/orders/" + order.id()).contains("空余隔离床位");
        assertThat(doctor.json("/").body()).as("by being pressing, not by a date nobody meant").contains("entry.waiting.look.kind").doesNotContain("1970-01-01");
        assertThat(doctor.page("/quarantine").body()).contains("待查看");
        assertThat(doctor.page("/quarantine/orders/" + order.id()).body()).contains("39.2").contains("37.3").contains("有每日报告需查看");
        assertThat(superuser.sql("select details::text from audit_entry where zone_id = ? and action = 'evidence.read' and subject_id = ? order by id desc limit 1").params(stage.zone.id(), members.getFirst())
                .query(String.class).single()).contains("quarantine");
        assertThat(phone.page("/quarantine/orders/" + order.id()).statusCode()).as("not for others").isEqualTo(403);
        assertThat(doctor.post("/quarantine/orders/" + order.id() + "/look", Map.of()).statusCode()).isEqualTo(303);
        assertThat(doctor.page("/").body()).doesNotContain("立即查看");
        assertThat(doctor.post("/quarantine/orders/" + order.id() + "/look", Map.of()).statusCode()).isEqualTo(409);

        var early = doctor.post("/quarantine/orders/" + order.id() + "/end", Map.of("ends", "2020-01-01T08:00", "reason", "提前结束"));
        assertThat(early.statusCode()).as("before it began").isEqualTo(422);
        assertThat(early.body()).as("and nothing typed is lost").contains("value=\"2020-01-01T08:00\"", "value=\"提前结束\"", "2020-01-01 08:00");
        assertThat(early.body().split("id=\"f-reason\"", -1)).as("two forms ask for a reason, and one is marked").hasSize(2);
        assertThat(doctor.post("/quarantine/orders/" + order.id() + "/bed", Map.of("place", place.toString())).statusCode()).as("why?").isEqualTo(422);
        assertThat(doctor.post("/quarantine/orders/" + order.id() + "/bed", Map.of("place", place.toString(), "reason", "单人单间")).statusCode()).isEqualTo(303);
        assertThat(stage.as(health, () -> app.getBean(QuarantineOrders.class).getOrder(order.id())).room()).isEqualTo("302");
        assertThat(doctor.page("/quarantine/orders/" + order.id()).body()).contains("集贤路点 301-1 → 集贤路点 302-1").contains("单人单间");
        var alone = stage.as(officer, () -> app.getBean(Members.class).openDocument(members.getLast(), "test"));
        var found = doctor.post("/quarantine/people", Map.of("document", alone)).headers().firstValue("Location").orElseThrow();
        assertThat(found).endsWith("/quarantine?member=" + members.getLast()).doesNotContain(alone);
        var single = new java.util.HashMap<>(form);
        single.put("members[0]", members.getLast().toString());
        single.put("from", in(1).toString());
        assertThat(doctor.post("/quarantine/orders", single).statusCode()).as("without a filing, into the bed that was left").isEqualTo(303);
    }

    /** Counted once in a site's life: it is known however long ago that was, and what is done anew on a site is known when it is done. */
    @Test
    void whatIsKnownOfASiteStaysKnownAndRoundsSayWhenTheyWereDone() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.singleGate());
        var id = file(installer.user(), draft(20));
        assertThat(Caller.of(stage, health).page("/filings/" + id + "/evidence?subject=" + stage.site).body()).as("what the rules ask for stands first").containsSubsequence("site_gates", "另有", "site_lodging");
        assertThat(Caller.of(stage, health).post("/filings/" + id + "/evidence", Map.of("subject", stage.site.toString(), "kind", "site_gates", "facts[0].name", "site.gates", "facts[0].value", "1")).statusCode()).isEqualTo(303);
        assertThat(filing(id).standing().verdict()).as("nobody knows when it was disinfected").isEqualTo(Verdict.CANNOT_DECIDE);
        stage.as(officer, () -> {
            app.publishEvent(new RoundFilled(stage.zone.id(), Ids.next(), stage.site, Checklist.Kind.DISINFECTION, stage.now().minusSeconds(600), 1));
            return null;
        });
        assertThat(filing(id).standing().verdict()).as("an item was left undone").isEqualTo(Verdict.CANNOT_DECIDE);
        stage.as(officer, () -> {
            app.publishEvent(new RoundFilled(stage.zone.id(), Ids.next(), stage.site, Checklist.Kind.DISINFECTION, stage.now().minusSeconds(300), 0));
            app.publishEvent(new RoundFilled(stage.zone.id(), Ids.next(), stage.site, Checklist.Kind.TEMPERATURE, stage.now().minusSeconds(300), 0));
            return null;
        });
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT);
        app.getBean(TestDatabase.class).superuser().sql("update entry_evidence set stated_at = stated_at - interval '200 days' where zone_id = ? and kind = 'site_gates'").param(stage.zone.id()).update();
        stage.as(officer, () -> app.getBean(Redeciding.class).redecide(List.of(id), Cause.FACT, null));
        assertThat(filing(id).standing().verdict()).as("the gates have not gone").isEqualTo(Verdict.ADMIT);
    }

    @Test
    void aStayThatIsNamedCountsThoughTheItineraryIsClean() {
        control.say(stage.zone.id(), ControlLevel.II, CityNotices.quarantine());
        var id = file(installer.user(), draft(20));
        testAll(id, "negative");
        assertThat(filing(id).state()).isEqualTo(FilingState.ADMITTED);
        var member = filing(id).getTerms().members().getFirst();
        assertThat(Caller.of(stage, health).post("/filings/" + id + "/evidence", Map.of("subject", member.toString(), "kind", "risk_stay", "facts[0].name", "person.wasInRiskArea", "facts[0].value", "yes",
                "facts[1].name", "person.riskAreaLevel", "facts[1].value", "high", "facts[2].name", "person.daysSinceRiskArea", "facts[2].value", in(-70).toString(), "reference", "流调")).statusCode()).isEqualTo(303);
        assertThat(filing(id).standing().verdict()).as("no risky stop in the itinerary says nothing of it").isEqualTo(Verdict.QUARANTINE);
        assertThat(Caller.of(stage, health).page("/filings/" + id).body()).contains("卫健部门认定 流调").contains("未采用：").contains("两者不一致，取较重者")
                .as("and of a clause that is satisfied, with value, source and time").contains("核酸检测结果：阴性（人工录入 烟台一检");
        var decisions = app.getBean(DecisionRecords.class);
        IntSupplier whole = () -> stage.as(officer, () -> (int) decisions.listDecisions(id, 30).stream().filter(it -> app.getBean(Explaining.class).explain(it).whole()).count());
        int all = stage.as(officer, () -> decisions.listDecisions(id, 30)).size();
        assertThat(whole.getAsInt()).isEqualTo(all);
        app.getBean(TestDatabase.class).superuser().sql("update entry_decision set weighing = 'latest' where zone_id = ? and verdict <> 'quarantine'").param(stage.zone.id()).update();
        assertThat(whole.getAsInt()).as("and what was decided when the latest counted").isEqualTo(all);
        app.getBean(TestDatabase.class).superuser().sql("update entry_decision set weighing = 'latest' where zone_id = ?").param(stage.zone.id()).update();
        assertThat(whole.getAsInt()).as("which would have let them in").isLessThan(all);
    }

    private List<String> heard(UUID membership) {
        return app.getBean(TestDatabase.class).superuser().sql("select key from notice where zone_id = ? and membership_id = ?").params(stage.zone.id(), membership).query(String.class).list();
    }
}
