package org.millwright.planning.web;

import java.time.Clock;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.millwright.planning.board.PlanLines;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** The published plan as far as it is somebody's own. */
@Component
class MinePages {

    /** No plan has this id; what is engaged is shown all the same. */
    private static final UUID NONE = new UUID(0, 0);

    private final ZonePlans plans;
    private final PlanLines lines;
    private final Zones zones;
    private final Clock clock;

    MinePages(ZonePlans plans, PlanLines lines, Zones zones, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.zones = zones;
        this.clock = clock;
    }

    MinePage page(CurrentUser user, BoardAsk ask) {
        var plan = plans.findPublished();
        var zone = zones.currentZone();
        var now = clock.instant();
        var scale = Scale.of(ask.weeks(), ask.from(), zone.timeZone(), zone.dayOf(now));
        var found = lines.list(user, new PlanLines.Search(plan.map(ZonePlan::id).orElse(NONE), ask.text(), now, PlanLines.Sort.START, false, ask.ask()));
        return new MinePage(plan.orElse(null), !user.is(Role.COMPANY), ask.text(), scale, found);
    }
}
