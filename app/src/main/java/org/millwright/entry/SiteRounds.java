package org.millwright.entry;

import org.millwright.directory.Sites;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.RoundFilled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a fact of a site of a round that was filled there: when it was last disinfected, and when temperatures were last taken. A disinfection with an item left undone is none. */
@Component
class SiteRounds {

    private final EvidenceGiving giving;
    private final Sites sites;

    SiteRounds(EvidenceGiving giving, Sites sites) {
        this.giving = giving;
        this.sites = sites;
    }

    @EventListener
    void on(RoundFilled event) {
        if (event.kind() == Checklist.Kind.DISINFECTION && event.faults() == 0) done(event, EvidenceKind.SITE_DISINFECTION);
        if (event.kind() == Checklist.Kind.TEMPERATURE) done(event, EvidenceKind.SITE_TEMPERATURE);
    }

    private void done(RoundFilled event, EvidenceKind kind) {
        giving.done(event.siteId(), kind, sites.getSite(event.siteId()).name(), event.finishedAt());
    }
}
