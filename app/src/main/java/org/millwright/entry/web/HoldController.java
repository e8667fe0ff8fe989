package org.millwright.entry.web;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.entry.hold.HoldEnding;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** People who are held: what is to be done, and how it ends. */
@Controller
class HoldController {

    /** Whose business a held person is. */
    static final Role[] READERS = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER};

    private final HoldViews views;
    private final HoldEnding ending;

    HoldController(HoldViews views, HoldEnding ending) {
        this.views = views;
        this.ending = ending;
    }

    /** @param where the person was taken */
    public record DepartureInput(@Nullable String where) {}

    @GetMapping("/holds")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:read")
    Answer list() {
        return Answer.page("entry/holds", views.list());
    }

    @GetMapping("/holds/{id}")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/hold", views.page(user, id));
    }

    /** With a new pass: once the rules hold him no more. */
    @PostMapping("/holds/{id}/release")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer release(CurrentUser user, @PathVariable UUID id, @Input ReasonInput form) {
        return with(user, id, form, "entry.done.hold_released", reason -> ending.release(user, id, reason));
    }

    @PostMapping("/holds/{id}/departure")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer takeAway(CurrentUser user, @PathVariable UUID id, @Input DepartureInput form) {
        var page = views.page(user, id);
        var problems = new Problems();
        var where = TypedFields.strip(form.where());
        if (where.isEmpty() || where.length() > 120) problems.add("where", form.where(), "entry.problem.where");
        if (problems.any()) return Answer.refused("entry/hold", page, problems);
        ending.takeAway(user, id, where);
        return Answer.done("/holds/" + id).say("entry.done.hold_out");
    }

    @PostMapping("/holds/{id}/contacts/{member}/clearance")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer clear(CurrentUser user, @PathVariable UUID id, @PathVariable UUID member, @Input ReasonInput form) {
        return with(user, id, form, "entry.done.contact_cleared", reason -> ending.clear(user, id, member, reason));
    }

    private Answer with(CurrentUser user, UUID id, ReasonInput form, String said, Consumer<String> act) {
        var page = views.page(user, id);
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return Answer.refused("entry/hold", page, problems);
        act.accept(reason);
        return Answer.done("/holds/" + id).say(said);
    }
}
