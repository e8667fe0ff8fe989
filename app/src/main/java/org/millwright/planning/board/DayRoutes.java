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

    /** @param crews that are out that day and fit, of which no more than {@link #MOST} are listed */
    public record Day(List<Route> routes, int crews) {}

    /** More than that many nobody tells apart on a map. */
    private static final int MOST = 200;

    private record Line(UUID crewId, String crew, String installer, double baseLatitude, double baseLongitude, String homeDivision, UUID packageId, boolean planned, String number,
                        String company, String site, String title, double latitude, double longitude, Instant startsAt, Instant endsAt, int crews) {

        Stop stop() {
            return new Stop(packageId, planned, number, company, site, title, latitude, longitude, startsAt, endsAt);
        }
    }

    private final JdbcClient db;

    DayRoutes(JdbcClient db) {
        this.db = db;
    }

    /**
     * By installer and name.
     *
     * @param text in the name of the crew or its installer, or in something of one of its stops; empty for all
     */
    public Day findDay(UUID planId, Instant from, Instant until, String text) {
        Map<UUID, List<Line>> byCrew = new LinkedHashMap<>();
        var found = lines(planId, from, until, text);
        for (var line : found) byCrew.computeIfAbsent(line.crewId(), id -> new ArrayList<>()).add(line);
        return new Day(byCrew.values().stream().map(lines -> {
            var one = lines.getFirst();
            return new Route(one.crewId(), one.crew(), one.installer(), one.baseLatitude(), one.baseLongitude(), one.homeDivision(), lines.stream().map(Line::stop).toList());
        }).toList(), found.isEmpty() ? 0 : found.getFirst().crews());
    }

    private List<Line> lines(UUID planId, Instant from, Instant until, String text) {
        return db.sql("""
                with work as (
                    select p.crew_id, p.package_id, coalesce(x.package_id, p.package_id) as like_id, true as planned, coalesce(x.title, '') as title, p.starts_at, p.ends_at
                    from plan_placement p left join plan_edit x on x.zone_id = p.zone_id and x.plan_id = p.plan_id and x.id = p.package_id
                    where p.zone_id = :zone and p.plan_id = :plan and p.starts_at < :until and p.ends_at > :from
                    union all
                    select e.crew_id, ep.package_id, ep.package_id, false, '', ep.starts_at, ep.ends_at
                    from engagement_package ep join engagement e on e.zone_id = ep.zone_id and e.id = ep.engagement_id
                    where ep.zone_id = :zone and e.state = 'active' and ep.starts_at < :until and ep.ends_at > :from),
                stop as (
                select w.crew_id, c.name as crew, n.name as installer, c.base_latitude, c.base_longitude, c.home_division, w.package_id, w.planned, d.number, o.name as company,
                       s.name as site, coalesce(nullif(w.title, ''), k.title) as title, s.latitude, s.longitude, w.starts_at, w.ends_at,
                       bool_or(:text = '' or concat_ws(' ', n.name, c.name, d.number, d.title, o.name, s.name, w.title, k.title) ilike '%' || :text || '%') over (partition by c.id) as fits
                from work w join work_package k on k.zone_id = :zone and k.id = w.like_id join demand d on d.zone_id = k.zone_id and d.id = k.demand_id
                     join company o on o.zone_id = d.zone_id and o.id = d.company_id join site s on s.zone_id = d.zone_id and s.id = d.site_id
                     join crew c on c.zone_id = :zone and c.id = w.crew_id join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
                where not w.planned or k.state = 'open' or w.title <> ''),
                numbered as (select stop.*, dense_rank() over (order by installer, crew, crew_id) as number_of_crew from stop where fits)
                select n.*, (select count(distinct crew_id) from numbered) as crews from numbered n where n.number_of_crew <= :most
                order by n.number_of_crew, n.starts_at, n.package_id""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("from", Rows.at(from)).param("until", Rows.at(until)).param("text", text)
                .param("most", MOST).query(Line.class).list();
    }
}
