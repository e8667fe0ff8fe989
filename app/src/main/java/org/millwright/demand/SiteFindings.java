package org.millwright.demand;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.FeverConfirmed;
import org.millwright.protocol.checklist.RoundFilled;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What rounds and thermometers find on a site goes to whoever answers for that step of the work going on there. */
@Component
class SiteFindings {

    private final ResponsibilityNet net;
    private final Sites sites;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteFindings(ResponsibilityNet net, Sites sites, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.net = net;
        this.sites = sites;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(RoundFilled event) {
        if (event.faults() == 0) return;
        var site = sites.findSite(event.siteId()).map(Site::name).orElse("–");
        tell(event.roundId(), event.siteId(), "round_faults", List.of(site, event.faults()), "/checklist-rounds/" + event.roundId(), stepOf(event.kind()));
    }

    @ApplicationModuleListener
    void on(FeverConfirmed event) {
        tell(event.watchId(), event.siteId(), "fever", List.of(event.site()), "/engagements", Step.GATE, Step.INSTALLATION);
    }

    private static Step stepOf(Checklist.Kind kind) {
        return switch (kind) {
            case DISINFECTION -> Step.DISINFECTION;
            case GATE, TEMPERATURE -> Step.GATE;
            case OTHER -> Step.INSTALLATION;
        };
    }

    private void tell(UUID finding, UUID siteId, String what, List<Object> args, String href, Step... steps) {
        Set<UUID> people = new HashSet<>(), firms = new HashSet<>();
        Set<Role> roles = new HashSet<>();
        net.answeringEach(listUnderWay(siteId), steps).values().forEach(it -> {
            people.addAll(it.memberships());
            firms.addAll(it.organisations());
            roles.addAll(it.roles());
        });
        if (people.isEmpty() && firms.isEmpty() && roles.isEmpty()) return;
        events.publishEvent(new SiteFindingTold(CurrentZone.id(), finding, new Recipients(people, firms, roles), what, args, href));
    }

    private List<UUID> listUnderWay(UUID siteId) {
        return db.sql("""
                select e.id from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                where e.zone_id = :zone and e.state = 'active' and d.site_id = :site and exists (select 1 from engagement_package p
                    where p.zone_id = e.zone_id and p.engagement_id = e.id and p.starts_at <= :now)""").param("zone", CurrentZone.id()).param("site", siteId)
                .param("now", Rows.at(clock.instant())).query(UUID.class).list();
    }
}
