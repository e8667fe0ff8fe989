package org.millwright.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Members;
import org.millwright.directory.Sites;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.protocol.checklist.FeverRule;
import org.millwright.protocol.checklist.FeverWatch;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.checklist.TemperatureMeasured;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a fact of a temperature taken on a site. Whoever measures writes a name, and the last four of the document where two have the same: that has to be one person of
 * one filing for the site, or it stays a measurement and is nobody's fact.
 */
@Component
class SiteTemperatures {

    private static final int LAST = 4;

    private final FeverWatches fevers;
    private final EvidenceGiving giving;
    private final Members members;
    private final Sites sites;
    private final JdbcClient db;

    SiteTemperatures(FeverWatches fevers, EvidenceGiving giving, Members members, Sites sites, JdbcClient db) {
        this.fevers = fevers;
        this.giving = giving;
        this.members = members;
        this.sites = sites;
        this.db = db;
    }

    @EventListener
    void on(TemperatureMeasured event) {
        var watch = fevers.getMeasured(event);
        findPerson(watch.siteId(), watch.person()).ifPresent(member ->
                giving.measured(member, watch.measurements().getLast().celsius(), confirmed(watch), sites.getSite(watch.siteId()).name()));
    }

    private static @Nullable Boolean confirmed(FeverWatch watch) {
        return watch.state() == FeverRule.State.MEASURE_AGAIN ? null : Boolean.valueOf(watch.state() == FeverRule.State.ISOLATE);
    }

    Optional<UUID> findPerson(UUID siteId, String typed) {
        var text = typed.replaceAll("\\s+", "");
        var same = listOnSite(siteId, text);
        if (same.size() == 1) return Optional.of(same.getFirst());
        if (text.length() <= LAST) return Optional.empty();
        var last = text.substring(text.length() - LAST);
        var numbered = members.listMembers(listOnSite(siteId, text.substring(0, text.length() - LAST))).stream().filter(it -> it.documentMasked().endsWith(last)).toList();
        return numbered.size() == 1 ? Optional.of(numbered.getFirst().id()) : Optional.empty();
    }

    private List<UUID> listOnSite(UUID siteId, String name) {
        return db.sql("""
                select distinct m.id from filing f join filing_member fm on fm.zone_id = f.zone_id and fm.filing_id = f.id join member m on m.zone_id = fm.zone_id and m.id = fm.member_id
                where f.zone_id = :zone and f.site_id = :site and f.state in ('filed', 'admitted', 'arrived') and replace(m.name, ' ', '') = :name""")
                .param("zone", CurrentZone.id()).param("site", siteId).param("name", name).query(UUID.class).list();
    }
}
