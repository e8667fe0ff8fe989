package org.millwright.entry.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.millwright.entry.retention.KeptDays;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Proof that what is known of people is forgotten in time. */
@Controller
class RetentionController {

    private static final int RUNS = 50;

    private final Retention retention;
    private final KeptDays kept;
    private final Zones zones;
    private final Clock clock;

    RetentionController(Retention retention, KeptDays kept, Zones zones, Clock clock) {
        this.retention = retention;
        this.kept = kept;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/retention")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR}, scope = "entry:read")
    Answer show() {
        Map<String, Integer> days = new LinkedHashMap<>();
        kept.on(zones.currentZone().dayOf(clock.instant())).forEach((category, number) -> days.put(category.name(), number));
        return Answer.page("entry/retention", new RetentionPage(days, retention.countOverdue(clock.instant()), retention.listRuns(RUNS)));
    }

    @PostMapping("/retention/runs")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer run() {
        var run = retention.runNow();
        return Answer.done("/retention").with(run).say(run.overdueLeft() == 0 ? "entry.done.forgotten" : "entry.done.forgotten_more", run.evidenceErased(), run.filingsErased(), run.overdueLeft());
    }
}
