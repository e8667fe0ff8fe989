package org.millwright.planning.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which crews are on which sites on one day, and how far that is from where they are at home. */
@Component
public class DayRoutes {

    /** @param planned false: engaged */
    public record Stop(UUID packageId, boolean planned, String number, String company, String site, String title, double latitude, double longitude, Instant starts, Instant ends) {}

    /** Earliest stop first. */
    public record Route(UUID crewId, String crew, String installer, double latitude, double longitude, String homeDivision, List<Stop> stops) {}

    private record Line(UUID crewId, String crew, String installer, double baseLatitude, double baseLongitude, String homeDivision, UUID packageId, boolean planned, String number,
                        String company, String site, String title, double latitude, double longitude, Instant startsAt, Instant endsAt) {

        Stop stop() {
            return new Stop(packageId, planned, number, company, site, title, latitude, longitude, startsAt, endsAt);
        }
    }

    private final JdbcClient db;

    DayRoutes(JdbcClient db) {
        this.db = db;
    }

    /** Farthest home first is not asked for: they come by installer and name. */
    public List<Route> listRoutes(UUID planId, Instant from, Instant until) {
        Map<UUID, List<Line>> byCrew = new LinkedHashMap<>();
        for (var line : lines(planId, from, until)) byCrew.computeIfAbsent(line.crewId(), id -> new ArrayList<>()).add(line);
        return byCrew.values().stream().map(lines -> {
            var one = lines.getFirst();
            return new Route(one.crewId(), one.crew(), one.installer(), one.baseLatitude(), one.baseLongitude(), one.homeDivision(), lines.stream().map(Line::stop).toList());
        }).toList();
    }

    private List<Line> lines(UUID planId, Instant from, Instant until) {
        return db.sql("""
                with work as (
                    select p.crew_id, p.package_id, coalesce(x.package_id, p.package_id) as like_id, true as planned, coalesce(x.title, '') as title, p.starts_at, p.ends_at
                    from plan_placement p left join plan_edit x on x.zone_id = p.zone_id and x.plan_id = p.plan_id and x.id = p.package_id
                    where p.zone_id = :zone and p.plan_id = :plan and p.starts_at < :until and p.ends_at > :from
                    union all
                    select e.crew_id, ep.package_id, ep.package_id, false, '', ep.starts_at, ep.ends_at
                    from engagement_package ep join engagement e on e.zone_id = ep.zone_id and e.id = ep.engagement_id
                    where ep.zone_id = :zone and e.state = 'active' and ep.starts_at < :until and ep.ends_at > :from)
                select w.crew_id, c.name as crew, n.name as installer, c.base_latitude, c.base_longitude, c.home_division, w.package_id, w.planned, d.number, o.name as company,
                       s.name as site, coalesce(nullif(w.title, ''), k.title) as title, s.latitude, s.longitude, w.starts_at, w.ends_at
                from work w join work_package k on k.zone_id = :zone and k.id = w.like_id join demand d on d.zone_id = k.zone_id and d.id = k.demand_id
                     join company o on o.zone_id = d.zone_id and o.id = d.company_id join site s on s.zone_id = d.zone_id and s.id = d.site_id
                     join crew c on c.zone_id = :zone and c.id = w.crew_id join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
                where not w.planned or k.state = 'open' or w.title <> ''
                order by n.name, c.name, c.id, w.starts_at, w.package_id""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("from", Rows.at(from)).param("until", Rows.at(until)).query(Line.class).list();
    }
}
