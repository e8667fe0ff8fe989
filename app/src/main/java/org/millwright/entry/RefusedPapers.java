package org.millwright.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.directory.Crews;
import org.millwright.entry.fact.EvidenceChecked;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A paper that was looked at and not taken leaves a filing without that fact: whoever answers for its people, and who filed it, hears of it in time to bring another. Why stands on its page alone. */
@Component
class RefusedPapers {

    private final JdbcClient db;
    private final Touched touched;
    private final Crews crews;
    private final ResponsibilityNet net;
    private final ApplicationEventPublisher events;

    RefusedPapers(JdbcClient db, Touched touched, Crews crews, ResponsibilityNet net, ApplicationEventPublisher events) {
        this.db = db;
        this.touched = touched;
        this.crews = crews;
        this.net = net;
        this.events = events;
    }

    private record Resting(UUID filing, String number, UUID installer, UUID owner, UUID crew) { }

    @EventListener
    void on(EvidenceChecked event) {
        if (event.accepted()) return;
        var filings = touched.listFilings(event.subjects());
        var answering = net.answeringEach(filings, Step.PEOPLE);
        var resting = db.sql("select id, number, installer_id, owner_id, crew_id from filing where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(filings))
                .query((row, n) -> new Resting(Rows.id(row, "id"), row.getString("number"), Rows.id(row, "installer_id"), Rows.id(row, "owner_id"), Rows.id(row, "crew_id"))).list();
        for (var it : resting) {
            var people = new HashSet<>(crews.listLeadMemberships(List.of(it.crew())));
            people.addAll(answering.get(it.filing()).memberships());
            var whom = new Recipients(people, Stream.of(it.installer(), it.owner()).collect(Collectors.toSet()), Set.of());
            events.publishEvent(new FilingTold(CurrentZone.id(), it.filing(), whom, "paper_refused", event.evidenceId().toString(), List.of(it.number())));
        }
    }
}
