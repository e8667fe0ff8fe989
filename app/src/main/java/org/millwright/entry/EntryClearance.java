package org.millwright.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.CrewClearance;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a crew may come to a site, as its filing for that site is judged; who has none there is answered for by the register's control status. With a supposed level
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

    private record At(UUID filingId, UUID siteId, UUID crewId, FilingState state) {}

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

    /** The next arrival counts where a crew has filed more than once. */
    private List<At> listAt(String where, @Nullable UUID siteId, Collection<UUID> ids) {
        return db.sql("""
                select distinct on (f.site_id, f.crew_id) f.id, f.site_id, f.crew_id, f.state from filing f
                where f.zone_id = :zone and f.state in ('filed', 'admitted', 'refused', 'arrived') and f.leaves_at > :now and\s""" + where.replace(":site is null", "cast(:site as uuid) is null")
                + " order by f.site_id, f.crew_id, f.arrives_from, f.id").param("zone", CurrentZone.id()).param("now", Rows.at(clock.instant()))
                .param("site", siteId, java.sql.Types.OTHER).param("crews", Rows.array(ids))
                .query((row, n) -> new At(Rows.id(row, "id"), Rows.id(row, "site_id"), Rows.id(row, "crew_id"), Rows.word(FilingState.class, row, "state"))).list();
    }

    private Map<At, Clearance> judged(List<At> found, @Nullable String level) {
        Map<At, Clearance> answers = new HashMap<>();
        if (found.isEmpty()) return answers;
        var now = clock.instant();
        var made = deciding.suppose(found.stream().map(At::filingId).toList(), level == null ? null : supposed(level), now);
        found.forEach(at -> answers.put(at, clearance(made.get(at.filingId()), at.state(), level != null, now)));
        return answers;
    }

    /** A level that a supposition only means to be stricter is the strictest. */
    private static ControlLevel supposed(String level) {
        var known = new ArrayList<>(List.of(ControlLevel.values()));
        return known.stream().filter(it -> it.name().equalsIgnoreCase(level)).findFirst().orElse(ControlLevel.I);
    }

    private static Clearance clearance(DecisionRecords.Made it, FilingState state, boolean supposed, Instant now) {
        // By an officer, or two: whatever the rules say, until it is filed again.
        if (state == FilingState.REFUSED) return new Clearance(Verdict.SUSPENDED, null, now, false, false, null);
        var arrives = it.of().it().judgedAt();
        boolean split = it.decision().conditions().stream().anyMatch(one -> one.kinds().contains(ConditionKind.SPLIT_SHIFT));
        var splitUntil = split ? it.decision().conditions().stream().filter(one -> one.kinds().contains(ConditionKind.SPLIT_SHIFT) && one.withinHours() != null)
                .map(one -> arrives.plus(Duration.ofHours(one.withinHours()))).max(Instant::compareTo).orElse(null) : null;
        if (!supposed && state == FilingState.ADMITTED) return new Clearance(Verdict.CLEARED_FROM, from(it, arrives), it.decision().decidedAt(), false, split, splitUntil);
        return switch (it.decision().verdict()) {
            case ADMIT, ADMIT_WITH_CONDITIONS -> state == FilingState.ARRIVED ? new Clearance(Verdict.CLEARED, now, now, false, split, splitUntil)
                    : new Clearance(Verdict.CLEARED_FROM, arrives, now, false, split, splitUntil);
            case QUARANTINE -> new Clearance(Verdict.CLEARED_FROM, from(it, arrives), now, false, split, splitUntil);
            case CANNOT_DECIDE -> new Clearance(Verdict.UNKNOWN, null, now, false, false, null);
            case REFUSE -> new Clearance(Verdict.SUSPENDED, null, now, false, false, null);
        };
    }

    private static Instant from(DecisionRecords.Made it, Instant arrives) {
        return arrives.plus(Duration.ofDays(it.decision().quarantineDays()));
    }
}
