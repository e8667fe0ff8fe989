package org.millwright.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.Evidence;
import org.millwright.entry.fact.Evidence.Standing;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.protocol.ProtocolImpact.Breach;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites that are open, held against rules by what is known of themselves: a site has to comply whoever works there, the crews from next door too. */
@Component
class OpenSites {

    private final JdbcClient db;
    private final EvidenceRecords evidence;
    private final ControlNow control;

    OpenSites(JdbcClient db, EvidenceRecords evidence, ControlNow control) {
        this.db = db;
        this.evidence = evidence;
        this.control = control;
    }

    /**
     * @param name    the site's and its company's
     * @param filings how many running ones lead there
     */
    record OpenSite(UUID id, String site, String company, String division, long filings) {

        String name() {
            return site + " · " + company;
        }

        /** The filings that lead there. */
        @Nullable String href() {
            return filings == 0 ? null : "/filings?look=under_way&q=" + URLEncoder.encode(site, StandardCharsets.UTF_8);
        }
    }

    List<OpenSite> listOpen(Instant from) {
        return db.sql("""
                select s.id, s.name, c.name as company, s.division_code, (select count(*) from filing f where f.zone_id = s.zone_id and f.site_id = s.id
                    and f.state in ('filed', 'admitted', 'arrived') and f.leaves_at > :from) as filings
                from site s join company c on c.zone_id = s.zone_id and c.id = s.company_id where s.zone_id = :zone and s.closed_at is null order by s.name, s.id""")
                .param("zone", CurrentZone.id()).param("from", Rows.at(from))
                .query((row, n) -> new OpenSite(Rows.id(row, "id"), row.getString("name"), row.getString("company"), row.getString("division_code"), row.getLong("filings"))).list();
    }

    /** What is only not known yet is no breach. One book for all sites of a place: to make one takes longer than to judge a site. */
    List<Breach> findBreaches(List<OpenSite> sites, RuleSet rules, Instant at, Instant now) {
        var levels = control.levels();
        Map<UUID, List<Evidence>> known = evidence.listEvidence(sites.stream().map(OpenSite::id).toList(), Instant.EPOCH).stream()
                .filter(it -> it.standing() == Standing.GOOD && !it.erased()).collect(Collectors.groupingBy(Evidence::subjectId));
        Map<String, RuleBook> present = new HashMap<>();
        Map<String, RuleBook> coming = new HashMap<>();
        return sites.stream().flatMap(site -> {
            var facts = Facts.of(FactSubject.SITE, known.getOrDefault(site.id(), List.of()).stream().flatMap(it -> it.facts().stream()).toList());
            var before = present.computeIfAbsent(site.division(), there -> control.bookFor(List.of(there), levels.at(there, now), now));
            var after = coming.computeIfAbsent(site.division(), there -> rules.inForce(List.of(there), levels.at(there, at), at));
            var already = unmet(before, facts, now).stream().map(it -> it.clause().id()).collect(Collectors.toSet());
            return unmet(after, facts, at).stream().map(finding -> breach(finding, site, already));
        }).toList();
    }

    private static Breach breach(Finding finding, OpenSite site, Set<UUID> present) {
        return new Breach(finding.clause(), 5, "entry.impact.site", site.name(), "entry.impact.site.breach", List.of(site.filings()), site.href(), !present.contains(finding.clause().id()), List.of(finding));
    }

    private static Collection<Finding> unmet(RuleBook book, Facts facts, Instant at) {
        return book.judge(facts, at).findings().stream().filter(it -> it.state() == Finding.State.UNMET).toList();
    }
}
