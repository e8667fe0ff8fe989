package org.millwright.responsibility.web;

import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.CommitmentPaper;
import org.millwright.responsibility.PromiseTexts;
import org.millwright.responsibility.Promises;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is signed with each step: today's words, those to come, and the next ones to be set. */
@Controller
class PromiseTextController {

    private static final String PAGE = "responsibility/promises";

    private final PromiseTexts texts;
    private final Promises promises;
    private final CommitmentPaper paper;

    PromiseTextController(PromiseTexts texts, Promises promises, CommitmentPaper paper) {
        this.texts = texts;
        this.promises = promises;
        this.paper = paper;
    }

    @GetMapping("/promise-texts")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER}, scope = "responsibility:read")
    Answer show(CurrentUser user, @Input PromiseForm form) {
        return Answer.page(PAGE, page(user, form));
    }

    @PostMapping("/promise-texts")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "responsibility:write")
    Answer set(CurrentUser user, @Input PromiseForm form) {
        var problems = new Problems();
        var read = form.read(problems, texts.today());
        if (read.isPresent() && !texts.set(user, read.get().part(), read.get().words(), read.get().from())) problems.add("from", form.from(), "responsibility.problem.text_there", form.from());
        if (problems.any()) return Answer.refused(PAGE, page(user, form), problems);
        return Answer.created("/promise-texts").say("responsibility.done.text", read.get().from());
    }

    @PostMapping("/promise-texts/{id}/withdrawal")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "responsibility:write")
    Answer withdraw(CurrentUser user, @PathVariable UUID id) {
        texts.withdraw(user, id);
        return Answer.done("/promise-texts").say("responsibility.done.text_back");
    }

    /** As it will be printed, in both languages. */
    @GetMapping("/promise-texts/{id}/letter")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER}, scope = "responsibility:read")
    Answer print(@PathVariable UUID id) {
        var pdf = paper.preview(texts.getText(id));
        return Answer.download("commitment.pdf", MediaType.APPLICATION_PDF, out -> out.write(pdf));
    }

    private PromiseTextsPage page(CurrentUser user, PromiseForm form) {
        var today = promises.today();
        return new PromiseTextsPage(Promises.listParts().stream().map(part -> new PromiseTextsPage.Line(part, today.get(part), !today.get(part).equals(promises.usual(part)))).toList(),
                texts.listTexts(), form.filled(today), texts.today(), user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR));
    }
}
