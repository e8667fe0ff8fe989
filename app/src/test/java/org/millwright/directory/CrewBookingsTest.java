package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.directory.DirectorySample.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.http.NotFound;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MillwrightTest
class CrewBookingsTest {

    private static final Instant DAY_1 = NOW.plus(Duration.ofDays(1));
    private static final Instant DAY_2 = NOW.plus(Duration.ofDays(2));
    private static final Instant DAY_3 = NOW.plus(Duration.ofDays(3));

    @Autowired DirectorySample sample;
    @Autowired CrewBookings bookings;
    @Autowired JdbcClient db;
    @Autowired TestDatabase database;

    private UUID zone;
    private Crew crew;

    @BeforeEach
    void aCrew() {
        zone = sample.zone();
        crew = sample.crew(zone, sample.installer(zone));
    }

    @Test
    void refusesAnOverlapAndTellsWhenTheOtherIsButNothingElse() {
        book(DAY_1, DAY_3);
        assertThatThrownBy(() -> book(DAY_2, DAY_3.plusSeconds(60))).isInstanceOfSatisfying(CrewAlreadyBooked.class, refusal -> {
            assertThat(refusal.startsAt()).isEqualTo(DAY_1);
            assertThat(refusal.endsAt()).isEqualTo(DAY_3);
            assertThat(refusal.args()).containsExactly(DAY_1, DAY_3);
        });
    }

    @Test
    void bookingsMayTouch() {
        book(DAY_1, DAY_2);
        book(DAY_2, DAY_3);
        assertThat(sample.in(zone, () -> bookings.listBookings(crew.id(), DAY_1, DAY_3))).hasSize(2);
        assertThat(sample.in(zone, () -> bookings.listBookings(crew.id(), DAY_2, DAY_3))).hasSize(1);
    }

    @Test
    void aReleasedIntervalIsFreeAgain() {
        var first = book(DAY_1, DAY_3);
        sample.does(zone, () -> bookings.release(first, "项目取消"));
        book(DAY_2, DAY_3);
    }

    @Test
    void theRefusalLeavesTheTransactionAlive() {
        book(DAY_1, DAY_2);
        var booked = sample.in(zone, () -> {
            assertThatThrownBy(() -> bookings.book(crew.id(), DAY_1, DAY_2, CrewBooking.Kind.BUSY, null)).isInstanceOf(CrewAlreadyBooked.class);
            return bookings.book(crew.id(), DAY_2, DAY_3, CrewBooking.Kind.BUSY, null);
        });
        assertThat(sample.in(zone, () -> bookings.findBooking(booked))).isPresent();
    }

    @Test
    void fiftyAtOnceBookOne() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                book(DAY_1, DAY_2);
                return true;
            } catch (CrewAlreadyBooked refusal) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = 0;
            for (Future<Boolean> result : threads.invokeAll(java.util.Collections.nCopies(50, attempt))) if (result.get()) won++;
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void theDatabaseItselfRefuses() {
        book(DAY_1, DAY_3);
        assertThatThrownBy(() -> sample.does(zone, () -> db.sql("""
                insert into crew_booking (zone_id, id, crew_id, kind, starts_at, ends_at, booked_at)
                select zone_id, :id, crew_id, 'busy', starts_at, ends_at, booked_at from crew_booking where zone_id = :zone""")
                .param("id", Ids.next()).param("zone", CurrentZone.id()).update()))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("crew_booking_free");
    }

    @Test
    void aCrewOfAnotherZoneIsNotThere() {
        var other = sample.zone();
        assertThatThrownBy(() -> sample.in(other, () -> bookings.book(crew.id(), DAY_1, DAY_2, CrewBooking.Kind.BUSY, null))).isInstanceOf(NotFound.class);
        var booking = book(DAY_1, DAY_2);
        assertThatThrownBy(() -> sample.does(other, () -> bookings.release(booking, "mine"))).isInstanceOf(NotFound.class);
        assertThat(database.superuser().sql("select count(*) from crew_booking where crew_id = ? and released_at is null").param(crew.id())
                .query(Long.class).single()).isEqualTo(1);
    }

    private UUID book(Instant from, Instant to) {
        return sample.in(zone, () -> bookings.book(crew.id(), from, to, CrewBooking.Kind.ENGAGEMENT, Ids.next()));
    }
}
