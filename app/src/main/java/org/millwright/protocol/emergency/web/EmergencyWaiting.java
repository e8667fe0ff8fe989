package org.millwright.protocol.emergency.web;

import java.util.ArrayList;
import java.util.List;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRun;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.springframework.stereotype.Component;

/** Steps of an emergency that are mine, by when they are due; and for officers the cards that nobody has drilled for too long. */
@Component
class EmergencyWaiting implements WaitingSource {

    private final EmergencyCards cards;
    private final EmergencyRuns runs;
    private final DrillSetting drills;

    EmergencyWaiting(EmergencyCards cards, EmergencyRuns runs, DrillSetting drills) {
        this.cards = cards;
        this.runs = runs;
        this.drills = drills;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        var waiting = new ArrayList<Waiting>();
        runs.listOpen().forEach(run -> run.progress().stream().filter(one -> one.doneAt() == null && runs.waitsFor(user, one.step(), run)).findFirst()
                .ifPresent(one -> waiting.add(step(user, run, one))));
        if (user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER)) {
            int days = drills.days();
            cards.listCards().stream().filter(one -> drills.overdue(one, days)).map(one -> new Waiting(null, "emergency.waiting.drill.kind", one.name(user.locale()),
                    one.lastDrill() == null ? "emergency.waiting.drill.never" : "emergency.waiting.drill", List.of(days), "emergency.waiting.drill.do", "/emergency-cards/" + one.id()))
                    .forEach(waiting::add);
        }
        return waiting.stream().limit(limit).toList();
    }

    private static Waiting step(CurrentUser user, EmergencyRun run, EmergencyRun.Progress one) {
        return new Waiting(one.dueAt(), run.drill() ? "emergency.waiting.kind.drill" : "emergency.waiting.kind", one.step().text(user.locale()), "emergency.waiting.step",
                List.of(run.card().name(user.locale()), run.site().isEmpty() ? 0 : 1, run.site()), "emergency.waiting.do", "/emergency-runs/" + run.id());
    }
}
