package org.millwright.demand.ranking.supply;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts hands against work behind the readers: every crew, week and member is too much for each request. */
@Component
public class SupplyBoard {

    private final RankingOf rankings;
    private final OpenWork work;
    private final TransactionTemplate reading;
    private final Behind<Outlook> behind;

    SupplyBoard(RankingOf rankings, OpenWork work, PlatformTransactionManager transactions, Clock clock) {
        this.rankings = rankings;
        this.work = work;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.behind = new Behind<>("supply", this::count, Outlook::at, clock);
    }

    /** The last count, and a new one on its way when it is old; empty while the first one takes its time. */
    public Optional<Outlook> find() {
        return behind.find();
    }

    private record Facts(RankingOf.Look look, List<OpenPackage> open) {}

    private Outlook count() {
        var facts = reading.execute(status -> {
            var open = work.listOpenPackages();
            var look = rankings.lookFor(open.stream().map(OpenPackage::work).toList());
            look.roster();
            return new Facts(look, open);
        });
        return new Outlook(facts.look().now(), SupplyAndDemand.weeks(facts.look()), SupplyAndDemand.of(facts.look(), facts.open()), facts.open().size());
    }

    @PreDestroy
    void stop() {
        behind.close();
    }
}
