package org.millwright.protocol.level;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.RiskLevel;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where risk comes from, when. */
@Component
public class RiskAreas {

    private static final String SELECT = """
            select r.*, a.name as confirmer from risk_area r
            left join membership m on m.zone_id = r.zone_id and m.id = r.confirmed_by left join account a on a.id = m.account_id
            where r.zone_id = :zone and\s""";

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RiskAreas(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** All that were in force at some time of the span: with them an itinerary is judged in memory, whatever the number of its stays. */
    public List<RiskArea> listWithin(Instant from, Instant to) {
        return db.sql(SELECT + "r.from_at < :to and (r.until_at is null or r.until_at > :from) order by r.division, r.place, r.from_at")
                .param("zone", CurrentZone.id()).param("from", Rows.at(from)).param("to", Rows.at(to)).query(RiskAreas::area).list();
    }

    /** The worst of a division at a time. A part of a county that is risky makes the county so: an itinerary says no more than the county. */
    public static Optional<RiskLevel> riskOf(List<RiskArea> areas, String division, Instant at) {
        String place = ControlLevels.prefix(division);
        return areas.stream().filter(one -> one.isInForce(at)).filter(one -> place.startsWith(ControlLevels.prefix(one.division())) || ControlLevels.prefix(one.division()).startsWith(place))
                .map(RiskArea::risk).max(Comparator.naturalOrder());
    }

    /** Those in force first, latest first. */
    public Paged<RiskArea> listAreas(int page, int size) {
        long total = db.sql("select count(*) from risk_area where zone_id = :zone").param("zone", CurrentZone.id()).query(Long.class).single();
        var rows = db.sql(SELECT + "true order by (r.until_at is not null and r.until_at <= :now), r.from_at desc, r.id limit :size offset :offset")
                .param("zone", CurrentZone.id()).param("now", Rows.at(clock.instant())).param("size", size).param("offset", (page - 1L) * size).query(RiskAreas::area).list();
        return new Paged<>(rows, page, size, total);
    }

    public long countInForce(Instant at) {
        return db.sql("select count(*) from risk_area where zone_id = :zone and from_at <= :at and (until_at is null or until_at > :at)")
                .param("zone", CurrentZone.id()).param("at", Rows.at(at)).query(Long.class).single();
    }

    public RiskArea getArea(UUID id) {
        return db.sql(SELECT + "r.id = :id").param("zone", CurrentZone.id()).param("id", id).query(RiskAreas::area).optional().orElseThrow(() -> new NotFound("risk-area"));
    }

    /** A change of risk in the same place ends what was there. @throws Refusal when a later one stands there already */
    public UUID confirm(CurrentUser user, AreaOrder order) {
        var id = Ids.next();
        db.sql("""
                update risk_area set until_at = :from where zone_id = :zone and division = :division and place = :place and from_at < :from
                    and (until_at is null or until_at > :from)""")
                .param("zone", CurrentZone.id()).param("division", order.division()).param("place", order.place()).param("from", Rows.at(order.from())).update();
        try {
            insert(user, id, order);
        } catch (DataIntegrityViolationException overlaps) {
            throw Refusal.conflict("level.refusal.area-later", order.from());
        }
        events.publishEvent(new RiskAreaChanged(CurrentZone.id(), id, order.division(), order.risk(), order.from(), order.until()));
        return id;
    }

    /** @throws Refusal when it has ended, or would before it began */
    public void end(UUID id, Instant at) {
        var area = getArea(id);
        if (!at.isAfter(area.from()) || (area.until() != null && !area.until().isAfter(at))) throw Refusal.conflict("level.refusal.area-ended", at);
        db.sql("update risk_area set until_at = :at where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).param("at", Rows.at(at)).update();
        events.publishEvent(new RiskAreaChanged(CurrentZone.id(), id, area.division(), area.risk(), area.from(), at));
    }

    private void insert(CurrentUser user, UUID id, AreaOrder order) {
        db.sql("""
                insert into risk_area (zone_id, id, division, place, risk, from_at, until_at, source, confirmed_at, confirmed_by)
                values (:zone, :id, :division, :place, :risk, :from, :until, :source, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("division", order.division()).param("place", order.place()).param("risk", Rows.word(order.risk()))
                .param("from", Rows.at(order.from())).param("until", Rows.at(order.until()), Types.TIMESTAMP_WITH_TIMEZONE).param("source", order.source())
                .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
    }

    private static RiskArea area(ResultSet row, int n) throws SQLException {
        return new RiskArea(Rows.id(row, "id"), row.getString("division"), row.getString("place"), Rows.word(RiskLevel.class, row, "risk"), Rows.instant(row, "from_at"),
                Rows.findInstant(row, "until_at"), row.getString("source"), Rows.instant(row, "confirmed_at"), Objects.requireNonNullElse(row.getString("confirmer"), ""));
    }
}
