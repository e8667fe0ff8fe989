package org.millwright.entry.chain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.Gates;
import org.millwright.entry.FilingTold;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom nobody has seen for longer than the rule allows: an alert, which waits for an officer's word, also when the person was seen again meanwhile. */
@Component
public class ChainGaps {

    private final JdbcClient db;
    private final Legs legs;
    private final GapLimits limits;
    private final Gates gates;
    private final ResponsibilityNet net;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChainGaps(JdbcClient db, Legs legs, GapLimits limits, Gates gates, ResponsibilityNet net, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.legs = legs;
        this.limits = limits;
        this.gates = gates;
        this.net = net;
        this.events = events;
        this.clock = clock;
    }

    /** Once a gap; one notice a crew and leg. @return how many people */
    public int watch() {
        var now = clock.instant();
        Map<String, GapLimit> known = new HashMap<>();
        Function<String, GapLimit> limit = division -> known.computeIfAbsent(division, it -> limits.limitIn(it, now));
        var leaving = leaving(now);
        var lost = Stream.concat(legs.takeTold(now).stream(), legs.listUnderWay(now).stream()).filter(it -> it.longerThan(limit.apply(it.division()), now) && leaving.test(it))
                .filter(it -> insert(it, limit.apply(it.division()), now)).toList();
        lost.stream().collect(Collectors.groupingBy(Lost::leg, LinkedHashMap::new, Collectors.toList())).values().forEach(them -> alert(them, limit.apply(them.getFirst().division()), now));
        return lost.size();
    }

    /** Where nothing says that somebody goes to a lodging, a zone that has gates at its lodgings expects whoever is from elsewhere there while a level is in force. */
    private Predicate<Lost> leaving(Instant now) {
        boolean gated = gates.listOpen().stream().anyMatch(gate -> gate.kind() == Gate.Kind.LODGING);
        Map<String, Boolean> controlled = new HashMap<>();
        return it -> it.surely() || it.away() && gated && controlled.computeIfAbsent(it.division(), division -> limits.controlled(division, now));
    }

