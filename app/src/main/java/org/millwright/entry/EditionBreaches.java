package org.millwright.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.protocol.ProtocolImpact.Breach;
import org.millwright.protocol.ProtocolImpact.Breaches;
import org.millwright.protocol.ProtocolImpact.Compared;
import org.millwright.protocol.ProtocolImpact.Trial;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open sites by what is known of themselves, and running filings, that would not comply with an edition; each held against what is in force, so that what the edition
 * itself brings stands out.
 */
@Component
class EditionBreaches {

    private static final int TRIED = 2_000;

    private static final String RUNNING = " from filing where zone_id = :zone and state in ('filed', 'admitted', 'arrived') and leaves_at > :from";

    /** What is judged, in one filing. */
    private record Unmet(UUID filing, FactSubject about, UUID subject) { }

    private final JdbcClient db;
    private final Deciding deciding;
    private final OpenSites sites;

    EditionBreaches(JdbcClient db, Deciding deciding, OpenSites sites) {
        this.db = db;
        this.deciding = deciding;
        this.sites = sites;
    }

    /** @param at when it begins; what is over by then is left out */
    Breaches find(RuleSet rules, Instant at, Instant now, int most) {
        var open = sites.listOpen(at);
        var filings = running("select id" + RUNNING + " order by arrives_from, id limit :most", at).param("most", TRIED).query(UUID.class).list();
        long all = filings.size() < TRIED ? filings.size() : running("select count(*)" + RUNNING, at).query(Long.class).single();
        var byClause = new LinkedHashMap<ClauseRef, List<Breach>>();
        sites.findBreaches(open, rules, at, now).forEach(it -> byClause.computeIfAbsent(it.clause(), clause -> new ArrayList<>()).add(it));
        ofFilings(filings, rules, at.isAfter(now) ? at : now).forEach(it -> byClause.computeIfAbsent(it.clause(), clause -> new ArrayList<>()).add(it));
        var found = byClause.values().stream().flatMap(it -> it.stream().sorted(Comparator.comparing((Breach breach) -> !breach.anew()).thenComparing(Breach::order)).limit(most)).toList();
        return new Breaches(found, List.of(new Compared("entry.impact.tried.sites", new Trial(open.size(), open.size())), new Compared("entry.impact.tried.filings", new Trial(filings.size(), all))));
    }

    /** The next to come, and those that are here. */
    private JdbcClient.StatementSpec running(String sql, Instant from) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("from", Rows.at(from));
    }

    /** Both at the same time, the edition's own beginning or now: a clause that begins with it is held against whoever is here by then. */
    private List<Breach> ofFilings(List<UUID> filings, RuleSet rules, Instant then) {
        var supposed = deciding.suppose(filings, rules, then);
        Map<UUID, Set<Unmet>> present = new HashMap<>();
        unmet(deciding.suppose(filings, (ControlLevel) null, then).values()).forEach((clause, found) -> present.computeIfAbsent(clause.id(), id -> new HashSet<>()).addAll(found.keySet()));
        var breaches = new ArrayList<Breach>();
        unmet(filings.stream().map(supposed::get).filter(Objects::nonNull).toList())
                .forEach((clause, found) -> breaches.addAll(ofFilings(clause, found, present.getOrDefault(clause.id(), Set.of()), supposed)));
        return breaches;
    }

    /** What is only not known yet is no breach; sites are judged for themselves. */
    private static Map<ClauseRef, Map<Unmet, Finding>> unmet(Collection<Made> made) {
        Map<ClauseRef, Map<Unmet, Finding>> found = new LinkedHashMap<>();
        for (var it : made) {
            for (var judged : it.decision().judged()) {
                if (judged.about() == FactSubject.SITE) continue;
                judged.judgement().findings().stream().filter(finding -> finding.state() == Finding.State.UNMET)
                        .forEach(finding -> found.computeIfAbsent(finding.clause(), clause -> new LinkedHashMap<>()).put(new Unmet(it.decision().filingId(), judged.about(), judged.id()), finding));
            }
        }
        return found;
    }

    private static List<Breach> ofFilings(ClauseRef clause, Map<Unmet, Finding> found, Set<Unmet> known, Map<UUID, Made> supposed) {
        var byFiling = found.keySet().stream().collect(Collectors.groupingBy(Unmet::filing, LinkedHashMap::new, Collectors.toList()));
        return byFiling.entrySet().stream().map(one -> breach(clause, one.getValue(), found, known, Objects.requireNonNull(supposed.get(one.getKey())))).toList();
    }

    /** Whose facts are health facts is counted and not told: pages of the protocol are read by many, and nobody would know who did. */
    private static Breach breach(ClauseRef clause, List<Unmet> unmet, Map<Unmet, Finding> found, Set<Unmet> known, Made it) {
        boolean people = unmet.getFirst().about() == FactSubject.PERSON;
        return new Breach(clause, 10, "entry.impact.filing", it.of().number(), people ? "entry.impact.breach.people" : "entry.impact.breach", List.of(unmet.size()), "/filings/" + it.decision().filingId(),
                !known.containsAll(unmet), people ? List.of() : unmet.stream().map(found::get).toList());
    }
}
