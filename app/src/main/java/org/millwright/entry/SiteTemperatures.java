package org.millwright.entry;

import org.jspecify.annotations.Nullable;
import org.millwright.directory.Sites;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.protocol.checklist.FeverRule;
import org.millwright.protocol.checklist.FeverWatch;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.checklist.TemperatureMeasured;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a fact of a temperature taken on a site, where it is one person's; or it stays a measurement and is nobody's fact. */
@Component
class SiteTemperatures {

    private final FeverWatches fevers;
    private final EvidenceGiving giving;
    private final PeopleOnSite people;
    private final Sites sites;

    SiteTemperatures(FeverWatches fevers, EvidenceGiving giving, PeopleOnSite people, Sites sites) {
        this.fevers = fevers;
        this.giving = giving;
        this.people = people;
        this.sites = sites;
    }

    @EventListener
    void on(TemperatureMeasured event) {
        var watch = fevers.getMeasured(event);
        var last = watch.measurements().getLast();
        // A normal one is as old as it is, however late it comes; one that may be a fever is as young as its arrival, so that no word given before it was known passes it over.
        var at = Boolean.FALSE.equals(confirmed(watch)) && last.at().isBefore(event.receivedAt()) ? last.at() : event.receivedAt();
        people.findPerson(watch.siteId(), watch.person()).ifPresent(member ->
                giving.measured(member, last.celsius(), confirmed(watch), sites.getSite(watch.siteId()).name(), at));
    }

    private static @Nullable Boolean confirmed(FeverWatch watch) {
        return watch.state() == FeverRule.State.MEASURE_AGAIN ? null : Boolean.valueOf(watch.state() == FeverRule.State.ISOLATE);
    }
}
