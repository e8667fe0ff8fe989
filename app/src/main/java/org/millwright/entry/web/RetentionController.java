package org.millwright.entry.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.millwright.entry.retention.KeptDays;
import org.millwright.entry.retention.PersonRecords;
import org.millwright.entry.retention.Retention;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Proof that what is known of people is forgotten in time; one person's record and its destruction. */
@Controller
class RetentionController {

    private static final int RUNS = 50;

    private final Retention retention;
    private final PersonRecords records;
    private final KeptDays kept;
    private final Zones zones;
    private final JsonMapper json;
    private final Clock clock;

    RetentionController(Retention retention, PersonRecords records, KeptDays kept, Zones zones, JsonMapper json, Clock clock) {
        this.retention = retention;
        this.records = records;
        this.kept = kept;
        this.zones = zones;
        this.json = json;
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

    /** Everything about one person, as a file. */
    @GetMapping("/people/{id}/record")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.MEMBER, Role.CREW_LEAD}, scope = "entry:read")
    Answer record(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String purpose) {
        var member = records.memberFor(user, id);
        if (user.is(Role.HEALTH_OFFICER) && purpose.isBlank()) throw new Refusal(422, "entry.refusal.purpose");
        var text = json.writeValueAsString(records.recordOf(member, purpose.isBlank() ? "own record" : purpose));
        return Answer.download("record.json", MediaType.APPLICATION_JSON, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @PostMapping("/people/{id}/erasure")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.MEMBER, Role.CREW_LEAD}, scope = "entry:write")
    Answer erase(CurrentUser user, @PathVariable UUID id, @Input ReasonInput form) {
        var member = records.memberFor(user, id);
        var problems = new Problems();
        var basis = form.read(problems);
        if (problems.any()) throw new Refusal(422, "entry.problem.reason");
        return Answer.done("/filings").say("entry.done.erased", records.erase(user, member, basis));
    }
}
