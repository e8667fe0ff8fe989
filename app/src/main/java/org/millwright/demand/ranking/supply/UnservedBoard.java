package org.millwright.demand.ranking.supply;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.planner.Answer;
import org.millwright.planner.rule.RuleCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts all open work to all crews, behind the readers, with the same question that each package's own ranking asks. */
@Component
public class UnservedBoard {

    private final RankingOf rankings;
    private final OpenWork work;
    private final Sites sites;
    private final TransactionTemplate reading;
    private final Behind<Unserved> behind;

    UnservedBoard(RankingOf rankings, OpenWork work, Sites sites, PlatformTransactionManager transactions, Clock clock) {
        this.rankings = rankings;
        this.work = work;
        this.sites = sites;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.behind = new Behind<>("unserved", this::judge, Unserved::at, clock);
    }

    /** What is known now, however old; nobody waits. */
    public Optional<Unserved> findKnown() {
        return behind.findKnown();
    }

    /** The last result, and a new one on its way when it is old; empty while the first one takes its time. */
    public Optional<Unserved> find() {
        return behind.find();
    }

    private record Facts(RankingOf.Look look, List<OpenPackage> open, Map<UUID, Site> sites) {}

    /** The database is asked once, for the crews too, and let go; judging takes as long as it takes. */
    private Unserved judge() {
        var facts = reading.execute(status -> {
            var open = work.listOpenPackages();
            var look = rankings.lookFor(open.stream().map(OpenPackage::work).toList());
            look.roster();
            look.prepare(open.stream().map(OpenPackage::siteId).toList());
            Map<UUID, Site> at = new HashMap<>();
            sites.listSites(open.stream().map(OpenPackage::siteId).distinct().toList()).forEach(site -> at.put(site.id(), site));
            return new Facts(look, open, at);
        });
        List<Unserved.Line> lines = new ArrayList<>();
        for (var each : facts.open()) {
            var site = facts.sites().get(each.siteId());
            if (site == null) continue;
            var answer = facts.look().judge(each.companyId(), site, each.work(), each.all(), each.settled());
            if (answer.ranks().isEmpty() && !answer.exclusions().isEmpty()) lines.add(line(each, answer, facts.look()));
        }
        return new Unserved(facts.look().now(), facts.open().size(), facts.look().roster().roster().size(), lines.stream().map(Unserved.Line::demandId).distinct().count(),
                List.copyOf(lines));
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
        behind.close();
    }
}
