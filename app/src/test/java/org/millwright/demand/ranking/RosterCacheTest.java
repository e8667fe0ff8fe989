package org.millwright.demand.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.directory.Clearance;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Crews;
import org.millwright.directory.DirectorySample;
import org.millwright.directory.Installer;
import org.millwright.directory.Licences;
import org.millwright.directory.SafetyLicence;
import org.millwright.directory.Source;
import org.millwright.directory.ZoneDay;
import org.millwright.directory.ZoneDays;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.ControlStatus.Admission;
import org.millwright.planner.problem.Interval;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node remembers of the crews is what the database says, whoever writes and whenever it commits. */
@MillwrightTest
class RosterCacheTest {

    @Autowired RosterCache cache;
    @Autowired DirectorySample sample;
    @Autowired Crews crews;
    @Autowired CrewStatements statements;
    @Autowired CrewBookings bookings;
    @Autowired Licences licences;
    @Autowired ZoneDays days;
    @Autowired PlatformTransactionManager transactions;

    UUID zone;
    Installer installer;
    Crew first;
    Crew second;

    @BeforeEach
    void fill() {
        zone = sample.zone();
        installer = sample.installer(zone);
        first = sample.crew(zone, installer);
        second = sample.crew(zone, installer);
        sample.member(zone, first);
    }

    private ZoneRoster look() {
        return look(LocalDate.now());
    }

