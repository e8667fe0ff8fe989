package org.millwright.entry.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in quarantine where and until when; the end is start plus days, and every change of it has a reason. */
@Component
public class QuarantineOrders {

    /**
     * @param reportedToday the person has reported on the zone's day
     * @param late          the zone's hour is past and the person has not, though in quarantine by then
     * @param bedSince      in this bed
     * @param look          a report of the person's has to be looked at
     */
    public record Order(UUID id, @Nullable UUID filingId, UUID memberId, UUID placeId, String place, String room, int bed, Instant startsAt, Instant endsAt, boolean reportedToday, boolean late,
                        Instant bedSince, boolean look) {

        public boolean running(Instant now) {
            return !now.isBefore(startsAt) && now.isBefore(endsAt);
        }
    }

    private static final String SELECT = """
            select o.*, p.name as place, coalesce(o.bed_since, o.starts_at) as since, exists (select 1 from quarantine_look k where k.zone_id = o.zone_id and k.order_id = o.id and k.looked_at is null) as look,
                   exists (select 1 from quarantine_report r where r.zone_id = o.zone_id and r.order_id = o.id and r.day = :today) as reported,
                   :now >= :due and\s""" + MissingReports.MISSING + """
            \s as late
            from quarantine_order o join quarantine_place p on p.zone_id = o.zone_id and p.id = o.place_id where o.zone_id = :zone and\s""";

    /** Those of whom a report is missing, once the hour has come. */
    private static final String LATE = ":now >= :due and " + MissingReports.MISSING;

    private static final String RUNNING = "o.ends_at > :now";

    private final JdbcClient db;
    private final QuarantinePlaces places;
    private final QuarantineNotices notices;
    private final MissingReports missing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuarantineOrders(JdbcClient db, QuarantinePlaces places, QuarantineNotices notices, MissingReports missing, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.places = places;
        this.notices = notices;
        this.missing = missing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All of them or none, each into a bed of their own.
     *
     * @throws Refusal when there are fewer beds free over the whole time than people, or one of them is in quarantine already
     */
    public List<UUID> order(CurrentUser user, @Nullable UUID filingId, List<UUID> members, UUID placeId, Instant from, int days, String reason) {
        var until = from.plus(Duration.ofDays(days));
        var free = places.listFree(placeId, from, until, members.size());
        if (free.size() < members.size()) throw Refusal.conflict("entry.refusal.beds", free.size(), members.size());
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < members.size(); i++) ids.add(insert(user, filingId, members.get(i), placeId, free.get(i), from, until, reason));
        notices.tell(listOrders(ids), "ordered", until.toString());
        return ids;
    }

    private UUID insert(CurrentUser user, @Nullable UUID filingId, UUID member, UUID placeId, QuarantinePlaces.Bed bed, Instant from, Instant until, String reason) {
        var id = Ids.next();
        try {
            db.sql("""
                    insert into quarantine_order (zone_id, id, filing_id, member_id, place_id, room, bed, starts_at, ends_at, ordered_at, ordered_by, reason)
                    values (:zone, :id, :filing, :member, :place, :room, :bed, :from, :until, :now, :by, :reason)""")
                    .param("zone", CurrentZone.id()).param("id", id).param("filing", filingId, java.sql.Types.OTHER).param("member", member).param("place", placeId)
                    .param("room", bed.room()).param("bed", bed.number()).param("from", Rows.at(from)).param("until", Rows.at(until)).param("now", Rows.at(clock.instant()))
                    .param("by", user.membershipId()).param("reason", reason).update();
        } catch (DataIntegrityViolationException e) {
            throw refusal(e);
        }
        events.publishEvent(new QuarantineHandled(CurrentZone.id(), id, QuarantineHandled.Step.ORDERED, until.toString(), reason));
        return id;
    }

    /** Whoever lost the bed to somebody else in the same moment, or has an order already. */
    static RuntimeException refusal(DataIntegrityViolationException e) {
        var cause = String.valueOf(e.getMostSpecificCause().getMessage());
        if (cause.contains("quarantine_bed_free")) return Refusal.conflict("entry.refusal.bed_taken");
        return cause.contains("quarantine_once") ? Refusal.conflict("entry.refusal.quarantined") : e;
    }

