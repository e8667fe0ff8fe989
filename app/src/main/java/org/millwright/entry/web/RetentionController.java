package org.millwright.entry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millwright.entry.TypedFields;
import org.millwright.entry.retention.KeptBy;
import org.millwright.entry.retention.KeptDays;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
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
    private final KeptBy by;
    private final Zones zones;
    private final Clock clock;

    RetentionController(Retention retention, KeptDays kept, KeptBy by, Zones zones, Clock clock) {
        this.retention = retention;
        this.kept = kept;
        this.by = by;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/retention")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR}, scope = "entry:read")
    Answer show(CurrentUser user) {
        return Answer.page("entry/retention", page(user, KeptByInput.EMPTY));
    }

    /** How long a category is kept from a day on, and by which clause. */
    @PostMapping("/retention/days")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer say(CurrentUser user, @Input KeptByInput form) {
        var problems = new Problems();
        form.say(user, by, new TypedFields(problems, zones.currentZone().timeZone()), today());
        return problems.any() ? Answer.refused("entry/retention", page(user, form), problems) : Answer.done("/retention").say("entry.done.kept_by");
    }

    private RetentionPage page(CurrentUser user, KeptByInput form) {
        var said = by.on(today());
        Map<String, RetentionPage.Days> days = new LinkedHashMap<>();
        kept.on(today()).forEach((category, number) -> days.put(category.name(), new RetentionPage.Days(number, said.get(category))));
        var kinds = retention.listOverdue(clock.instant()).stream().map(it -> new RetentionPage.Kind(it.kind(), it.category(), it.rows())).toList();
        return new RetentionPage(days, kinds, kinds.stream().mapToInt(RetentionPage.Kind::overdue).sum(), retention.listRuns(RUNS), user.is(Role.HEALTH_OFFICER) ? by.listChoices() : List.of(),
                form, today());
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    @PostMapping("/retention/runs")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer run() {
        var run = retention.runNow();
        return Answer.done("/retention").with(run).say(run.overdueLeft() == 0 ? "entry.done.forgotten" : "entry.done.forgotten_more", run.evidenceErased(), run.filingsErased(), run.overdueLeft());
    }
}
