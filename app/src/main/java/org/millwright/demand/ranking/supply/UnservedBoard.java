package org.millwright.demand.ranking.supply;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.planner.Answer;
import org.millwright.planner.rule.RuleCode;
import org.millwright.tenancy.CurrentZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts all open work to all crews, behind the readers: a page shows the last result with its time, and asks for a new one when that has grown old. One zone at a time.
 */
@Component
public class UnservedBoard {

    private static final Logger log = LoggerFactory.getLogger(UnservedBoard.class);
    private static final Duration OLD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RankingOf rankings;
    private final OpenWork work;
    private final Sites sites;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("unserved").daemon().factory());
    private final Map<UUID, Unserved> known = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Unserved>> running = new ConcurrentHashMap<>();

    UnservedBoard(RankingOf rankings, OpenWork work, Sites sites, PlatformTransactionManager transactions, Clock clock) {
        this.rankings = rankings;
        this.work = work;
        this.sites = sites;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** What is known now, however old; nobody waits. */
    public Optional<Unserved> findKnown() {
        return Optional.ofNullable(known.get(CurrentZone.id()));
    }

    /** The last result, and a new one on its way when it is old. The first one is waited for, but not for long: empty when it takes its time. */
    public Optional<Unserved> find() {
        var zone = CurrentZone.id();
        var last = known.get(zone);
        if (last != null && last.at().isAfter(clock.instant().minus(OLD))) return Optional.of(last);
        var next = running.computeIfAbsent(zone, this::begin);
        return last != null ? Optional.of(last) : Optional.ofNullable(await(next));
    }

    private static @Nullable Unserved await(CompletableFuture<Unserved> next) {
        try {
            return next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private CompletableFuture<Unserved> begin(UUID zone) {
        var next = CompletableFuture.supplyAsync(() -> CurrentZone.supply(zone, this::judge), behind);
        next.whenComplete((result, problem) -> {
            if (problem == null) known.put(zone, result);
            else log.warn("open work of zone {} could not be judged", zone, problem);
            running.remove(zone);
        });
        return next;
    }

    private record Facts(RankingOf.Look look, List<OpenPackage> open, Map<UUID, Site> sites) {}

    /** The database is asked once and let go; judging takes as long as it takes. */
    private Unserved judge() {
        var facts = reading.execute(status -> {
            var open = work.listOpenPackages();
            var look = rankings.lookFor(open.stream().map(OpenPackage::work).toList());
            Map<UUID, Site> at = new HashMap<>();
            sites.listSites(open.stream().map(OpenPackage::siteId).distinct().toList()).forEach(site -> at.put(site.id(), site));
            return new Facts(look, open, at);
        });
        List<Unserved.Line> lines = new ArrayList<>();
        for (var each : facts.open()) {
            var site = facts.sites().get(each.siteId());
            if (site == null) continue;
            var answer = facts.look().judge(each.companyId(), site, each.work());
            if (answer.ranks().isEmpty() && !answer.exclusions().isEmpty()) lines.add(line(each, answer, facts.look()));
        }
        return new Unserved(facts.look().now(), facts.open().size(), facts.look().roster().roster().size(), List.copyOf(lines));
    }

    private static Unserved.Line line(OpenPackage each, Answer answer, RankingOf.Look look) {
        var refused = answer.refusedBy();
        var alone = answer.onlyRefusedBy();
        var worst = most(alone.isEmpty() ? refused : alone);
        var zone = look.zone();
        return new Unserved.Line(each.demandId(), each.number(), each.demand(), each.companyId(), each.company(), each.siteId(), each.work().id(), each.work().position(),
                each.work().title(), zone.dayOf(each.work().windowStarts()), zone.dayOf(each.work().windowEnds().minusSeconds(1)), worst, refused.getOrDefault(worst, 0),
                alone.getOrDefault(worst, 0));
    }

    private static RuleCode most(Map<RuleCode, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.<RuleCode, Integer>comparingByValue().thenComparing(Map.Entry.<RuleCode, Integer>comparingByKey().reversed()))
                .orElseThrow().getKey();
    }

    @PreDestroy
    void stop() {
        behind.shutdownNow();
    }
}