    /** @throws Refusal when the bed is somebody else's by then, or it would end before it began */
    public void changeEnd(CurrentUser user, UUID id, Instant ends, String reason) {
        var order = getOrder(id);
        if (!ends.isAfter(order.bedSince())) throw Refusal.conflict("entry.refusal.ends_before");
        try {
            db.sql("update quarantine_order set ends_at = :ends where zone_id = :zone and id = :id").param("ends", Rows.at(ends)).param("zone", CurrentZone.id())
                    .param("id", id).update();
        } catch (DataIntegrityViolationException e) {
            throw refusal(e);
        }
        db.sql("""
                insert into quarantine_change (zone_id, id, order_id, ends_before, ends_after, reason, changed_at, changed_by)
                values (:zone, :id, :order, :before, :after, :reason, :now, :by)""").param("zone", CurrentZone.id()).param("id", Ids.next()).param("order", id)
                .param("before", Rows.at(order.endsAt())).param("after", Rows.at(ends)).param("reason", reason).param("now", Rows.at(clock.instant()))
                .param("by", user.membershipId()).update();
        events.publishEvent(new QuarantineHandled(CurrentZone.id(), id, QuarantineHandled.Step.CHANGED, ends.toString(), reason));
        notices.tell(List.of(getOrder(id)), "changed", ends.toString());
    }

    /** Those of them whom some order holds at a time. */
    public List<UUID> listHeld(Collection<UUID> members, Instant from, Instant until) {
        return db.sql("select distinct o.member_id from quarantine_order o where o.zone_id = :zone and o.member_id = any(:members) and o.starts_at < :until and o.ends_at > :from")
                .param("zone", CurrentZone.id()).param("members", Rows.array(members)).param("from", Rows.at(from)).param("until", Rows.at(until)).query(UUID.class).list();
    }

    public Order getOrder(UUID id) {
        return select(SELECT, "o.id = :id").param("id", id).query(QuarantineOrders::row).optional().orElseThrow(() -> new NotFound("quarantine"));
    }

    private List<Order> listOrders(Collection<UUID> ids) {
        return select(SELECT, "o.id = any(:ids) order by o.room, o.bed").param("ids", Rows.array(ids)).query(QuarantineOrders::row).list();
    }

    /** Those who are in it or will be: first whose report has to be looked at, then the next to leave. @param late only those whose report of the day is missing */
    public Paged<Order> listRunning(Paged.Ask ask, boolean late) {
        var rows = select(SELECT, (late ? LATE : RUNNING) + " order by look desc, o.ends_at, o.id limit :size offset :offset").param("size", ask.size()).param("offset", ask.offset())
                .query(QuarantineOrders::row).list();
        return new Paged<>(rows, ask.page(), ask.size(), count(late ? LATE : RUNNING));
    }

    /** Whose report of the day is missing though the zone's hour is past. */
    public long countLate() {
        return count(LATE);
    }

    private long count(String which) {
        return select("select count(*) from quarantine_order o where o.zone_id = :zone and ", which).query(Long.class).single();
    }

    public List<Order> listOf(UUID memberId) {
        return select(SELECT, "o.member_id = :member order by o.starts_at desc").param("member", memberId).query(QuarantineOrders::row).list();
    }

    private JdbcClient.StatementSpec select(String what, String which) {
        var deadline = missing.today();
        return db.sql(what + which).param("zone", CurrentZone.id()).param("today", deadline.day()).param("due", Rows.at(deadline.due())).param("now", Rows.at(clock.instant()));
    }

    private static Order row(ResultSet row, int n) throws SQLException {
        return new Order(Rows.id(row, "id"), Rows.findId(row, "filing_id"), Rows.id(row, "member_id"), Rows.id(row, "place_id"), row.getString("place"),
                row.getString("room"), row.getInt("bed"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"), row.getBoolean("reported"), row.getBoolean("late"), Rows.instant(row, "since"), row.getBoolean("look"));
    }
}
