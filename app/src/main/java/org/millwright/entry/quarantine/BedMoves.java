package org.millwright.entry.quarantine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Another bed for somebody in quarantine: from now on, and why. */
@Component
public class BedMoves {

    /** What was changed of an order, and why: its end, or its bed. */
    public record Change(Instant at, String before, String after, boolean bed, String reason) {}

    private final JdbcClient db;
    private final QuarantineOrders orders;
    private final QuarantinePlaces places;
    private final QuarantineNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BedMoves(JdbcClient db, QuarantineOrders orders, QuarantinePlaces places, QuarantineNotices notices, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.orders = orders;
        this.places = places;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the quarantine is over, or the place has no bed free until its end */
    public void move(CurrentUser user, UUID orderId, UUID placeId, String reason) {
        var order = orders.getOrder(orderId);
        var now = clock.instant();
        if (!now.isBefore(order.endsAt())) throw Refusal.conflict("entry.refusal.not_running");
        var since = now.isBefore(order.startsAt()) ? order.startsAt() : now;
        var free = places.listFree(placeId, since, order.endsAt(), 1);
        if (free.isEmpty()) throw Refusal.conflict("entry.refusal.beds", 0, 1);
        var bed = free.getFirst();
        try {
            db.sql("update quarantine_order set place_id = :place, room = :room, bed = :bed, bed_since = :since where zone_id = :zone and id = :id").param("place", placeId).param("room", bed.room())
                    .param("bed", bed.number()).param("since", Rows.at(since)).param("zone", CurrentZone.id()).param("id", orderId).update();
        } catch (DataIntegrityViolationException e) {
            throw QuarantineOrders.refusal(e);
        }
        db.sql("""
                insert into quarantine_move (zone_id, id, order_id, from_place, from_room, from_bed, to_place, to_room, to_bed, reason, moved_at, moved_by)
                values (:zone, :id, :order, :fromPlace, :fromRoom, :fromBed, :toPlace, :toRoom, :toBed, :reason, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("order", orderId).param("fromPlace", order.placeId()).param("fromRoom", order.room()).param("fromBed", order.bed())
                .param("toPlace", placeId).param("toRoom", bed.room()).param("toBed", bed.number()).param("reason", reason).param("now", Rows.at(now)).param("by", user.membershipId()).update();
        events.publishEvent(new QuarantineHandled(CurrentZone.id(), orderId, QuarantineHandled.Step.MOVED, order.endsAt().toString(), reason));
        notices.tell(List.of(orders.getOrder(orderId)), "moved", now.toString());
    }

    /** Newest first. */
    public List<Change> listChanges(UUID orderId) {
        return db.sql("""
                select c.changed_at as at, c.ends_before::text as before, c.ends_after::text as after, false as bed, c.reason, c.ends_before, c.ends_after from quarantine_change c
                    where c.zone_id = :zone and c.order_id = :order
                union all
                select m.moved_at, f.name || ' ' || m.from_room || '-' || m.from_bed, t.name || ' ' || m.to_room || '-' || m.to_bed, true, m.reason, null, null from quarantine_move m
                    join quarantine_place f on f.zone_id = m.zone_id and f.id = m.from_place join quarantine_place t on t.zone_id = m.zone_id and t.id = m.to_place
                    where m.zone_id = :zone and m.order_id = :order
                order by 1 desc""").param("zone", CurrentZone.id()).param("order", orderId)
                .query((row, n) -> row.getBoolean("bed") ? new Change(Rows.instant(row, "at"), row.getString("before"), row.getString("after"), true, row.getString("reason"))
                        : new Change(Rows.instant(row, "at"), Rows.instant(row, "ends_before").toString(), Rows.instant(row, "ends_after").toString(), false, row.getString("reason"))).list();
    }
}
