package org.millwright.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.millwright.tenancy.Rows.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.checkpoint.ScanAnswer.Why;
import org.millwright.database.TestDatabase;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.Role;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What phones scanned is taken once, whatever comes twice, late, in another order, from a wrong clock or from somebody else. */
@MillwrightTest
@RecordApplicationEvents
class ScanIntakeTest {

    @Autowired Gates gates;
    @Autowired GateDevices devices;
    @Autowired ScanIntake intake;
    @Autowired GateAlerts alerts;
    @Autowired Passes passes;
    @Autowired Scans scans;
    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @Autowired ApplicationEvents events;

    private SampleZone zone;
    private Instant now;
    private TestPhone phone;
    private TestPhone other;
    private IssuedPass pass;

    @BeforeEach
    void twoGatesAndAPass() {
        zone = SampleZone.make(app);
        now = app.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
        phone = phone(gate("One", Gate.Kind.ZONE), "Phone one");
        other = phone(gate("Two", Gate.Kind.ZONE), "Phone two");
        pass = zone.inside(() -> passes.issue(new PassOrder(new PassSubject("test", UUID.randomUUID()), PassContent.person("于振海", "370613199001011234", "厂房", null), now,
                now.plus(Duration.ofHours(2)), null, null)));
    }

    @Test
    void everyReasonThatAVerifierGivesIsTaken() {
        var said = Arrays.stream(ReasonCode.values()).map(it -> phone.scan(it.kind() == Kind.DAMAGED || it.kind() == Kind.CANNOT_DECIDE ? null : pass.id(), now.minusSeconds(50), it.kind().name(), it.name()))
                .toArray(ScanBatch.Item[]::new);
        assertThat(take(phone, said).taken()).hasSize(ReasonCode.values().length);
    }

