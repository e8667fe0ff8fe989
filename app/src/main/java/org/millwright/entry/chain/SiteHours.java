package org.millwright.entry.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.millwright.entry.chain.HoursHandled.What;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours of a site that local and outside crews have in turn, with the disinfection in between. Each day is a record of its own; several are recorded all or none. */
@Component
public class SiteHours {

    private static final Duration DAY = Duration.ofDays(1);
    /** As far as a page goes; more than any crew stays. */
    private static final int SHOWN = 200;

    /** @param side local or outside */
    public record Stretch(String side, Instant startsAt, Instant endsAt, Instant disinfectedAt) {

        boolean sameHours(Stretch other) {
            return side.equals(other.side) && startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
        }

        boolean overlaps(Stretch other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }

        /** How long the site stands empty between this and the other, whichever comes first. */
        Duration apart(Stretch other) {
            return endsAt.isAfter(other.startsAt) ? Duration.between(other.endsAt, startsAt) : Duration.between(endsAt, other.startsAt);
        }
    }

    /** @param begun it can be taken back no more */
    public record Recorded(UUID id, Stretch it, boolean begun) {}

    private final JdbcClient db;
    private final RecordedHours hours;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteHours(JdbcClient db, RecordedHours hours, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.hours = hours;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param wanted   of one side, in order of time; what is recorded already with the very same hours is passed over
     * @param problems takes what stands against each: the other side has the site then, there is less time in between than the zone asks for, or nobody disinfects after the others have left.
     *                 With any, nothing is recorded
     */
    public void record(CurrentUser user, UUID siteId, UUID filingId, List<Stretch> wanted, Problems problems) {
        // Two that are recorded at once would each find the site free of the other: the hours that lie apart are watched by the database, the minutes between them are not.
        db.sql("select id from site where zone_id = :zone and id = :site for no key update").param("zone", CurrentZone.id()).param("site", siteId).query(UUID.class).single();
        var there = list(siteId, wanted.getFirst().startsAt().minus(DAY), wanted.getLast().endsAt().plus(DAY), Integer.MAX_VALUE).stream().map(Recorded::it).toList();
        var fresh = wanted.stream().filter(it -> there.stream().noneMatch(it::sameHours)).toList();
        fresh.forEach(it -> judge(it, there.stream().filter(other -> !other.side().equals(it.side())).toList(), problems));
        if (problems.any() || fresh.isEmpty()) return;
        insert(user, siteId, filingId, fresh);
        events.publishEvent(new HoursHandled(CurrentZone.id(), filingId, siteId, What.RECORDED, fresh.getFirst().side(), fresh.getFirst().startsAt(), fresh.getLast().endsAt(), fresh.size()));
    }

    private void judge(Stretch it, List<Stretch> others, Problems problems) {
        var same = others.stream().filter(it::overlaps).findFirst();
        if (same.isPresent()) {
            problems.add("starts", it.startsAt(), "entry.problem.shift_overlaps", it.startsAt(), it.endsAt(), same.get().startsAt(), same.get().endsAt());
            return;
        }
        int needed = hours.disinfectionMinutes(it.startsAt());
        var near = others.stream().filter(other -> it.apart(other).toMinutes() < needed).min(Comparator.comparing(it::apart));
        near.ifPresent(other -> problems.add("starts", it.startsAt(), "entry.problem.shift_near", it.startsAt(), other.startsAt(), other.endsAt(), it.apart(other).toMinutes(), needed));
        if (near.isPresent()) return;
        others.stream().map(Stretch::endsAt).filter(ends -> !ends.isAfter(it.startsAt())).max(Comparator.naturalOrder()).filter(left -> it.disinfectedAt().isBefore(left))
                .ifPresent(left -> problems.add("disinfected", it.disinfectedAt(), "entry.problem.shift_between", it.disinfectedAt(), left));
    }

    private void insert(CurrentUser user, UUID siteId, UUID filingId, List<Stretch> fresh) {
        try {
            db.sql("""
                    insert into split_shift (zone_id, id, site_id, filing_id, side, starts_at, ends_at, disinfected_at, recorded_at, recorded_by)
                    select :zone, n.id, :site, :filing, :side, n.starts, n.ends, n.disinfected, :now, :by
                    from unnest(:ids, cast(:starts as timestamptz[]), cast(:ends as timestamptz[]), cast(:disinfected as timestamptz[])) as n(id, starts, ends, disinfected)""")
                    .param("zone", CurrentZone.id()).param("site", siteId).param("filing", filingId).param("side", fresh.getFirst().side()).param("now", Rows.at(clock.instant()))
                    .param("by", user.membershipId()).param("ids", Rows.array(fresh.stream().map(it -> Ids.next()).toList())).param("starts", texts(fresh, Stretch::startsAt))
                    .param("ends", texts(fresh, Stretch::endsAt)).param("disinfected", texts(fresh, Stretch::disinfectedAt)).update();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("split_shift_apart")) throw Refusal.conflict("entry.refusal.shift_overlaps");
            throw e;
        }
    }

    private static String[] texts(List<Stretch> all, Function<Stretch, Instant> of) {
        return all.stream().map(of).map(Instant::toString).toArray(String[]::new);
    }

    /** Hours that will not be kept. What has begun stays: people were there. @throws Refusal when they have, or were taken back before */
    public void takeBack(UUID siteId, UUID filingId, UUID id) {
        Optional<Stretch> gone = db.sql("delete from split_shift where zone_id = :zone and site_id = :site and id = :id and starts_at > :now returning *").param("zone", CurrentZone.id())
                .param("site", siteId).param("id", id).param("now", Rows.at(clock.instant())).query(SiteHours::stretch).optional();
        var it = gone.orElseThrow(() -> Refusal.conflict("entry.refusal.shift_begun"));
        events.publishEvent(new HoursHandled(CurrentZone.id(), filingId, siteId, What.TAKEN_BACK, it.side(), it.startsAt(), it.endsAt(), 1));
    }

    /** Of a site, from a day ago on. */
    public List<Recorded> listRecorded(UUID siteId) {
        var from = clock.instant().minus(DAY);
        return list(siteId, from, from.plus(DAY.multipliedBy(366)), SHOWN);
    }

    private List<Recorded> list(UUID site, Instant from, Instant until, int most) {
        var now = clock.instant();
        return db.sql("select * from split_shift where zone_id = :zone and site_id = :site and ends_at > :from and starts_at < :until order by starts_at, id limit :most")
                .param("zone", CurrentZone.id()).param("site", site).param("most", most)
                .param("from", Rows.at(from)).param("until", Rows.at(until)).query((row, n) -> new Recorded(Rows.id(row, "id"), stretch(row, n), !Rows.instant(row, "starts_at").isAfter(now))).list();
    }

    private static Stretch stretch(ResultSet row, int n) throws SQLException {
        return new Stretch(row.getString("side"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"), Rows.instant(row, "disinfected_at"));
    }
}
