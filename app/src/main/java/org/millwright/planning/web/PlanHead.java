package org.millwright.planning.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.LapsedPin;
import org.millwright.planning.PlanRun;
import org.millwright.planning.PlanState;
import org.millwright.planning.ZonePlan;

/**
 * What every page of a plan says of it.
 *
 * @param published  the plan that holds now; null when there is none yet
 * @param changeable the reader may move its bars: a draft, or the published plan, of which a draft is then made
 * @param edits      what it supposes
 * @param lapsed     what holds no more where it lies, by package: pins, and whatever is out of its turn at a site
 * @param run        the last search for it; null when there was none
 * @param projects   with work in it; {@code crews} of the zone
 */
public record PlanHead(ZonePlan plan, @Nullable ZonePlan published, boolean changeable, List<EditView> edits, Map<UUID, LapsedPin> lapsed, @Nullable PlanRun run, long projects, long crews) {

    /** Whether some of what holds no more is no pin. */
    public boolean anyBarLapsed() {
        return lapsed.values().stream().anyMatch(LapsedPin::ofAnyBar);
    }

    public String address() {
        return "/plans/" + plan.id();
    }

    /** Grew out of a plan that holds no more. */
    public boolean overtaken() {
        return plan.isDraft() && published != null && !published.id().equals(plan.baseId());
    }

    public boolean holds() {
        return plan.state() == PlanState.PUBLISHED;
    }

    public boolean running() {
        return run != null && run.state().isLive();
    }
}
