package org.millwright.entry.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.directory.Sites;
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.Explaining;
import org.millwright.entry.Filing;
import org.millwright.entry.Overrides;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which passes a person of an admitted filing carries: to the site for all of the stay; for whoever has to go into quarantine, to its place until that is over, and to the
 * site only from then on. While nobody has said into which bed, there is no pass for the first part: nobody would know where to.
 */
@Component
class PassesWanted {

    private final Explaining explaining;
    private final DecisionRecords decisions;
    private final Overrides overrides;
    private final Sites sites;
    private final JdbcClient db;

    PassesWanted(Explaining explaining, DecisionRecords decisions, Overrides overrides, Sites sites, JdbcClient db) {
        this.explaining = explaining;
        this.decisions = decisions;
        this.overrides = overrides;
        this.sites = sites;
        this.db = db;
    }

    /** @param until exclusive */
    record Wanted(Instant from, Instant until, String place) {}

    private record Quarantine(Instant ends, Optional<String> place) {}

    List<Wanted> listWanted(Filing filing, UUID member) {
        var terms = filing.getTerms();
        var site = sites.getSite(terms.siteId()).name();
        var quarantine = findOrder(filing, member).or(() -> findOwed(filing, member));
        if (quarantine.isEmpty()) return List.of(new Wanted(terms.arrivesFrom(), terms.leavesAt(), site));
        var wanted = new ArrayList<Wanted>();
        var over = quarantine.get().ends().truncatedTo(ChronoUnit.MINUTES);     // as a pass says it
        var ends = over.isBefore(terms.leavesAt()) ? over : terms.leavesAt();
        quarantine.get().place().ifPresent(place -> wanted.add(new Wanted(terms.arrivesFrom(), ends, place)));
        if (ends.isBefore(terms.leavesAt())) wanted.add(new Wanted(ends, terms.leavesAt(), site));
        return wanted;
    }

    private Optional<Quarantine> findOrder(Filing filing, UUID member) {
        var terms = filing.getTerms();
        return db.sql("""
                select o.ends_at, p.name from quarantine_order o join quarantine_place p on p.zone_id = o.zone_id and p.id = o.place_id
                where o.zone_id = :zone and o.member_id = :member and o.starts_at < :leaves and o.ends_at > :arrives order by o.ends_at desc limit 1""")
                .param("zone", CurrentZone.id()).param("member", member).param("leaves", Rows.at(terms.leavesAt())).param("arrives", Rows.at(terms.arrivesFrom()))
                .query((row, n) -> new Quarantine(Rows.instant(row, "ends_at"), Optional.of(row.getString("name")))).optional();
    }

    /** As the decision says that stands, unless two decided to let them in against the rules. */
    private Optional<Quarantine> findOwed(Filing filing, UUID member) {
        var standing = filing.standing();
        if (standing == null || standing.verdict() != Verdict.QUARANTINE || byTwo(filing)) return Optional.empty();
        return decisions.findDecision(standing.decisionId()).filter(it -> explaining.explain(it).subjects().stream()
                        .anyMatch(subject -> subject.id().equals(member) && subject.line().record().verdict() == Verdict.QUARANTINE))
                .map(it -> new Quarantine(filing.getTerms().arrivesFrom().plus(Duration.ofDays(it.quarantineDays())), Optional.empty()));
    }

    private boolean byTwo(Filing filing) {
        return overrides.listOverrides(filing.id()).stream().anyMatch(it -> it.admit() && Boolean.TRUE.equals(it.agreed()) && (filing.filedAt() == null || !it.askedAt().isBefore(filing.filedAt())));
    }
}
