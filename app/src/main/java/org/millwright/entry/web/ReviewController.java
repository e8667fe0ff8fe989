package org.millwright.entry.web;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filings;
import org.millwright.entry.Reviewing;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What officers answer to a filing. */
@Controller
class ReviewController {

    private final Reviewing reviewing;
    private final Filings filings;
    private final FilingViews views;

    ReviewController(Reviewing reviewing, Filings filings, FilingViews views) {
        this.reviewing = reviewing;
        this.filings = filings;
        this.views = views;
    }

    /** @param admit {@code yes} to admit against the rules, else to refuse */
    public record OverrideInput(@Nullable String admit, @Nullable String reason) {}

    /** @param agreed {@code yes}, or the rules stand */
    public record OverrideAnswer(@Nullable String agreed) {}

    @PostMapping("/filings/{id}/return")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer giveBack(CurrentUser user, @PathVariable UUID id, @Input ReasonInput form) {
        return withReason(user, id, form, "entry.done.returned", reason -> reviewing.giveBack(user, id, reason));
    }

    @PostMapping("/filings/{id}/admission")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer admit(CurrentUser user, @PathVariable UUID id) {
        reviewing.admit(user, id);
        return Answer.done("/filings/" + id).say("entry.done.admitted");
    }

    @PostMapping("/filings/{id}/refusal")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer refuse(CurrentUser user, @PathVariable UUID id, @Input ReasonInput form) {
        return withReason(user, id, form, "entry.done.refused", reason -> reviewing.refuse(user, id, reason));
    }

    @PostMapping("/filings/{id}/override")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer ask(CurrentUser user, @PathVariable UUID id, @Input OverrideInput form) {
        var problems = new Problems();
        boolean admit = yes("admit", form.admit(), problems);
        var reason = new ReasonInput(form.reason()).read(problems);
        if (problems.any()) return Answer.refused("entry/filing", views.page(user, filings.getFiling(user, id)), problems);
        reviewing.askOverride(user, id, admit, reason);
        return Answer.done("/filings/" + id).say("entry.done.override_asked");
    }

    @PostMapping("/filings/{id}/override/answer")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer answer(CurrentUser user, @PathVariable UUID id, @Input OverrideAnswer form) {
        var problems = new Problems();
        boolean agreed = yes("agreed", form.agreed(), problems);
        if (problems.any()) return Answer.refused("entry/filing", views.page(user, filings.getFiling(user, id)), problems);
        reviewing.answerOverride(user, id, agreed);
        return Answer.done("/filings/" + id).say(agreed ? "entry.done.override_agreed" : "entry.done.override_declined");
    }

    /** What was said plainly: silence decides nothing. */
    private static boolean yes(String field, @Nullable String text, Problems problems) {
        if (!"yes".equals(text) && !"no".equals(text)) problems.add(field, text, "entry.problem.choose");
        return "yes".equals(text);
    }

    private Answer withReason(CurrentUser user, UUID id, ReasonInput form, String done, Consumer<String> does) {
        var filing = filings.getFiling(user, id);
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return Answer.refused("entry/filing", views.page(user, filing), problems);
        does.accept(reason);
        return Answer.done("/filings/" + id).say(done);
    }
}
