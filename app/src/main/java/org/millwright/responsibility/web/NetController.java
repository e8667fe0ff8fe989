package org.millwright.responsibility.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.Duties;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.NetLists.Look;
import org.millwright.responsibility.NetSight;
import org.millwright.responsibility.Signatories;
import org.millwright.responsibility.Step;
import org.millwright.responsibility.StepHeld;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The net with its gaps: the zone's for officers, an enterprise's own for its people; and which officer answers for a step wherever it occurs. */
@Controller
class NetController {

    private final NetLists lists;
    private final Duties duties;
    private final Signatories signatories;

    NetController(NetLists lists, Duties duties, Signatories signatories) {
        this.lists = lists;
        this.duties = duties;
        this.signatories = signatories;
    }

    @GetMapping("/responsibility")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER},
            scope = "responsibility:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String look, @RequestParam(required = false) @Nullable String step,
                @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        var found = lists.listWork(user, new NetLists.Search(q.strip(), find(Look.class, look, NetSight.staff(user) ? Look.GAPS : Look.ALL), find(Step.class, step, null), new Paged.Ask(page, size)));
        var firms = found.rows().stream().flatMap(row -> row.steps().stream()).filter(StepHeld::gap).map(StepHeld::organisationId).filter(java.util.Objects::nonNull).distinct().toList();
        return Answer.page("responsibility/net", new NetPage(found, lists.countGaps(user), signatories.namesIn(firms), NetSight.staff(user) ? duties.listDuties() : List.of(),
                user.membershipId(), NetSight.officer(user), NetSight.staff(user), user.role().inTheField()));
    }

    /** The officer answers for the step in the whole zone from now on. */
    @PostMapping("/duties/{step}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "responsibility:write")
    Answer take(CurrentUser user, @PathVariable String step) {
        var taken = find(Step.class, step, null);
        if (taken == null) throw new NotFound("step");
        duties.take(user, taken, null);
        return Answer.done("/responsibility").say("responsibility.done.duty");
    }

    @PostMapping("/duties/{id}/end")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "responsibility:write")
    Answer end(CurrentUser user, @PathVariable UUID id) {
        duties.end(user, id);
        return Answer.done("/responsibility").say("responsibility.done.duty_ended");
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String typed, @Nullable E otherwise) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(typed)).findFirst().orElse(otherwise);
    }
}