    @Test
    void eachNumberIsTakenOnceInWhateverOrder() {
        var first = phone.scan(pass.id(), now.minusSeconds(50), "VALID", null);
        var letIn = phone.outcome(1, now.minusSeconds(40), "LET_IN");
        var second = phone.scan(null, now.minusSeconds(30), "DAMAGED", "PREFIX");
        assertThat(take(phone, second).taken()).containsExactly(3L);
        assertThat(take(phone, letIn).refused()).as("its scan is not there yet").containsExactly(new ScanAnswer.Refused(0, 2, Why.SCAN));
        assertThat(take(phone, letIn, first).taken()).as("together they are").containsExactly(1L, 2L);
        var again = take(phone, first, letIn, second);
        assertThat(again.taken()).isEmpty();
        assertThat(again.known()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(list()).extracting(Scans.Scan::seq).containsExactly(3L, 1L);
        assertThat(list().getLast().outcome()).isEqualTo(Outcome.LET_IN);
        assertThat(events.stream(PassScanned.class)).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo(pass.subject());
            assertThat(it.verdict()).isEqualTo(Kind.VALID);
            assertThat(it.scannedAt()).isEqualTo(now.minusSeconds(50));
        });
        assertThat(events.stream(PassageDecided.class)).singleElement().satisfies(it -> assertThat(it.seq()).isEqualTo(1));
    }

    @Test
    void whatCameInTogetherIsToldInTheOrderOfItsTime() {
        take(phone, phone.scan(pass.id(), now.minusSeconds(10), "VALID", null), phone.scan(pass.id(), now.minusSeconds(90), "VALID", null),
                phone.scan(pass.id(), now.minusSeconds(60), "VALID", null));
        assertThat(events.stream(PassScanned.class)).extracting(PassScanned::seq).containsExactly(2L, 3L, 1L);
    }

    @Test
    void whatTheDeviceDidNotSignIsNothing() {
        var good = phone.scan(pass.id(), now, "VALID", null);
        var changed = new ScanBatch.Item(good.payload().replace("VALID", "DAMAGED"), good.signature());
        var foreign = other.scan(pass.id(), now, "VALID", null);
        var odd = List.of(phone.item("{}"), phone.item("no JSON"), phone.item(good.payload().replace("\"pass\":\"" + pass.id() + "\"", "\"pass\":null")),
                phone.item(good.payload().replace("\"seq\":1", "\"seq\":0")), phone.item(good.payload().replace("ENTRY", "TRUST")), new ScanBatch.Item(null, null),
                new ScanBatch.Item(good.payload(), "%"), changed, foreign);
        assertThat(take(phone, odd.toArray(ScanBatch.Item[]::new)).refused()).hasSize(odd.size()).allSatisfy(it -> assertThat(it.why()).isEqualTo(Why.NOT_OURS));
        var nowhere = phone.item(good.payload().replace(phone.gate.toString(), UUID.randomUUID().toString()));
        assertThat(take(phone, nowhere, good).refused()).containsExactly(new ScanAnswer.Refused(0, 1, Why.GATE), new ScanAnswer.Refused(1, 1, Why.NUMBER));
        assertThat(list()).isEmpty();
    }

    @Test
    void aNumberGivenTwiceIsLookedInto() {
        take(phone, phone.scan(1, pass.id(), now, "VALID", null));
        assertThat(take(phone, phone.scan(1, pass.id(), now.plusMillis(1), "VALID", null)).refused()).containsExactly(new ScanAnswer.Refused(0, 1, Why.NUMBER));
        assertThat(open()).singleElement().satisfies(it -> assertThat(it.kind()).isEqualTo(GateAlert.Kind.NUMBER));
    }

    @Test
    void aWrongClockIsPutRightAndToldOnce() {
        var wrong = now.plus(Duration.ofMinutes(10));
        zone.inside(() -> intake.take(phone.device, TestPhone.batch(wrong, phone.scan(pass.id(), wrong.minusSeconds(60), "VALID", null))));
        assertThat(Duration.between(list().getFirst().scannedAt(), now.minusSeconds(60)).abs()).isLessThan(Duration.ofSeconds(20));
        zone.inside(() -> intake.take(phone.device, TestPhone.batch(wrong)));
        assertThat(open()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(GateAlert.Kind.CLOCK);
            assertThat(it.seconds()).isBetween(570, 600);
            assertThat(it.times()).isEqualTo(2);
        });
        told("checkpoint.notice.alert.clock", 1);
        zone.inside(() -> intake.take(other.device, TestPhone.batch(now.plusSeconds(60), other.scan(null, now.plusSeconds(60), "DAMAGED", "PREFIX"))));
        assertThat(open()).as("a minute is borne").hasSize(1);
        assertThat(list().getFirst().scannedAt()).as("but nothing was scanned later than now").isBeforeOrEqualTo(app.getBean(Clock.class).instant());
    }

    @Test
    void whatWasScannedBeforeAClockWasSetRightIsPutRightByWhatWasKnownThen() {
        var truth = now.minus(Duration.ofHours(3));
        take(phone, knowing(phone.scan(pass.id(), truth.plus(Duration.ofHours(2)), "VALID", null), Duration.ofHours(2)));
        assertThat(list().getFirst().scannedAt()).as("two hours ahead then, right when it was sent").isEqualTo(truth);
        var wrongNow = now.plus(Duration.ofHours(5));
        var before = truth.plusSeconds(60);
        zone.inside(() -> intake.take(phone.device, TestPhone.batch(wrongNow, knowing(phone.scan(pass.id(), before, "VALID", null), Duration.ZERO))));
        assertThat(list()).as("right then, five hours ahead when it was sent").anySatisfy(it -> assertThat(it.scannedAt()).isEqualTo(before));
    }

    /** As a phone signs that knows how far its clock is off. */
    private ScanBatch.Item knowing(ScanBatch.Item item, Duration ahead) {
        return phone.item(item.payload().replace("\"kind\"", "\"ahead\":%d,\"kind\"".formatted(ahead.toMillis())));
    }

    @Test
    void aPassAtTwoGatesAtOnceIsToldToTheOfficer() {
        take(phone, phone.scan(pass.id(), now.minus(Duration.ofMinutes(8)), "VALID", null));
        take(other, other.scan(pass.id(), now.minus(Duration.ofMinutes(2)), "VALID", null));
        assertThat(open()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(GateAlert.Kind.COPIED);
            assertThat(it.passId()).isEqualTo(pass.id());
            assertThat(it.seconds()).isEqualTo(360);
        });
        told("checkpoint.notice.alert.copied", 1);
        take(phone, phone.scan(pass.id(), now.minusSeconds(1), "VALID", null));
        assertThat(open()).singleElement().satisfies(it -> assertThat(it.times()).isEqualTo(2));
        zone.inside(() -> {
            alerts.close(zone.person(Role.ZONE_OFFICER), open().getFirst().id(), "同一人乘车绕行");
            return true;
        });
        take(phone, phone.scan(pass.id(), now.minus(Duration.ofHours(3)), "VALID", null));
        assertThat(open()).as("three hours apart anybody gets there").isEmpty();
    }

    /** A phone may be three days in a drawer: what it scanned before it was retired counts. */
    @Test
    void aRetiredPhoneTellsWhatItSawBefore() {
        var before = phone.scan(pass.id(), now.minusSeconds(60), "VALID", null);
        var after = phone.scan(pass.id(), now.plusSeconds(100), "VALID", null);
        zone.inside(() -> {
            devices.retire(zone.person(Role.ZONE_OFFICER), phone.device);
            return true;
        });
        var answer = take(phone, before, after);
        assertThat(answer.taken()).containsExactly(1L);
        assertThat(answer.refused()).extracting(ScanAnswer.Refused::why).containsExactly(Why.RETIRED);
    }

    @Test
    void whatIsOldIsForgotten() {
        take(phone, phone.scan(pass.id(), now.minus(Duration.ofDays(91)), "VALID", null), phone.outcome(1, now.minus(Duration.ofDays(91)), "LET_IN"),
                phone.scan(pass.id(), now.minus(Duration.ofDays(89)), "VALID", null));
        zone.inside(() -> app.getBean(JdbcClient.class).sql("update pass set valid_from = :from, valid_until = :until where zone_id = :zone").param("from", at(now.minus(Duration.ofDays(200))))
                .param("until", at(now.minus(Duration.ofDays(91)))).param("zone", zone.zone().id()).update());
        app.getBean(Forgetting.class).forget(zone.zone());
        assertThat(list()).extracting(Scans.Scan::seq).containsExactly(3L);
        assertThat(zone.<Boolean>inside(() -> passes.findPass(pass.id()).isEmpty())).isTrue();
    }

    @Test
    void aPhoneShowsThatTheKeyIsItsOwn() {
        var gate = zone.inside(() -> gates.getGate(phone.gate));
        var guard = zone.person(Role.GUARD);
        var fresh = new TestPhone(guard.membershipId(), gate.id());
        assertThatThrownBy(() -> zone.inside(() -> devices.enrol(guard, gate, "x", fresh.publicKey(), phone.proof()))).isInstanceOf(Refusal.class).hasMessageContaining("device-key");
        assertThatThrownBy(() -> zone.inside(() -> devices.enrol(guard, gate, "x", new byte[10], fresh.proof()))).hasMessageContaining("device-key");
        assertThatThrownBy(() -> zone.inside(() -> devices.enrol(guard, gate, "x", phone.publicKey(), phone.proof()))).hasMessageContaining("device-known");
    }

    private UUID gate(String name, Gate.Kind kind) {
        var gate = new Gate(Ids.next(), name, kind, Gate.Asks.ANY, null, "", now, null);
        zone.inside(() -> {
            gates.open(gate);
            return true;
        });
        return gate.id();
    }

    private TestPhone phone(UUID gate, String name) {
        var guard = zone.person(Role.GUARD);
        var made = new TestPhone(guard.membershipId(), gate);
        made.device = zone.inside(() -> devices.enrol(guard, gates.getGate(gate), name, made.publicKey(), made.proof()).id());
        return made;
    }

    private ScanAnswer take(TestPhone from, ScanBatch.Item... items) {
        return zone.inside(() -> intake.take(from.device, TestPhone.batch(app.getBean(Clock.class).instant(), items)));
    }

    private List<Scans.Scan> list() {
        return zone.inside(() -> scans.listScans(null, null, new Paged.Ask(1, 50)).rows());
    }

    private List<GateAlert> open() {
        return zone.inside(() -> alerts.listOpen(10));
    }

    private void told(String key, int times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> database.superuser().sql("select count(*) from notice where zone_id = :zone and key = :key and membership_id = :officer")
                .param("zone", zone.zone().id()).param("key", key).param("officer", zone.person(Role.ZONE_OFFICER).membershipId()).query(Integer.class).single() == times);
    }
}
