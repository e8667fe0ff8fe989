package org.millwright.planning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.LapsedPin;
import org.millwright.planning.LapsedPins;
import org.millwright.planning.OutOfTurn;
import org.millwright.planning.PlanEdit;
import org.millwright.planning.PlanEdits;
import org.millwright.planning.PlanRuns;
import org.millwright.planning.PlanState;
import org.millwright.planning.PlanWork;
import org.millwright.planning.PlanWorks;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.millwright.planning.board.Brief;
import org.millwright.planning.board.CrewNames;
import org.millwright.planning.board.PlanSizes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what every page of a plan says of it. */
@Component
class PlanHeads {

    private final ZonePlans plans;
    private final PlanEdits edits;
    private final LapsedPins pins;
    private final OutOfTurn turns;
    private final PlanRuns runs;
    private final PlanWorks works;
    private final CrewNames crews;
    private final Codes codes;
    private final PlanSizes sizes;

    PlanHeads(ZonePlans plans, PlanEdits edits, LapsedPins pins, OutOfTurn turns, PlanRuns runs, PlanWorks works, CrewNames crews, Codes codes, PlanSizes sizes) {
        this.plans = plans;
        this.edits = edits;
        this.pins = pins;
        this.turns = turns;
        this.runs = runs;
        this.works = works;
        this.crews = crews;
        this.codes = codes;
        this.sizes = sizes;
    }

    PlanHead head(CurrentUser user, ZonePlan plan) {
        boolean changeable = user.is(Role.ZONE_OFFICER) && (plan.state() == PlanState.DRAFT || plan.state() == PlanState.PUBLISHED);
        var size = sizes.sizeOf(plan.id());
        return new PlanHead(plan, plans.findPublished().orElse(null), changeable, edits(plan.id(), LocaleContextHolder.getLocale()), lapsed(plan),
                runs.listRuns(plan.id(), 1).stream().findFirst().orElse(null), size.projects(), size.crews());
    }

    private Map<UUID, LapsedPin> lapsed(ZonePlan plan) {
        Map<UUID, LapsedPin> lapsed = new LinkedHashMap<>(pins.of(plan.id()));
        if (plan.isDraft() || plan.state() == PlanState.PUBLISHED) turns.of(plan.id()).forEach(lapsed::putIfAbsent);
        return lapsed;
    }

    private List<EditView> edits(UUID planId, Locale locale) {
        var found = edits.listEdits(planId);
        if (found.isEmpty()) return List.of();
        var crewNames = crews.briefOf(found.stream().flatMap(edit -> edit instanceof PlanEdit.CrewOut it ? Stream.of(it.crewId()) : Stream.of()).toList());
        var packages = works.listWorks(planId, found.stream().flatMap(edit -> edit instanceof PlanEdit.EquipmentLate it ? Stream.of(it.packageId()) : Stream.of()).toList());
        var names = codes.names();
        return found.stream().map(edit -> view(edit, crewNames, packages, names, locale)).toList();
    }

    private static EditView view(PlanEdit edit, Map<UUID, String> crews, Map<UUID, PlanWork> works, CodeNames codes, Locale locale) {
        return switch (edit) {
            case PlanEdit.CrewOut it -> new EditView(it.id(), "crew_out", List.of(crews.getOrDefault(it.crewId(), "")), it.from(), it.until());
            case PlanEdit.LevelRaised it -> new EditView(it.id(), "level_raised", it.prefixes().stream().map(prefix -> codes.division(prefix, locale)).toList(), it.from(), it.until());
            case PlanEdit.EquipmentLate it -> new EditView(it.id(), "equipment_late", work(works.get(it.packageId())), null, it.until());
            case PlanEdit.ExtraWork it -> new EditView(it.id(), "extra_work", List.of(it.title()), it.windowStarts(), it.windowEnds());
        };
    }

    private static List<String> work(@org.jspecify.annotations.Nullable PlanWork work) {
        return work == null ? List.of() : List.of(Brief.of(work.company()) + " " + work.title());
    }
}