    private ZoneRoster look(LocalDate until) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return CurrentZone.supply(zone, () -> reading.execute(status -> cache.current(until)));
    }

    private Optional<org.millwright.planner.problem.Crew> seen(Crew crew) {
        return look().roster().findCrew(crew.id().toString());
    }

    @Test
    void whatWasWrittenByAnotherIsThereAtTheNextLook() {
        assertThat(look().roster().size()).isEqualTo(2);
        assertThat(seen(first).orElseThrow().members()).hasSize(1);
        sample.confirm(zone, first, Instant.now());
        assertThat(seen(first).orElseThrow().controlStatus().admission()).isEqualTo(Admission.ADMITTED);
        sample.does(zone, () -> bookings.book(second.id(), Instant.parse("2040-01-01T00:00:00Z"), Instant.parse("2040-01-05T00:00:00Z"), CrewBooking.Kind.BUSY, null));
        assertThat(seen(second).orElseThrow().capacity().bookings()).hasSize(1);
        var third = sample.crew(zone, installer);
        assertThat(seen(third)).isPresent();
        sample.does(zone, () -> crews.change(new Crew(third.id(), third.installerId(), third.code(), "改名班", third.base(), third.homeDivision(), null, 500_000L, false, null, null, third.registeredAt())));
        assertThat(seen(third)).as("no longer at work").isEmpty();
    }

    @Test
    void nothingChangedIsTheSameRoster() {
        var known = look();
        assertThat(look()).isSameAs(known);
        sample.confirm(zone, first, Instant.now());
        var next = look();
        assertThat(next).isNotSameAs(known);
        assertThat(look()).isSameAs(next);
    }

    @Test
    void aTransactionThatCommitsLateIsNotMissed() throws Exception {
        look();
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> sample.in(zone, () -> {
            state(first, Clearance.Status.SUSPENDED);
            written.countDown();
            return commit.await(20, TimeUnit.SECONDS);
        }));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
        sample.does(zone, () -> state(second, Clearance.Status.CLEAR));
        assertThat(seen(second).orElseThrow().controlStatus().admission()).as("began later, ended earlier").isEqualTo(Admission.ADMITTED);
        assertThat(seen(first).orElseThrow().controlStatus().admission()).as("not yet").isEqualTo(Admission.UNKNOWN);
        commit.countDown();
        late.get(20, TimeUnit.SECONDS);
        assertThat(seen(first).orElseThrow().controlStatus().admission()).isEqualTo(Admission.REFUSED);
    }

    /** A transaction that is open for long holds back the mark; what was seen above it is not read again, and what comes is. */
    @Test
    void anOpenTransactionNeitherHidesChangesNorRepeatsThem() throws Exception {
        look();
        var open = new CountDownLatch(1);
        var close = new CountDownLatch(1);
        var elsewhere = sample.zone();
        var long_ = CompletableFuture.runAsync(() -> sample.in(elsewhere, () -> {
            sample.installer(elsewhere);        // a transaction number of its own
            days.put(new ZoneDay(LocalDate.of(2041, 1, 1), ZoneDay.Kind.HOLIDAY, "元旦", "New Year", 1));
            open.countDown();
            return close.await(20, TimeUnit.SECONDS);
        }));
        assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
        sample.does(zone, () -> state(first, Clearance.Status.CLEAR));
        var once = look();
        assertThat(once.roster().findCrew(first.id().toString()).orElseThrow().controlStatus().admission()).isEqualTo(Admission.ADMITTED);
        assertThat(look()).as("seen already").isSameAs(once);
        sample.does(zone, () -> state(first, Clearance.Status.SUSPENDED));
        assertThat(seen(first).orElseThrow().controlStatus().admission()).isEqualTo(Admission.REFUSED);
        close.countDown();
        long_.get(20, TimeUnit.SECONDS);
        assertThat(seen(first).orElseThrow().controlStatus().admission()).isEqualTo(Admission.REFUSED);
    }

    /** 长期: papers as they are often written, and a booking until further notice. */
    @Test
    void whatHoldsForeverBreaksNothing() {
        var forever = LocalDate.of(9999, 12, 31);
        sample.does(zone, () -> licences.add(new SafetyLicence(Ids.next(), installer.id(), "S9", LocalDate.now(), forever)));
        sample.does(zone, () -> bookings.book(second.id(), Instant.parse("2040-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"), CrewBooking.Kind.BUSY, null));
        assertThat(seen(first).orElseThrow().installer().safetyLicences()).anySatisfy(licence -> assertThat(licence.validity().endMinute()).isEqualTo(Interval.OPEN_END));
        assertThat(seen(second).orElseThrow().capacity().bookings()).singleElement().satisfies(booking -> assertThat(booking.endMinute()).isEqualTo(Bound.FINITE_MINUTES));
    }

    /** More people than the engine takes for one crew. */
    @Test
    void aCrewThatCannotBeJudgedIsLeftOutAlone() {
        look();
        var crowd = sample.crew(zone, installer);
        for (int i = 0; i < 1_001; i++) sample.member(zone, crowd);
        assertThat(seen(crowd)).as("patched").isEmpty();
        assertThat(seen(first)).isPresent();
        assertThat(look(LocalDate.now().plusYears(2)).roster().size()).as("read anew").isEqualTo(2);
    }

    @Test
    void whatIsNotCommittedIsNobodysToRemember() {
        assertThatThrownBy(() -> sample.in(zone, () -> cache.current(LocalDate.now()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHolidayOfTheZoneIsNobodysShift() {
        var monday = LocalDate.now().plusDays(30).with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        var noon = Minutes.startOf(monday, java.time.ZoneId.of("Asia/Shanghai")) + 720;
        assertThat(seen(first).orElseThrow().capacity().calendar().nextWorkingMinute(noon)).isEqualTo(noon);
        sample.does(zone, () -> days.put(new ZoneDay(monday, ZoneDay.Kind.HOLIDAY, "停工日", "Stop day", 1)));
        assertThat(seen(first).orElseThrow().capacity().calendar().nextWorkingMinute(noon)).isGreaterThan(noon + 720);
    }

    @Test
    void shiftsAreKnownAsFarAsIsAsked() {
        assertThat(look().reach()).isBefore(LocalDate.now().plusYears(2));
        assertThat(look(LocalDate.now().plusYears(2)).reach()).isAfter(LocalDate.now().plusYears(2));
        assertThat(look().reach()).as("does not shrink again").isAfter(LocalDate.now().plusYears(2));
    }

    @Test
    void manyAtOnceEachSeeWhatWasWrittenBeforeTheyAsked() throws Exception {
        look();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 8; round++) {
                var status = round % 2 == 0 ? Clearance.Status.SUSPENDED : Clearance.Status.CLEAR;
                var wanted = round % 2 == 0 ? Admission.REFUSED : Admission.ADMITTED;
                sample.does(zone, () -> state(first, status));
                List<Callable<Admission>> asks = new ArrayList<>();
                for (int i = 0; i < 12; i++) asks.add(() -> seen(first).orElseThrow().controlStatus().admission());
                for (var answer : threads.invokeAll(asks)) assertThat(answer.get()).isEqualTo(wanted);
            }
        }
    }

    @Test
    void manyChangesAtOnceAreTakenAtOnce() {
        look();
        List<Crew> more = new ArrayList<>();
        for (int i = 0; i < 230; i++) more.add(sample.crew(zone, installer));
        assertThat(look().roster().size()).isEqualTo(232);
        sample.does(zone, () -> more.subList(0, 220).forEach(crew -> state(crew, Clearance.Status.SUSPENDED)));
        var roster = look().roster();
        assertThat(more.stream().filter(crew -> roster.findCrew(crew.id().toString()).orElseThrow().controlStatus().admission() == Admission.REFUSED)).hasSize(220);
    }

    private void state(Crew crew, Clearance.Status status) {
        statements.stateControl(crew.id(), new Clearance(status, null, false, null, Source.LEAD, Instant.now()), "", null);
    }
}
