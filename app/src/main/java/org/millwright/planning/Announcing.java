package org.millwright.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those whom a new plan concerns: the companies whose work lies elsewhere now, and the installers that are asked or engaged for such work. */
@Component
class Announcing {

    private static final int MOST_NUMBERS = 10;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Announcing(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    void published(ZonePlan plan, OpenJobs.Read work, Set<UUID> changed) {
        int number = Objects.requireNonNull(plan.number());
        events.publishEvent(new PlanPublished(CurrentZone.id(), plan.id(), number, plan.name(), plan.figures().served(), plan.figures().unserved(), changed.size()));
        Map<UUID, Set<UUID>> demandsOf = new HashMap<>();
        Map<UUID, String> numbers = new HashMap<>();
        for (var id : changed) {
            work.findJob(id).ifPresent(job -> {
                demandsOf.computeIfAbsent(job.open().companyId(), company -> new LinkedHashSet<>()).add(job.open().demandId());
                numbers.put(job.open().demandId(), job.open().number());
            });
        }
        demandsOf.forEach((company, demands) -> events.publishEvent(new CompanyPlanChanged(CurrentZone.id(), plan.id(), number, company, Set.copyOf(demands),
                named(demands.stream().map(numbers::get).toList()))));
        installers(changed).forEach((installer, packages) -> events.publishEvent(new InstallerPlanChanged(CurrentZone.id(), plan.id(), number, installer, packages)));
    }

    /** As many as a sentence bears; how many there are in all is said beside. */
    private static String named(Collection<String> numbers) {
        var sorted = List.copyOf(new TreeSet<>(numbers));
        return String.join(", ", sorted.subList(0, Math.min(MOST_NUMBERS, sorted.size()))) + (sorted.size() > MOST_NUMBERS ? " …" : "");
    }

    /** With how many such packages. */
    private Map<UUID, Integer> installers(Set<UUID> changed) {
        Map<UUID, Integer> installers = new HashMap<>();
        db.sql("""
                select installer_id, count(distinct package_id) from (
                    select i.installer_id, p.package_id from invitation_package p join invitation i on i.zone_id = p.zone_id and i.id = p.invitation_id
                    where p.zone_id = :zone and p.live and i.state in ('sent', 'accepted') and p.package_id = any(:ids)
                    union all
                    select e.installer_id, p.package_id from engagement_package p join engagement e on e.zone_id = p.zone_id and e.id = p.engagement_id
                    where p.zone_id = :zone and e.state = 'active' and p.package_id = any(:ids)) as concerned
                group by installer_id""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(changed)).query(row -> {
                    installers.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return installers;
    }
}
