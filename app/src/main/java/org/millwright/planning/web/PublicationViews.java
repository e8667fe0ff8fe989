package org.millwright.planning.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planning.PlanChange;
import org.millwright.planning.PlanWork;
import org.millwright.planning.PlanWorks;
import org.millwright.planning.Placement;
import org.millwright.planning.Publication.Outcome;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.board.CrewNames;
import org.springframework.stereotype.Component;

/** Puts into a view why a draft was not published. */
@Component
class PublicationViews {

    private final PlanWorks works;
    private final CrewNames crews;

    PublicationViews(PlanWorks works, CrewNames crews) {
        this.works = works;
        this.crews = crews;
    }

    OvertakenPage overtaken(ZonePlan plan, Outcome.Overtaken it, Paged.Ask ask) {
        var shown = Paged.of(it.changes(), ask);
        var known = works.listWorks(plan.id(), shown.rows().stream().map(PlanChange::packageId).toList());
        var names = crews.briefOf(shown.rows().stream().flatMap(change -> Stream.of(change.before(), change.after())).filter(java.util.Objects::nonNull).map(Placement::crewId).distinct().toList());
        var clashes = Set.copyOf(it.clashes());
        return new OvertakenPage(plan.id(), plan.name(), it.number(), it.by(), it.at(), clashes.size(), shown.map(change -> new OvertakenPage.Line(change.packageId(), number(known, change.packageId()),
                title(known, change.packageId()), place(change.before(), names), place(change.after(), names), clashes.contains(change.packageId()))));
    }

    OutdatedPage outdated(ZonePlan plan, Outcome.Outdated it, Paged.Ask ask) {
        var shown = Paged.of(it.faults(), ask);
        var known = works.listWorks(plan.id(), shown.rows().stream().map(Outcome.Fault::packageId).toList());
        var names = crews.briefOf(shown.rows().stream().flatMap(fault -> fault.placed().stream()).map(Placement::crewId).distinct().toList());
        return new OutdatedPage(plan.id(), plan.name(), shown.map(fault -> new OutdatedPage.Line(fault.packageId(), number(known, fault.packageId()), title(known, fault.packageId()), fault.reason(),
                fault.placed().stream().map(each -> names.getOrDefault(each.crewId(), "")).toList(), fault.placed().stream().map(Placement::starts).min(Instant::compareTo).orElse(null))));
    }

    private static OvertakenPage.@Nullable Place place(@Nullable Placement it, Map<UUID, String> names) {
        return it == null ? null : new OvertakenPage.Place(it.crewId(), names.getOrDefault(it.crewId(), ""), it.starts(), it.ends());
    }

    private static String number(Map<UUID, PlanWork> known, UUID id) {
        return of(known, id, PlanWork::number);
    }

    private static String title(Map<UUID, PlanWork> known, UUID id) {
        return of(known, id, PlanWork::title);
    }

    private static String of(Map<UUID, PlanWork> known, UUID id, Function<PlanWork, String> what) {
        var found = known.get(id);
        return found == null ? "" : what.apply(found);
    }
}
