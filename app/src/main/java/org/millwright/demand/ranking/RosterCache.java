package org.millwright.demand.ranking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CrewFacts;
import org.millwright.directory.Crews;
import org.millwright.directory.ZoneDays;
import org.millwright.http.Refusal;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.Crew;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps each zone's crews in memory, read-only, and brings them up to date before every answer: the database decides, a node only remembers.
 *
 * <p>A transaction that commits late is not missed: every change carries the number of its transaction, and each look goes back to the oldest transaction
 * that was still running at the look before. What was seen of those already is not read twice. Requests that come while one is looking share the next look.
 */
@Component
public class RosterCache {

    private static final Logger log = LoggerFactory.getLogger(RosterCache.class);
    private static final int AT_ONCE = 4_000;
    /** Above so many changed crews one new roster is cheaper than a copy for each. */
    private static final int MANY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Crews crews;
    private final CrewChanges changes;
    private final ZoneDays days;
    private final Zones zones;
    private final Clock clock;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    /** Crews that were told of already. */
    private final Set<UUID> unusable = ConcurrentHashMap.newKeySet();

    RosterCache(Crews crews, CrewChanges changes, ZoneDays days, Zones zones, Clock clock) {
        this.crews = crews;
        this.changes = changes;
        this.days = days;
        this.zones = zones;
        this.clock = clock;
    }

    /** What is remembered of one zone; all of it changes under the lock. */
    private static final class Held {

        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicLong asked = new AtomicLong();
        private long answered;
        private @Nullable ZoneRoster roster;
        private @Nullable Horizon horizon;
        private long xmin;
        /** Transactions at or above xmin that were seen already, by crew. */
        private Map<UUID, Long> seen = Map.of();
    }

    /**
     * The crews as they are now, in the current zone and the running transaction, which must be one that only reads: what a transaction has itself changed
     * and not yet committed must not be remembered for others.
     *
     * @param until the last day that will be asked about
     */
    public ZoneRoster current(LocalDate until) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) throw new IllegalStateException("the roster is read in transactions that only read");
        var mine = held.computeIfAbsent(CurrentZone.id(), zone -> new Held());
        long ticket = mine.asked.incrementAndGet();
        take(mine.lock);
        try {
            var known = mine.roster;
            if (known != null && mine.answered >= ticket && !known.reach().isBefore(until)) return known;
            long upTo = mine.asked.get();
            var roster = look(mine, until);
            mine.answered = upTo;
            return roster;
        } finally {
            mine.lock.unlock();
        }
    }

    private static void take(ReentrantLock lock) {
        try {
            if (!lock.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new Refusal(503, "ranking.refusal.reading");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "ranking.refusal.reading");
        }
    }

    private ZoneRoster look(Held mine, LocalDate until) {
        var zone = zones.currentZone();
        var now = clock.instant();
        var today = zone.dayOf(now);
        var first = Horizon.firstDay(today);
        var last = Horizon.lastDay(today, until);
        if (mine.horizon != null && mine.horizon.first().equals(first) && mine.horizon.last().isAfter(last)) last = mine.horizon.last();
        var horizon = new Horizon(first, last, days.listDays(first, last), zone.timeZone());
        boolean whole = mine.roster == null || !horizon.equals(mine.horizon);
        var since = changes.since(whole ? 0 : mine.xmin);
        var engine = new EngineCrews(zone, today, horizon);
        var reading = new Reading(engine, now, today);
        var before = mine.roster;
        var known = whole || before == null ? reading.all(since.revised(), horizon) : reading.changed(before, unseen(since.revised(), mine.seen));
        mine.horizon = horizon;
        mine.roster = known;
        mine.xmin = since.xmin();
        mine.seen = stillOpen(since);
        return known;
    }

    private static List<UUID> unseen(List<CrewChanges.Revised> revised, Map<UUID, Long> seen) {
        return revised.stream().filter(each -> !Long.valueOf(each.transaction()).equals(seen.get(each.crewId()))).map(CrewChanges.Revised::crewId).toList();
    }

    private static Map<UUID, Long> stillOpen(CrewChanges.Since since) {
        Map<UUID, Long> seen = new HashMap<>();
        for (var each : since.revised()) {
            if (Long.compareUnsigned(each.transaction(), since.xmin()) >= 0) seen.put(each.crewId(), each.transaction());
        }
        return seen;
    }

    /** One look: reads facts in portions, so that a first one needs no more memory than the crews it makes. */
    private final class Reading {

        private final EngineCrews engine;
        private final Instant now;
        private final LocalDate today;

        Reading(EngineCrews engine, Instant now, LocalDate today) {
            this.engine = engine;
            this.now = now;
            this.today = today;
        }

        ZoneRoster all(List<CrewChanges.Revised> ids, Horizon horizon) {
            Map<String, CrewLabel> labels = new ConcurrentHashMap<>();
            List<Crew> active = new ArrayList<>(ids.size());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                var portion = ids.subList(from, Math.min(from + AT_ONCE, ids.size())).stream().map(CrewChanges.Revised::crewId).toList();
                for (var facts : facts(portion)) if (facts.active()) take(facts, labels).ifPresent(active::add);
            }
            return new ZoneRoster(Roster.of(active), labels, horizon.last(), horizon.timeZone());
        }

        ZoneRoster changed(ZoneRoster before, List<UUID> ids) {
            if (ids.isEmpty()) return before;
            Map<String, Crew> active = new HashMap<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                for (var facts : facts(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))) {
                    if (facts.active()) take(facts, before.labels()).ifPresent(crew -> active.put(crew.id(), crew));
                }
            }
            var changed = ids.stream().map(UUID::toString).toList();
            var roster = changed.size() > MANY ? rebuilt(before.roster(), changed, active) : patched(before.roster(), changed, active);
            return new ZoneRoster(roster, before.labels(), before.reach(), before.timeZone());
        }

        private Roster patched(Roster roster, List<String> changed, Map<String, Crew> active) {
            for (var id : changed) roster = active.containsKey(id) ? roster.with(active.get(id)) : roster.without(id);
            return roster;
        }

        private Roster rebuilt(Roster roster, List<String> changed, Map<String, Crew> active) {
            Map<String, Crew> all = new HashMap<>();
            roster.crews().forEach(crew -> all.put(crew.id(), crew));
            changed.forEach(all::remove);
            all.putAll(active);
            return Roster.of(all.values());
        }

        private List<CrewFacts> facts(List<UUID> ids) {
            return crews.listFacts(ids, now, today);
        }

        /** A crew that cannot be judged is left out and told to whoever runs the node, once; the zone's other crews are ranked. */
        private Optional<Crew> take(CrewFacts facts, Map<String, CrewLabel> labels) {
            var crew = engine.findCrew(facts);
            if (crew.isEmpty()) {
                if (unusable.add(facts.crewId())) log.warn("crew {} is left out of every ranking: what is registered of it cannot be judged", facts.crewId());
                return crew;
            }
            if (!unusable.isEmpty()) unusable.remove(facts.crewId());
            labels.put(crew.get().id(), new CrewLabel(facts.crewId(), facts.name(), facts.installer().id(), facts.installer().name(), facts.dayPriceFen()));
            return crew;
        }
    }
}
