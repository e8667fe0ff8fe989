package org.millwright.entry.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.millwright.entry.CrewHealth;
import org.millwright.entry.CrewHealth.Draft;
import org.millwright.entry.CrewHealth.Typed;
import org.millwright.entry.Filing;
import org.millwright.entry.Filings;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.checklist.FeverSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One form for a crew's daily health report. */
@Controller
class HealthReportController {

    private final Filings filings;
    private final CrewHealth health;
    private final DecisionViews views;
    private final FeverSettings fever;
    private final TypedNow now;

    HealthReportController(Filings filings, CrewHealth health, DecisionViews views, FeverSettings fever, TypedNow now) {
        this.filings = filings;
        this.health = health;
        this.views = views;
        this.fever = fever;
        this.now = now;
    }

    @GetMapping("/filings/{id}/health-report")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:read")
    Answer form(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/healthReport", page(user, filings.getFiling(user, id), new Draft(now.text(), null, null)));
    }

    @PostMapping("/filings/{id}/health-report")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer report(CurrentUser user, @PathVariable UUID id, @Input Draft form) {
        var filing = filings.getFiling(user, id);
        var problems = new Problems();
        var outcome = health.report(user, filing, form, problems);
        if (problems.any()) return Answer.refused("entry/healthReport", page(user, filing, form), problems);
        var done = Answer.done("/filings/" + id).with(Map.of("kept", outcome.kept(), "again", outcome.again()));
        return outcome.again() == 0 ? done.say("entry.done.health", outcome.kept()) : done.say("entry.done.health_again", outcome.kept(), outcome.again());
    }

    private HealthReportPage page(CurrentUser user, Filing filing, Draft form) {
        Map<String, Typed> typed = new HashMap<>();
        form.people().forEach(it -> typed.put(String.valueOf(it.member()), it));
        var names = views.labels(filing);
        var people = health.listPeople(user, filing).stream().map(member -> {
            var it = typed.getOrDefault(member.toString(), new Typed(null, null, null));
            return new HealthReportPage.Row(member, names.getOrDefault(member, "–"), it.temperature(), it.symptoms() != null);
        }).toList();
        return new HealthReportPage(filing.id(), filing.number() == null ? "" : filing.number(), form.at() == null ? "" : form.at(), form.symptoms(), people,
                String.valueOf(fever.rule().limit()), user.role().inTheField());
    }
}
