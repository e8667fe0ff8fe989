package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.database.TestDatabase;
import org.millwright.demand.Caller;
import org.millwright.demand.Stage;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.decision.CityNotices;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.MissingReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Problem;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.ZoneSettings;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody is in two filings at once: who tries is told in which the others are and what to do, and passes stay with their own filing. Nobody is in a bed that is taken, and who is in
 * quarantine reports each day, or is heard of.
 */
@MillwrightTest
class StaysStoryTest extends EntryStage {

    @Test
    void aPersonIsInOneFilingAtATimeAndTheNoSaysInWhichAndWhatToDo() throws Exception {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var first = file(installer.user(), draft(80));
        var person = stage.as(officer, () -> app.getBean(KnownPeople.class).listMembers(filing(first).getTerms().members()).getFirst());
        var caller = Caller.of(stage, installer.user());
        var refused = caller.postJson("/filings/" + begin(draft(90)) + "/submission", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"memberIds\"").contains(filing(first).number()).contains(draft(80).arrivesFrom().replace('T', ' ')).contains(person.maskedName()).contains("撤回")
                .doesNotContain(person.name());

        assertThat(submit(begin(draft(180))).any()).as("comes when the other is gone").isFalse();
        assertThat(passes(person.id())).as("one each, and neither takes the other's").isEqualTo(2);
        stage.as(officer, () -> {
            app.getBean(Arrivals.class).arrived(first, filing(first).getTerms().members(), stage.now());
            return null;
        });
        assertThat(submit(begin(draft(90))).list()).extracting(Problem::key).containsExactly("entry.problem.taken.arrived", "entry.problem.taken");
        assertThat(caller.page("/filings/" + first).body()).contains("登记离区");
        assertThat(caller.post("/filings/" + first + "/departure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(filing(first).state()).isEqualTo(FilingState.CLOSED);
        assertThat(submit(begin(draft(79))).any()).as("who has left is free").isFalse();
        assertThat(passes(person.id())).as("the one who left has none for that stay, and one for each of the others").isEqualTo(2);
    }

    @Test
    void whoWasRefusedAndFiledOtherwiseSinceIsNotAdmittedTwice() {
        var id = file(installer.user(), draft(80));
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).refuse(officer, id, "行程不实");
            return null;
        });
        var other = file(installer.user(), draft(90));
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).askOverride(officer, id, true, "抢险");
            return null;
        });
        assertThatThrownBy(() -> stage.as(health, () -> {
            app.getBean(Reviewing.class).answerOverride(health, id, true);
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("entry.refusal.taken");
            assertThat(refusal.args()).contains(filing(other).number());
        });
        var member = filing(id).getTerms().members().getFirst();
        assertThatThrownBy(() -> stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update filing set state = 'admitted' where zone_id = ? and id = ?").params(stage.zone.id(), id).update()))
                .as("the database itself refuses").hasMessageContaining("filing_member_once");
        assertThat(filing(other).getTerms().members()).contains(member);
    }

    @Test
    void aRefusalIsLookedAtByTheClockTooAndNothingTwiceWhileARoundIsOnItsWay() {
        var id = file(installer.user(), draft(80));
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).refuse(officer, id, "行程不实");
            return null;
        });
        var batches = app.getBean(Batches.class);
        app.getBean(TestDatabase.class).superuser().sql("update filing set turns_at = now() - interval '1 hour' where zone_id = ? and id = ?").params(stage.zone.id(), id).update();
        assertThat(stage.as(officer, () -> batches.listDue(stage.now(), null, 10))).containsExactly(id);
        var round = stage.as(officer, () -> batches.insert(Cause.TIME, List.of(id), null, stage.now()));
        assertThat(stage.as(officer, () -> batches.listDue(stage.now(), null, 10))).as("a round will come to it").isEmpty();
        stage.as(officer, () -> {
            batches.fail(round, stage.now());
            return null;
        });
        assertThat(stage.as(officer, () -> batches.listDue(stage.now(), null, 10))).as("one that was given up does not").containsExactly(id);
        stage.as(officer, () -> {
            app.getBean(Redeciding.class).watch();
            return null;
        });
        assertThat(filing(id).state()).as("who refused is a person").isEqualTo(FilingState.REFUSED);
        assertThat(stage.as(officer, () -> batches.listDue(stage.now(), null, 10))).isEmpty();
    }

    @Test
    void theReceiverHandsBackWhatItDoesNotFile() {
        var id = stage.as(installer.user(), () -> {
            var begun = app.getBean(Submitting.class).begin(installer.user(), draft(80));
            app.getBean(Submitting.class).hand(installer.user(), begun);
            return begun;
        });
        var receiver = Caller.of(stage, stage.company);
        assertThat(receiver.page("/filings/" + id + "/form").body()).contains("退回安装单位");
        assertThat(receiver.post("/filings/" + id + "/handback", Map.of()).statusCode()).as("why?").isEqualTo(422);
        assertThat(Caller.of(stage, installer.user()).post("/filings/" + id + "/handback", Map.of("reason", "x")).statusCode()).as("the receiver's to do").isEqualTo(403);
        assertThat(receiver.post("/filings/" + id + "/handback", Map.of("reason", "班组不对")).statusCode()).isEqualTo(303);
        assertThat(filing(id).state()).isEqualTo(FilingState.DRAFT);
        assertThat(Caller.of(stage, installer.user()).page("/filings/" + id + "/form").body()).contains("班组不对").contains("鲁K7D268").contains("交接收单位");
        assertThat(receiver.page("/filings/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aRideIsDrivenBySomebodyWhoKnowsAndCanBeCancelled() {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var id = file(installer.user(), draft(20));
        int all = filing(id).getTerms().members().size();
        var driver = Caller.as(stage, stage.enrol(Stage.user(stage.zone, Role.DRIVER, null, "罗宝山")));
        var office = Caller.of(stage, officer);
        var place = stage.as(health, () -> app.getBean(QuarantinePlaces.class).open("集贤路点", "集贤路 1 号"));
        var ride = new java.util.HashMap<>(Map.of("plate", "鲁K7D268", "driverId", driver.user.membershipId().toString(), "seats", "9", "people", String.valueOf(all), "from", "gate", "to", "site",
                "departs", stage.day(1) + "T08:00", "arrives", stage.day(1) + "T09:00"));
        ride.put("driver", "另一人");
        assertThat(office.post("/filings/" + id + "/transfers", ride).statusCode()).as("who drives?").isEqualTo(422);
        ride.remove("driver");
        assertThat(office.post("/filings/" + id + "/transfers", ride).statusCode()).isEqualTo(303);
        assertThat(driver.page("/rides").body()).contains("鲁K7D268", "3# 厂房", "待出发");
        assertThat(driver.page("/").body()).contains("/rides");
        ride.put("plate", "鲁K7D269");
        assertThat(office.post("/filings/" + id + "/transfers", ride).statusCode()).as("nobody is left to be carried that way that day").isEqualTo(409);
        ride.put("to", place.toString());
        assertThat(office.post("/filings/" + id + "/transfers", ride).statusCode()).as("to a place of quarantine").isEqualTo(303);
        assertThat(driver.page("/rides").body()).contains("集贤路点").contains("集贤路 1 号");
        var first = stage.as(officer, () -> app.getBean(Transfers.class).listTransfers(id)).stream().filter(it -> it.it().placeId() == null).findFirst().orElseThrow().it().id();
        var cancel = "/filings/" + id + "/transfers/" + first + "/cancellation";
        assertThat(office.post(cancel, Map.of()).statusCode()).as("why?").isEqualTo(422);
        assertThat(office.post(cancel, Map.of("reason", "车牌录错")).statusCode()).isEqualTo(303);
        assertThat(office.post(cancel, Map.of("reason", "车牌录错")).statusCode()).isEqualTo(409);
        assertThat(driver.page("/rides").body()).contains("已取消").contains("车牌录错");
        ride.put("plate", "鲁K7D268");
        ride.put("to", "site");
        assertThat(office.post("/filings/" + id + "/transfers", ride).statusCode()).as("its vehicle and seats are free").isEqualTo(303);
        await().until(() -> app.getBean(TestDatabase.class).superuser().sql("select key from notice where zone_id = ? and membership_id = ?").params(stage.zone.id(), driver.user.membershipId())
                .query(String.class).list().containsAll(List.of("entry.notice.ride_ordered", "entry.notice.ride_cancelled")));
    }

    @Test
    void ofTwoThatFileTheSamePeopleAtTheSameMomentOneIsToldSo() throws Exception {
        var ids = List.of(begin(draft(80)), begin(draft(90)), begin(draft(100)));
        try (var threads = Executors.newFixedThreadPool(ids.size())) {
            var answers = new ArrayList<Integer>();
            for (var each : ids.stream().map(id -> threads.submit(() -> Caller.of(stage, installer.user()).post("/filings/" + id + "/submission", Map.of()).statusCode())).toList()) answers.add(each.get());
            assertThat(answers).containsExactlyInAnyOrder(303, 422, 422);
        }
        assertThat(ids).filteredOn(id -> filing(id).state() != FilingState.DRAFT).hasSize(1);
    }

    private UUID begin(FilingDraft draft) {
        return stage.as(installer.user(), () -> app.getBean(Submitting.class).begin(installer.user(), draft));
    }

    private Problems submit(UUID id) {
        return stage.as(installer.user(), () -> app.getBean(Submitting.class).file(installer.user(), id));
    }

    /** Live ones, once everything that was told has been heard. */
    private long passes(UUID member) {
        await().until(() -> stage.as(officer, () -> app.getBean(JdbcClient.class).sql("select count(*) from event_publication where completion_date is null").query(Integer.class).single()) == 0);
        return stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", member))).stream().filter(pass -> pass.revocation() == null).count();
    }

    @Test
    void neverMorePeopleThanBeds() {
        var id = file(installer.user(), draft(80));
        var members = filing(id).getTerms().members();
        var places = app.getBean(QuarantinePlaces.class);
        var orders = app.getBean(QuarantineOrders.class);
        var place = stage.as(health, () -> {
            var opened = places.open("集贤路点", "集贤路 1 号");
            places.addRoom(opened, "301", members.size() - 1);
            return opened;
        });
        var from = stage.now().plus(Duration.ofHours(80));
        assertRefused(() -> stage.as(health, () -> orders.order(health, id, members, place, from, 7, "按 §5.1")), "entry.refusal.beds");
        var full = Caller.of(stage, health).post("/filings/" + id + "/quarantine", chosen(members, Map.of("place", place.toString(), "from", stage.day(4) + "T08:00", "days", "7", "reason", "按 §5.1，单人单间")));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).as("said at its field, and nothing typed is lost").contains("全程空余 " + (members.size() - 1) + " 床").contains("按 §5.1，单人单间");
        stage.as(health, () -> {
            places.addRoom(place, "302", 1);
            return null;
        });
        var made = stage.as(health, () -> orders.order(health, id, members, place, from, 7, "按 §5.1"));
        assertThat(made).hasSameSizeAs(members);
        assertThat(stage.as(health, () -> orders.getOrder(made.getFirst())).endsAt()).as("the end is computed").isCloseTo(from.plus(Duration.ofDays(7)), org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
        assertThatThrownBy(() -> stage.as(health, () -> app.getBean(JdbcClient.class).sql("""
                insert into quarantine_order (zone_id, id, member_id, place_id, room, bed, starts_at, ends_at, ordered_at, ordered_by, reason)
                select zone_id, ?, ?, place_id, room, bed, starts_at, ends_at, ordered_at, ordered_by, 'sneaked in' from quarantine_order where zone_id = ? and id = ?""")
                .params(Ids.next(), members.getFirst(), stage.zone.id(), made.getLast()).update()))
                .as("the database itself refuses").isInstanceOf(DataIntegrityViolationException.class);
        var superuser = app.getBean(TestDatabase.class).superuser();
        superuser.sql("insert into quarantine_report (zone_id, id, order_id, day, body, reported_at, reported_by) select zone_id, ?, id, current_date, 'p1:1:AAAA', ordered_at, ordered_by "
                + "from quarantine_order where zone_id = ? and id = ?").params(Ids.next(), stage.zone.id(), made.getLast()).update();
        var retention = app.getBean(Retention.class);
        assertThat(stage.as(health, retention::run).evidenceErased()).as("the order is not over").isZero();
        superuser.sql("update quarantine_order set starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' where zone_id = ? and id = ?")
                .params(stage.zone.id(), made.getLast()).update();
        assertThat(stage.as(health, () -> retention.countOverdue(stage.now()))).as("the order and its report").isEqualTo(2);
        assertThat(stage.as(health, retention::run)).satisfies(run -> {
            assertThat(run.evidenceErased()).as("the daily report").isOne();
            assertThat(run.recordsErased()).as("who was in quarantine is a health fact in itself").isOne();
            assertThat(run.overdueLeft()).isZero();
        });
        stage.as(health, () -> {
            orders.changeEnd(health, made.getFirst(), from.plus(Duration.ofDays(3)), "核酸两次阴性");
            return null;
        });
        assertRefused(() -> stage.as(health, () -> {
            app.getBean(DailyReports.class).report(health, made.getFirst(), 36.5, false);
            return null;
        }), "entry.refusal.not_running");
        assertThat(Caller.of(stage, health).page("/quarantine?filing=" + id).body()).contains("下达隔离").contains(filing(id).number()).contains("集贤路点").contains("余 1 / " + members.size());
        var later = Caller.of(stage, health).post("/filings/" + id + "/quarantine", Map.of("members", members.getFirst().toString(), "place", place.toString(), "from", stage.day(60) + "T08:00", "days", "7", "reason", "复查", "count", "true"));
        assertThat(later.body()).as("counted over what was typed, and nothing is ordered by it").contains("余 " + members.size() + " / " + members.size()).contains("复查").contains("全程有空");
        assertThat(stage.as(health, () -> orders.listOf(members.getFirst()))).hasSize(1);
    }

    private static Map<String, String> chosen(List<UUID> members, Map<String, String> fields) {
        var form = new java.util.LinkedHashMap<>(fields);
        for (int i = 0; i < members.size(); i++) form.put("members[" + i + "]", members.get(i).toString());
        return form;
    }

    private List<String> heard(UUID membership) {
        return app.getBean(TestDatabase.class).superuser().sql("select key from notice where zone_id = ? and membership_id = ?").params(stage.zone.id(), membership).query(String.class).list();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
