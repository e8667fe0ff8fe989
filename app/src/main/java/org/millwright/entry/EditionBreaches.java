package org.millwright.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.protocol.ProtocolImpact.Breach;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filings, and the sites they lead to, that would not comply with an edition; each held against what is in force, so that what the edition itself brings stands out. */
@Component
class EditionBreaches {

    /** What is judged, in one filing. The site is the same in each, so it is counted once. */
    private record Unmet(UUID filing, FactSubject about, UUID subject) { }

    private final JdbcClient db;
    private final Deciding deciding;

    EditionBreaches(JdbcClient db, Deciding deciding) {
        this.db = db;
        this.deciding = deciding;
    }

    List<Breach> find(List<UUID> filings, RuleSet rules, Instant now, int most) {
        var supposed = deciding.suppose(filings, rules, now);
        var present = unmet(deciding.suppose(filings, (ControlLevel) null, now).values()).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().id(), one -> one.getValue(), EditionBreaches::both));
        var breaches = new ArrayList<Breach>();
        var sites = sites(supposed.values());
        unmet(filings.stream().map(supposed::get).filter(Objects::nonNull).toList()).forEach((clause, found) -> {
            var known = present.getOrDefault(clause.id(), Set.of());
            Stream.concat(ofSites(clause, found, known, sites).stream(), ofFilings(clause, found, known, supposed).stream())
                    .sorted(Comparator.comparing((Breach breach) -> !breach.anew()).thenComparing(Breach::order)).limit(most).forEach(breaches::add);
        });
        return breaches;
    }

    private static Set<Unmet> both(Set<Unmet> one, Set<Unmet> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** What is only not known yet is no breach. */
    private static Map<ClauseRef, Set<Unmet>> unmet(Collection<Made> made) {
        Map<ClauseRef, Set<Unmet>> found = new LinkedHashMap<>();
        for (var it : made) {
            for (var judged : it.decision().judged()) {
                judged.judgement().findings().stream().filter(finding -> finding.state() == Finding.State.UNMET)
                        .forEach(finding -> found.computeIfAbsent(finding.clause(), clause -> new LinkedHashSet<>()).add(new Unmet(it.decision().filingId(), judged.about(), judged.id())));
            }
        }
        return found;
    }

    private static List<Breach> ofFilings(ClauseRef clause, Set<Unmet> found, Set<Unmet> known, Map<UUID, Made> supposed) {
        var byFiling = group(found.stream().filter(one -> one.about() != FactSubject.SITE).toList(), Unmet::filing);
        return byFiling.entrySet().stream().map(one -> new Breach(clause, 10, "entry.impact.filing", Objects.requireNonNull(supposed.get(one.getKey())).of().number(), "entry.impact.breach",
                List.of(one.getValue().size()), "/filings/" + one.getKey(), !known.containsAll(one.getValue()))).toList();
    }

    private static List<Breach> ofSites(ClauseRef clause, Set<Unmet> found, Set<Unmet> known, Map<UUID, String> names) {
        var bySite = group(found.stream().filter(one -> one.about() == FactSubject.SITE).toList(), Unmet::subject);
        return bySite.entrySet().stream().map(one -> {
            var name = names.getOrDefault(one.getKey(), "");
            return new Breach(clause, 5, "entry.impact.site", name, "entry.impact.site.breach", List.of(one.getValue().size()),
                    "/filings?look=under_way&q=" + URLEncoder.encode(name.split(" · ")[0], StandardCharsets.UTF_8), !known.containsAll(one.getValue()));
        }).toList();
    }

    private static Map<UUID, List<Unmet>> group(List<Unmet> found, Function<Unmet, UUID> by) {
        return found.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<UUID, String> sites(Collection<Made> made) {
        Map<UUID, String> names = new LinkedHashMap<>();
        db.sql("""
                select s.id, s.name || ' · ' || c.name as name from site s join company c on c.zone_id = s.zone_id and c.id = s.company_id
                where s.zone_id = :zone and s.id = any(:ids)""").param("zone", CurrentZone.id()).param("ids", Rows.array(made.stream().map(it -> it.of().siteId()).distinct().toList()))
                .query((row, n) -> names.put(Rows.id(row, "id"), row.getString("name"))).list();
        return names;
    }
}
