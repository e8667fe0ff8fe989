package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.read;
import static org.millwright.directory.ColumnWords.stamp;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When crews are taken. The database refuses an overlap (constraint {@code crew_booking_free}); here the refusal gets its words. */
@Component
public class CrewBookings {

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CrewBookings(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the crew for an interval, half open.
     *
     * @param referenceId the engagement's id; null for {@link CrewBooking.Kind#BUSY}
     * @return the booking's id
     * @throws CrewAlreadyBooked when any part of it is taken; the transaction may go on
     */
    public UUID book(UUID crewId, Instant startsAt, Instant endsAt, CrewBooking.Kind kind, @Nullable UUID referenceId) {
        return book(crewId, startsAt, endsAt, kind, referenceId, "");
    }

    public UUID book(UUID crewId, Instant startsAt, Instant endsAt, CrewBooking.Kind kind, @Nullable UUID referenceId, String note) {
        return book(new CrewBooking(Ids.next(), crewId, kind, startsAt, endsAt, referenceId, null, note, clock.instant(), null, null));
    }

    /** The same for an engagement, of which it is known where the crew is then. */
    public UUID bookAt(UUID siteId, UUID crewId, Instant startsAt, Instant endsAt, UUID engagementId) {
        // Who says at this moment that the site lies elsewhere has this crew read anew, or waits until it is booked and then does.
        db.sql("select id from site where zone_id = :zone and id = :site for share").param("zone", CurrentZone.id()).param("site", siteId).query(UUID.class).optional();
        return book(new CrewBooking(Ids.next(), crewId, CrewBooking.Kind.ENGAGEMENT, startsAt, endsAt, engagementId, siteId, "", clock.instant(), null, null));
    }

    private UUID book(CrewBooking wanted) {
        if (!revisions.ofCrew(wanted.crewId())) throw new NotFound("crew");
        for (int attempt = 0; attempt < 3; attempt++) {
            if (insert(wanted)) {
                events.publishEvent(new CrewBooked(CurrentZone.id(), wanted.crewId(), wanted.id(), word(wanted.kind())));
                return wanted.id();
            }
            var other = listBookings(wanted.crewId(), wanted.startsAt(), wanted.endsAt());
            if (!other.isEmpty()) throw new CrewAlreadyBooked(wanted.crewId(), other.getFirst().startsAt(), other.getFirst().endsAt());
        }
        throw Refusal.conflict("directory.refusal.crew-contended");
    }

    /** "On conflict" and not a caught violation: it waits for the other writer without the deadlock two plain inserts run into, and the transaction lives on. */
    private boolean insert(CrewBooking it) {
        return db.sql("""
                insert into crew_booking (zone_id, id, crew_id, kind, starts_at, ends_at, reference_id, site_id, note, booked_at)
                values (:zone, :id, :crew, :kind, :starts, :ends, :reference, :site, :note, :now)
                on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("crew", it.crewId()).param("kind", word(it.kind())).param("starts", stamp(it.startsAt()))
                .param("ends", stamp(it.endsAt())).param("reference", it.referenceId(), Types.OTHER).param("site", it.siteId(), Types.OTHER).param("note", it.note())
                .param("now", stamp(it.bookedAt())).update() == 1;
    }

    /** Gives the crew free; a booking released before stays as it was. */
    public void release(UUID bookingId, String reason) {
        var crew = db.sql("select crew_id from crew_booking where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", bookingId)
                .query(UUID.class).optional().orElseThrow(() -> new NotFound("booking"));
        revisions.ofCrew(crew);
        int released = db.sql("update crew_booking set released_at = :now, release_reason = :reason where zone_id = :zone and id = :id and released_at is null")
                .param("now", stamp(clock.instant())).param("reason", reason).param("zone", CurrentZone.id()).param("id", bookingId).update();
        if (released == 1) events.publishEvent(new CrewReleased(CurrentZone.id(), crew, bookingId, reason));
    }

    public Optional<CrewBooking> findBooking(UUID id) {
        return db.sql("select * from crew_booking where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query(CrewBookings::booking).optional();
    }

    /** Those that hold and touch the interval, in order. */
    public List<CrewBooking> listBookings(UUID crewId, Instant from, Instant to) {
        return db.sql("""
                select * from crew_booking
                where zone_id = :zone and crew_id = :crew and released_at is null and ends_at > :from and starts_at < :to order by starts_at""")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("from", stamp(from)).param("to", stamp(to)).query(CrewBookings::booking).list();
    }

    private static CrewBooking booking(ResultSet row, int n) throws SQLException {
        return new CrewBooking(row.getObject("id", UUID.class), row.getObject("crew_id", UUID.class), read(CrewBooking.Kind.class, row.getString("kind")),
                instant(row, "starts_at"), instant(row, "ends_at"), row.getObject("reference_id", UUID.class), row.getObject("site_id", UUID.class),
                row.getString("note"),
                instant(row, "booked_at"), instant(row, "released_at"), row.getString("release_reason"));
    }
}
