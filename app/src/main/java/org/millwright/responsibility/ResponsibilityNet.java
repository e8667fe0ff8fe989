package org.millwright.responsibility;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door for whoever has work: open it, close it, and ask whom something goes to. */
@Component
public class ResponsibilityNet {

    private final JdbcClient db;
    private final HeldSteps steps;
    private final Clock clock;

    ResponsibilityNet(JdbcClient db, HeldSteps steps, Clock clock) {
        this.db = db;
        this.steps = steps;
        this.clock = clock;
    }

    /** The first time, or again with what has changed; what was taken on stays. */
    public void open(Work it) {
        db.sql("""
                insert into responsible_work (zone_id, id, kind, title, company_id, installer_id, crew_id, starts_at, ends_at, opened_at)
                values (:zone, :id, :kind, :title, :company, :installer, :crew, :starts, :ends, :now)
                on conflict (zone_id, id) do update set title = excluded.title, company_id = excluded.company_id, installer_id = excluded.installer_id, crew_id = excluded.crew_id,
                    starts_at = excluded.starts_at, ends_at = excluded.ends_at, closed_at = null, told_at = null""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("kind", it.kind().code()).param("title", it.title())
                .param("company", it.companyId(), java.sql.Types.OTHER).param("installer", it.installerId(), java.sql.Types.OTHER)
                .param("crew", it.crewId(), java.sql.Types.OTHER).param("starts", Rows.at(it.starts())).param("ends", Rows.at(it.ends())).param("now", Rows.at(clock.instant())).update();
        var own = Step.of(it.kind());
        db.sql("""
                insert into work_step (zone_id, work_id, step, position, side, organisation_id)
                select :zone, :work, n.step, n.position, n.side, n.organisation
                from unnest(cast(:steps as text[]), cast(:positions as integer[]), cast(:sides as text[]), :organisations) as n(step, position, side, organisation)
                on conflict (zone_id, work_id, step) do update set organisation_id = excluded.organisation_id""")
                .param("zone", CurrentZone.id()).param("work", it.id()).param("steps", own.stream().map(Step::code).toArray(String[]::new))
                .param("positions", own.stream().map(step -> String.valueOf(step.ordinal())).toArray(String[]::new))
                .param("sides", own.stream().map(step -> Rows.word(step.side())).toArray(String[]::new))
                .param("organisations", own.stream().map(it::organisationOf).toArray(UUID[]::new)).update();
    }

    /** Other terms than those people signed for: they sign anew. */
    public void openAnew(Work it) {
        db.sql("update commitment set ended_at = :now, end_reason = 'filed_again' where zone_id = :zone and work_id = :work and ended_at is null")
                .param("zone", CurrentZone.id()).param("work", it.id()).param("now", Rows.at(clock.instant())).update();
        open(it);
    }

    /** Nothing of it can go wrong any more. */
    public void close(Collection<UUID> works) {
        db.sql("update responsible_work set closed_at = :now where zone_id = :zone and id = any(:ids) and closed_at is null")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(works)).param("now", Rows.at(clock.instant())).update();
    }

    public List<StepHeld> listSteps(UUID workId) {
        return steps.listHeld(List.of(workId));
    }

    /**
     * Whom an alert or a deadline of these steps goes to: their persons and officers. Where one is missing the zone's officers hear of it in their place, and the office
     * of the enterprise whose step it is; of work that nobody opened, so do the zone's officers.
     */
    public Recipients answering(UUID workId, Step... of) {
        return answeringEach(List.of(workId), of).get(workId);
    }

    /** As {@link #answering}, of many at once; by work. */
    public Map<UUID, Recipients> answeringEach(Collection<UUID> works, Step... of) {
        var asked = Set.of(of);
        var held = steps.listHeld(works).stream().filter(it -> asked.contains(it.step())).collect(Collectors.groupingBy(StepHeld::workId));
        var whom = new HashMap<UUID, Recipients>();
        works.forEach(work -> whom.put(work, recipients(held.getOrDefault(work, List.of()))));
        return whom;
    }

    private static Recipients recipients(List<StepHeld> held) {
        var people = new HashSet<UUID>();
        var firms = new HashSet<UUID>();
        for (var it : held) {
            Arrays.asList(it.person(), it.officer()).forEach(holder -> {
                if (holder.state() == Holder.State.SIGNED) people.add(holder.membershipId());
            });
            if (it.person().gap() && it.organisationId() != null) firms.add(it.organisationId());
        }
        boolean gap = held.isEmpty() || held.stream().anyMatch(StepHeld::gap);
        return new Recipients(people, firms, gap ? Set.of(Role.ZONE_OFFICER) : Set.of());
    }
}