    private boolean insert(Lost it, GapLimit limit, Instant now) {
        return db.sql("""
                insert into chain_gap (zone_id, id, filing_id, member_id, after_point, since, left_at, before_point, seen_at, limit_minutes, by_clause, by_edition, noticed_at)
                values (:zone, :id, :filing, :member, :after, :since, :left, :before, :seen, :minutes, :clause, :edition, :now) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("filing", it.filingId()).param("member", it.memberId()).param("after", Rows.word(it.after()))
                .param("since", Rows.at(it.since())).param("left", Rows.at(it.leftAt())).param("before", it.next() == null ? null : Rows.word(it.next()), Types.VARCHAR)
                .param("seen", Rows.at(it.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE).param("minutes", limit.minutes()).param("clause", limit.clause()).param("edition", limit.edition())
                .param("now", Rows.at(now)).update() == 1;
    }

    /** Whoever signed for the way; company, installer and health officer whether somebody signed or not. */
    private void alert(List<Lost> them, GapLimit limit, Instant now) {
        var it = them.getFirst();
        var whom = net.answering(it.filingId(), Step.JOURNEY).and(new Recipients(Set.of(), Set.of(it.installerId(), it.companyId()), Set.of(Role.HEALTH_OFFICER)));
        var what = (it.next() == null ? "leg" : "leg_late") + (limit.clause().isEmpty() ? "_setting" : "");
        var next = it.next() == null ? "entry.gap.next." + Rows.word(it.after()) : "entry.point." + Rows.word(it.next());
        events.publishEvent(new FilingTold(CurrentZone.id(), it.filingId(), whom, what, it.since().toString() + it.leg() + them.size(),
                List.of(it.number(), them.size(), new Notice.Word("entry.point." + Rows.word(it.after())), new Notice.Word(next), it.leftAt(), it.minutes(now), limit.minutes(), limit.clause(),
                        limit.edition())));
    }

    /** @throws Refusal when it was closed before */
    public void close(CurrentUser user, UUID filingId, UUID gapId, String reason) {
        var gap = listGaps(filingId).stream().filter(it -> it.id().equals(gapId)).findFirst().orElseThrow(() -> new NotFound("gap"));
        int closed = db.sql("update chain_gap set closed_at = :now, closed_by = :by, close_reason = :reason where zone_id = :zone and id = :id and closed_at is null")
                .param("zone", CurrentZone.id()).param("id", gap.id()).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).param("reason", reason).update();
        if (closed == 0) throw Refusal.conflict("entry.refusal.gap_closed");
        events.publishEvent(new GapClosed(CurrentZone.id(), filingId, gapId));
    }

    /** They were seen again; the gap stays until somebody says why it was. */
    void seen(UUID filingId, Collection<UUID> members, ChainPoint point, Instant at) {
        db.sql("update chain_gap set seen_at = :at, before_point = :point where zone_id = :zone and filing_id = :filing and (member_id is null or member_id = any(:members)) and seen_at is null and since < :at")
                .param("zone", CurrentZone.id()).param("filing", filingId).param("members", Rows.array(members)).param("point", Rows.word(point))
                .param("at", Rows.at(at)).update();
    }

    public List<ChainGap> listGaps(UUID filingId) {
        return db.sql("select * from chain_gap where zone_id = :zone and filing_id = :filing order by closed_at is not null, since, id").param("zone", CurrentZone.id()).param("filing", filingId)
                .query(ChainGaps::gap).list();
    }

    /**
     * A crew with gaps that nobody has explained.
     *
     * @param away how many of them nobody has seen since
     */
    public record Open(UUID filingId, String number, Instant since, int people, int away, int limitMinutes, String clause, boolean signed) {}

    /** Those nobody was seen of since first. */
    public List<Open> listOpen(int most) {
        return db.sql("""
                select f.id, f.number, min(g.since) as since, count(*) as people, count(*) filter (where g.seen_at is null) as away, min(g.limit_minutes) as minutes, min(g.by_clause) as clause,
                       exists (select 1 from commitment k where k.zone_id = f.zone_id and k.work_id = f.id and k.step = 'journey' and k.part = 'person' and k.ended_at is null) as signed
                from chain_gap g join filing f on f.zone_id = g.zone_id and f.id = g.filing_id
                where g.zone_id = :zone and g.closed_at is null group by f.zone_id, f.id, f.number order by 5 = 0, 3, 1 limit :most""").param("zone", CurrentZone.id()).param("most", most)
                .query((row, n) -> new Open(Rows.id(row, "id"), row.getString("number"), Rows.instant(row, "since"), row.getInt("people"), row.getInt("away"), row.getInt("minutes"),
                        row.getString("clause"), row.getBoolean("signed"))).list();
    }

    private static ChainGap gap(ResultSet row, int n) throws SQLException {
        return new ChainGap(Rows.id(row, "id"), Rows.id(row, "filing_id"), Rows.findId(row, "member_id"), Rows.word(ChainPoint.class, row, "after_point"),
                row.getString("before_point") == null ? null : Rows.word(ChainPoint.class, row, "before_point"), Rows.instant(row, "since"), Rows.instant(row, "left_at"), Rows.instant(row, "noticed_at"),
                row.getInt("limit_minutes"), row.getString("by_clause"), row.getString("by_edition"), Rows.findInstant(row, "seen_at"), Rows.findInstant(row, "closed_at"),
                row.getString("close_reason"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        RecurringTask<Void> entryChainWatch(Zones zones, ObjectProvider<ChainGaps> gaps, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-chain-watch", Duration.ofMinutes(2), zones, zone -> transaction.executeWithoutResult(status -> gaps.getObject().watch()));
        }
    }
}
