package org.millwright.entry.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingTold;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Point-to-point rides of filings. */
@Component
public class Transfers {

    /**
     * @param driver   whoever it is, by name
     * @param driverId membership, of one who signs in and is told
     * @param placeId  the quarantine place it goes to or comes from: there its people lodge
     */
    public record Transfer(UUID id, String plate, String driver, @Nullable UUID driverId, int seats, int people, ChainPoint from, ChainPoint to, @Nullable UUID placeId, Instant departsAt,
                           Instant arrivesAt) {

        public Transfer(UUID id, String plate, String driver, int seats, int people, ChainPoint from, ChainPoint to, Instant departsAt, Instant arrivesAt) {
            this(id, plate, driver, null, seats, people, from, to, null, departsAt, arrivesAt);
        }
    }

    /**
     * A ride as it was ordered.
     *
     * @param place        name of the quarantine place; null of another
     * @param cancelReason empty while it holds
     */
    public record Ordered(Transfer it, @Nullable String place, @Nullable Instant cancelledAt, String cancelReason) {}

    private final JdbcClient db;
    private final ResponsibilityNet net;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(JdbcClient db, ResponsibilityNet net, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.net = net;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when somebody would have no seat, more would be carried than there are, or the vehicle is under way for others then */
    public UUID order(CurrentUser user, UUID filingId, Transfer it) {
        if (it.people() > it.seats()) throw Refusal.conflict("entry.refusal.seats", it.people(), it.seats());
        int all = db.sql("select (select count(*) from filing_member m where m.zone_id = f.zone_id and m.filing_id = f.id) from filing f where f.zone_id = :zone and f.id = :id for update of f")
                .param("zone", CurrentZone.id()).param("id", filingId).query(Integer.class).single();
        int carried = carried(filingId, it);
        if (carried + it.people() > all) throw Refusal.conflict("entry.refusal.carried", all, carried, Math.max(0, all - carried));
        try {
            db.sql("""
                    insert into transfer (zone_id, id, filing_id, plate, driver, driver_id, seats, people, departs_at, arrives_at, from_point, to_point, place_id, ordered_at, ordered_by)
                    values (:zone, :id, :filing, :plate, :driver, :driverId, :seats, :people, :departs, :arrives, :from, :to, :place, :now, :by)""")
                    .param("zone", CurrentZone.id()).param("id", it.id()).param("filing", filingId).param("plate", it.plate()).param("driver", it.driver())
                    .param("driverId", it.driverId(), java.sql.Types.OTHER).param("place", it.placeId(), java.sql.Types.OTHER)
                    .param("seats", it.seats()).param("people", it.people()).param("departs", Rows.at(it.departsAt())).param("arrives", Rows.at(it.arrivesAt()))
                    .param("from", Rows.word(it.from())).param("to", Rows.word(it.to())).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("transfer_vehicle_free")) throw Refusal.conflict("entry.refusal.vehicle_taken", it.plate());
            throw e;
        }
        events.publishEvent(new TransferOrdered(CurrentZone.id(), filingId, it.id(), it.plate(), it.people()));
        tell(filingId, it, "ordered");
        return it.id();
    }

    /** On this way that day: nobody is driven there twice before he comes back another day. */
    private int carried(UUID filingId, Transfer it) {
        var zone = zones.currentZone();
        var day = zone.dayOf(it.departsAt());
        return db.sql("""
                select coalesce(sum(people), 0) from transfer where zone_id = :zone and filing_id = :filing and cancelled_at is null and from_point = :from and to_point = :to
                    and place_id is not distinct from cast(:place as uuid) and departs_at >= :begins and departs_at < :ends""")
                .param("zone", CurrentZone.id()).param("filing", filingId).param("from", Rows.word(it.from())).param("to", Rows.word(it.to())).param("place", it.placeId(), java.sql.Types.OTHER)
                .param("begins", Rows.at(day.atStartOfDay(zone.timeZone()).toInstant())).param("ends", Rows.at(day.plusDays(1).atStartOfDay(zone.timeZone()).toInstant())).query(Integer.class).single();
    }

    /** @throws Refusal when it is over, or was cancelled before */
    public void cancel(CurrentUser user, UUID filingId, UUID id, String reason) {
        var ride = listTransfers(filingId).stream().filter(one -> one.it().id().equals(id)).findFirst().orElseThrow(() -> new NotFound("transfer"));
        var now = clock.instant();
        if (!now.isBefore(ride.it().arrivesAt())) throw Refusal.conflict("entry.refusal.ride_over");
        int cancelled = db.sql("update transfer set cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason where zone_id = :zone and id = :id and cancelled_at is null")
                .param("now", Rows.at(now)).param("by", user.membershipId()).param("reason", reason).param("zone", CurrentZone.id()).param("id", id).update();
        if (cancelled == 0) throw Refusal.conflict("entry.refusal.ride_cancelled");
        events.publishEvent(new TransferCancelled(CurrentZone.id(), filingId, id));
        tell(filingId, ride.it(), "cancelled");
    }

    /** The driver, and whoever answers for the way of the filing. */
    private void tell(UUID filingId, Transfer it, String what) {
        if (it.driverId() != null) events.publishEvent(new RideTold(CurrentZone.id(), it.id(), Recipients.memberships(it.driverId()), "ride_" + what, List.of(it.plate(), it.departsAt())));
        var number = db.sql("select number from filing where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", filingId).query(String.class).single();
        events.publishEvent(new FilingTold(CurrentZone.id(), filingId, net.answering(filingId, Step.JOURNEY), "transfer_" + what, it.id().toString(), List.of(number, it.plate(), it.departsAt())));
    }

    public List<Ordered> listTransfers(UUID filingId) {
        return db.sql("""
                select t.*, p.name as place from transfer t left join quarantine_place p on p.zone_id = t.zone_id and p.id = t.place_id
                where t.zone_id = :zone and t.filing_id = :filing order by t.departs_at, t.id""").param("zone", CurrentZone.id()).param("filing", filingId).query(Transfers::ordered).list();
    }

    static Ordered ordered(ResultSet row, int n) throws SQLException {
        var it = new Transfer(Rows.id(row, "id"), row.getString("plate"), row.getString("driver"), Rows.findId(row, "driver_id"), row.getInt("seats"), row.getInt("people"),
                Rows.word(ChainPoint.class, row, "from_point"), Rows.word(ChainPoint.class, row, "to_point"), Rows.findId(row, "place_id"), Rows.instant(row, "departs_at"),
                Rows.instant(row, "arrives_at"));
        return new Ordered(it, row.getString("place"), Rows.findInstant(row, "cancelled_at"), row.getString("cancel_reason"));
    }
}
