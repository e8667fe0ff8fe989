package org.millwright.entry;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.LocalWork;
import org.millwright.directory.Position;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People moved between cities for the zone's work, and how much of it local crews saved, in person-kilometres there and back as the crow flies. What was saved is what the nearest crew
 * of another city would have travelled more, whatever its trade: less than what was truly saved, never more.
 */
@Component
public class Movement {

    /** Who came from outside: filings whose crew arrived. {@code people} and {@code personKm} of those. */
    public record Month(YearMonth month, int filings, int people, long personKm, int jobs, int localPeople, long avoidedPersonKm) {}

    /**
     * @param job           done by a crew of the city
     * @param nearest       the crew of another city that is nearest to the site; null where the register has none, and then nothing is counted as saved
     * @param nearestMetres from its base to the site
     * @param personKm      saved
     */
    public record Saving(LocalWork.Job job, long ownMetres, @Nullable String nearest, long nearestMetres, long personKm) {

        static Saving of(LocalWork.Job job, @Nullable Base nearest) {
            long own = Beeline.metres(job.base(), job.at());
            if (nearest == null) return new Saving(job, own, null, 0, 0);
            long theirs = Beeline.metres(nearest.position(), job.at());
            return new Saving(job, own, nearest.name(), theirs, Math.max(0, theirs - own) * 2 * job.people() / 1_000);
        }
    }

    /** @param name with its installer, for crews are called alike */
    private record Base(String name, String city, Position position) {}

    private record Arrived(YearMonth month, int filings, int people, long personKm) {}

    private final JdbcClient db;
    private final LocalWork work;
    private final Zones zones;

    Movement(JdbcClient db, LocalWork work, Zones zones) {
        this.db = db;
        this.work = work;
        this.zones = zones;
    }

    /** Up to and with {@code last}, newest first. */
    public List<Month> listMonths(YearMonth last, int months) {
        var first = last.minusMonths(months - 1L);
        Map<YearMonth, Arrived> arrived = new HashMap<>();
        listArrived(first, last).forEach(it -> arrived.put(it.month(), it));
        Map<YearMonth, List<Saving>> saved = new HashMap<>();
        listSavings(first, last).forEach(it -> saved.computeIfAbsent(monthOf(it.job().startsAt()), month -> new ArrayList<>()).add(it));
        var lines = new ArrayList<Month>();
        for (var month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            var came = arrived.getOrDefault(month, new Arrived(month, 0, 0, 0));
            var jobs = saved.getOrDefault(month, List.of());
            lines.add(new Month(month, came.filings(), came.people(), came.personKm(), jobs.size(), jobs.stream().mapToInt(it -> it.job().people()).sum(), jobs.stream().mapToLong(Saving::personKm).sum()));
        }
        return lines;
    }

    /** Job by job. */
    public List<Saving> listSavings(YearMonth first, YearMonth last) {
        var jobs = work.listBegun(begin(first), begin(last.plusMonths(1)), zone().timeZone());
        if (jobs.isEmpty()) return List.of();
        var bases = listBases();
        Map<Place, Base> nearest = new HashMap<>();
        return jobs.stream().map(it -> Saving.of(it, nearest.computeIfAbsent(new Place(it.at(), city(it.siteDivision())), place -> findNearest(bases, place)))).toList();
    }

    private record Place(Position at, String city) {}

    private static @Nullable Base findNearest(List<Base> bases, Place place) {
        Base found = null;
        long least = Long.MAX_VALUE;
        for (var base : bases) {
            if (base.city().equals(place.city())) continue;
            long metres = Beeline.metres(base.position(), place.at());
            if (metres >= least) continue;
            least = metres;
            found = base;
        }
        return found;
    }

    private List<Base> listBases() {
        return db.sql("""
                select i.name || ' ' || c.name as name, left(c.home_division, 4) as city, c.base_latitude, c.base_longitude
                from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id where c.zone_id = :zone and c.active order by c.name, c.id""").param("zone", CurrentZone.id())
                .query((row, n) -> new Base(row.getString("name"), row.getString("city"), new Position(row.getDouble("base_latitude"), row.getDouble("base_longitude")))).list();
    }

    private List<Arrived> listArrived(YearMonth first, YearMonth last) {
        return db.sql("""
                select to_char(f.arrived_at at time zone :tz, 'YYYY-MM') as month, count(*) as filings, sum(m.people) as people, sum(m.people * f.distance_metres) * 2 / 1000 as person_km
                from filing f cross join lateral (select count(*) as people from filing_member m where m.zone_id = f.zone_id and m.filing_id = f.id) m
                where f.zone_id = :zone and f.arrived_at >= :since and f.arrived_at < :until group by 1""")
                .param("tz", zone().timeZone().getId()).param("zone", CurrentZone.id()).param("since", Rows.at(begin(first))).param("until", Rows.at(begin(last.plusMonths(1))))
                .query((row, n) -> new Arrived(YearMonth.parse(row.getString("month")), row.getInt("filings"), row.getInt("people"), row.getLong("person_km"))).list();
    }

    public YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atZone(zone().timeZone()));
    }

    private Instant begin(YearMonth month) {
        ZoneId zone = zone().timeZone();
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private Zone zone() {
        return zones.currentZone();
    }

    private static String city(String division) {
        return division.substring(0, 4);
    }
}
