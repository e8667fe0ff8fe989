package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.CrewClearance;
import org.millwright.entry.decision.EntryDecision;
import org.millwright.entry.decision.EntryDecision.SplitShift;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a crew may come to a site, as its filing for that site was decided; who has none there is answered for by the register's control status. With a supposed level
 * the filings are judged as if it held, and nothing is kept.
 */
@Component
@Primary
class EntryClearance implements CrewClearance {

    private final JdbcClient db;
    private final Deciding deciding;
    private final ObjectProvider<CrewClearance> others;
    private final Clock clock;

    EntryClearance(JdbcClient db, Deciding deciding, ObjectProvider<CrewClearance> others, Clock clock) {
        this.db = db;
        this.deciding = deciding;
        this.others = others;
        this.clock = clock;
    }

    /** @param decided null where a decision is missing, is of a time when it did not say whether hours are shared, or is to be made anew by a round that has not come to it */
    private record At(UUID filingId, UUID siteId, UUID crewId, FilingState state, @Nullable Decided decided) {}

    /** What clearance needs to know of a decision. */
    private record Decided(org.millwright.protocol.rule.Verdict verdict, Instant decidedAt, Instant arrives, int quarantineDays, SplitShift split) {

        static Decided of(EntryDecision it) {
            return new Decided(it.verdict(), it.decidedAt(), it.judgedAt(), it.quarantineDays(), it.splitShift());
        }

        Instant from() {
            return arrives.plus(Duration.ofDays(quarantineDays));
        }
    }

    @Override
    public Map<UUID, Clearance> clearancesOf(Collection<UUID> crewIds, UUID siteId, @Nullable String level) {
        Map<UUID, Clearance> answers = new HashMap<>();
        others.stream().filter(it -> it != this).forEach(it -> answers.putAll(it.clearancesOf(crewIds, siteId, level)));
        judged(listAt("f.site_id = :site and f.crew_id = any(:crews)", siteId, crewIds), level).forEach((at, clearance) -> answers.put(at.crewId(), clearance));
        return answers;
    }

    @Override
    public Map<UUID, Map<UUID, Clearance>> listExceptions(Collection<UUID> siteIds, @Nullable String level) {
        Map<UUID, Map<UUID, Clearance>> exceptions = new HashMap<>();
        judged(listAt("f.site_id = any(:crews) and :site is null", null, siteIds), level)
                .forEach((at, clearance) -> exceptions.computeIfAbsent(at.siteId(), site -> new HashMap<>()).put(at.crewId(), clearance));
        return exceptions;
    }

    /** The next arrival counts where a crew has filed more than once, and one that was refused only where there is no other. */
    private List<At> listAt(String where, @Nullable UUID siteId, Collection<UUID> ids) {
        return db.sql("""
                select distinct on (f.site_id, f.crew_id) f.id, f.site_id, f.crew_id, f.state, d.verdict, d.decided_at, d.judged_at, d.quarantine_days, d.split_shift, d.split_until,
                    exists (select 1 from entry_batch b where b.zone_id = f.zone_id and b.ended_at is null and b.asked_at >= d.decided_at and (b.only_ids is null or f.id = any(b.only_ids))) as overtaken
                from filing f left join entry_decision d on d.zone_id = f.zone_id and d.id = f.decision_id
                where f.zone_id = :zone and f.state in ('filed', 'admitted', 'refused', 'arrived') and f.leaves_at > :now and\s""" + where.replace(":site is null", "cast(:site as uuid) is null")
                + " order by f.site_id, f.crew_id, f.state = 'refused', f.arrives_from, f.id").param("zone", CurrentZone.id()).param("now", Rows.at(clock.instant()))
                .param("site", siteId, java.sql.Types.OTHER).param("crews", Rows.array(ids)).query(EntryClearance::at).list();
    }

    private static At at(ResultSet row, int n) throws SQLException {
        var decided = row.getBoolean("overtaken") || row.getObject("split_shift") == null ? null : new Decided(Rows.word(org.millwright.protocol.rule.Verdict.class, row, "verdict"), Rows.instant(row, "decided_at"), Rows.instant(row, "judged_at"),
                row.getInt("quarantine_days"), new SplitShift(row.getBoolean("split_shift"), Rows.findInstant(row, "split_until")));
        return new At(Rows.id(row, "id"), Rows.id(row, "site_id"), Rows.id(row, "crew_id"), Rows.word(FilingState.class, row, "state"), decided);
    }

    /** As decided; judged is only what is supposed, or what no decision says. */
    private Map<At, Clearance> judged(List<At> found, @Nullable String level) {
        var now = clock.instant();
        var unknown = found.stream().filter(at -> at.state() != FilingState.REFUSED && (level != null || at.decided() == null)).map(At::filingId).toList();
        var made = unknown.isEmpty() ? Map.<UUID, DecisionRecords.Made>of() : deciding.suppose(unknown, level == null ? null : supposed(level), now);
        Map<At, Clearance> answers = new HashMap<>();
        found.forEach(at -> {
            var supposed = made.get(at.filingId());
            answers.put(at, clearance(supposed == null ? at.decided() : Decided.of(supposed.decision()), at.state(), level != null, now));
        });
        return answers;
    }

    /** A level that a supposition only means to be stricter is the strictest. */
    private static ControlLevel supposed(String level) {
        var known = new ArrayList<>(List.of(ControlLevel.values()));
        return known.stream().filter(it -> it.name().equalsIgnoreCase(level)).findFirst().orElse(ControlLevel.I);
    }

    /** Decisions are watched, so they hold now: stated in the present hour, and no later, so that who asks again within it is told the same. */
    private static Clearance clearance(Decided it, FilingState state, boolean supposed, Instant now) {
        var stated = now.truncatedTo(ChronoUnit.HOURS);
        // By an officer, or two: whatever the rules say, until it is filed again.
        if (state == FilingState.REFUSED) return new Clearance(Verdict.SUSPENDED, null, stated, false, false, null);
        boolean split = it.split().asked();
        var splitUntil = it.split().until();
        if (!supposed && state == FilingState.ADMITTED) return new Clearance(Verdict.CLEARED_FROM, it.from(), it.decidedAt(), false, split, splitUntil);
        return switch (it.verdict()) {
            case ADMIT, ADMIT_WITH_CONDITIONS -> state == FilingState.ARRIVED ? new Clearance(Verdict.CLEARED, stated, stated, false, split, splitUntil)
                    : new Clearance(Verdict.CLEARED_FROM, it.arrives(), stated, false, split, splitUntil);
            case QUARANTINE -> new Clearance(Verdict.CLEARED_FROM, it.from(), stated, false, split, splitUntil);
            case CANNOT_DECIDE -> new Clearance(Verdict.UNKNOWN, null, stated, false, false, null);
            case REFUSE -> new Clearance(Verdict.SUSPENDED, null, stated, false, false, null);
        };
    }
}
