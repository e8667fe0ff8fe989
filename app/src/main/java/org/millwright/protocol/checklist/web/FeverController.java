package org.millwright.protocol.checklist.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Typed;
import org.millwright.protocol.checklist.FeverSettings;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.checklist.UnmatchedReadings;
import org.millwright.protocol.checklist.WorkSites;
import org.millwright.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Temperatures: measured by whoever is there, and opened by a health officer with a purpose. */
@Controller
class FeverController {

    private final FeverWatches watches;
    private final UnmatchedReadings unmatched;
    private final FeverSettings settings;
    private final RoundReader reader;
    private final WorkSites sites;

    FeverController(FeverWatches watches, UnmatchedReadings unmatched, FeverSettings settings, RoundReader reader, WorkSites sites) {
        this.watches = watches;
        this.unmatched = unmatched;
        this.settings = settings;
        this.reader = reader;
        this.sites = sites;
    }

    @GetMapping("/my-checks/temperature")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer ask(CurrentUser user) {
        return Answer.page("protocol/checklist/temperature", page(user, ReadingForm.EMPTY));
    }

    @PostMapping("/fever-readings")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer measure(CurrentUser user, @Input ReadingForm form) {
        var problems = new Problems();
        var reading = reader.reading(user, form, problems);
        if (problems.any()) return Answer.refused("protocol/checklist/temperature", page(user, form), problems);
        var measured = watches.measure(user, reading);
        var body = new LinkedHashMap<String, Object>();
        body.put("watchId", reading.watchId());
        body.put("state", measured.answer().state());
        body.put("again", measured.answer().again());
        body.put("match", measured.match());
        return Answer.created("/my-checks/temperature").with(body).say("fever.done." + measured.answer().state());
    }

    /** Who was meant, by whoever measured; then it counts. */
    @PostMapping("/fever-watches/{id}/names")
    @Allowed(value = {Role.CREW_LEAD, Role.MEMBER, Role.GUARD, Role.INSPECTOR, Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer name(CurrentUser user, @PathVariable UUID id, @Input NameForm form) {
        unmatched.refuseOthers(user, id);
        var problems = new Problems();
        var person = new Typed(problems).required("person", form.person(), RoundReader.LONGEST_NAME);
        if (problems.any()) return Answer.refused("protocol/checklist/temperature", page(user, ReadingForm.EMPTY), problems);
        var match = unmatched.name(user, id, person);
        return Answer.created("/my-checks/temperature").with(Map.of("watchId", id, "match", match)).say("fever.done.named." + match);
    }

    public record NameForm(@Nullable String person) {}

    /** Without a purpose it asks for one; with one it is on record. */
    @GetMapping("/emergency-runs/{id}/fever-watch")
    @Allowed(Role.HEALTH_OFFICER)
    Answer open(@PathVariable UUID id, @org.springframework.web.bind.annotation.RequestParam(required = false) @Nullable String purpose) {
        UUID watch = watches.findOfRun(id).orElseThrow(() -> new NotFound("fever-watch"));
        String why = Typed.text(purpose);
        return Answer.page("protocol/checklist/fever", new FeverPage(id, why, why.isEmpty() ? null : watches.open(watch, why.length() > 200 ? why.substring(0, 200) : why)));
    }

    private TemperaturePage page(CurrentUser user, ReadingForm form) {
        return new TemperaturePage(user.membershipId().toString(), sites.listWorkplaces(user).stream().map(one -> new Option(one.id().toString(), one.name())).toList(), settings.rule(), unmatched.listOf(user), form);
    }
}
