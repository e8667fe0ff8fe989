package org.millwright.responsibility.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.CommitmentPaper;
import org.millwright.responsibility.Commitments;
import org.millwright.responsibility.Duties;
import org.millwright.responsibility.Holder;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.NetSight;
import org.millwright.responsibility.Promises;
import org.millwright.responsibility.Signatories;
import org.millwright.responsibility.Step;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One piece of work: its steps, who took them on, and taking one on. */
@Controller
class CommitmentController {

    private final NetLists lists;
    private final Commitments commitments;
    private final Duties duties;
    private final Promises promises;
    private final Signatories signatories;
    private final CommitmentPaper paper;

    CommitmentController(NetLists lists, Commitments commitments, Duties duties, Promises promises, Signatories signatories, CommitmentPaper paper) {
        this.lists = lists;
        this.commitments = commitments;
        this.duties = duties;
        this.promises = promises;
        this.signatories = signatories;
        this.paper = paper;
    }

    @GetMapping("/responsibility/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER},
            scope = "responsibility:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("responsibility/work", page(user, lists.getWork(user, id), SigningForm.EMPTY));
    }

    @PostMapping("/responsibility/{id}/commitments")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "responsibility:write")
    Answer sign(CurrentUser user, @PathVariable UUID id, @Input SigningForm form) {
        var row = lists.getWork(user, id);
        var problems = new Problems();
        var chosen = form.read(user, own(user, row), problems);
        if (form.shown() != null && !form.shown().equals(page(user, row, form).fingerprint())) problems.add("steps", null, "responsibility.problem.words_changed");
        if (problems.any()) return Answer.refused("responsibility/work", page(user, row, form), problems);
        var company = "company".equals(form.scope()) ? row.work().companyId() : null;
        if (NetSight.officer(user) && (company != null || "zone".equals(form.scope()))) chosen.forEach(step -> duties.take(user, step, company));
        else commitments.sign(user, row, chosen);
        return Answer.done("/responsibility/" + id).say("responsibility.done.signed", chosen.size());
    }

    @GetMapping("/responsibility/{id}/letter")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER},
            scope = "responsibility:read")
    Answer print(CurrentUser user, @PathVariable UUID id) {
        var pdf = paper.print(lists.getWork(user, id), commitments.listSigned(id), user.locale());
        return Answer.download("commitment.pdf", MediaType.APPLICATION_PDF, out -> out.write(pdf));
    }

    private WorkPage page(CurrentUser user, NetLists.Row row, SigningForm form) {
        var firms = row.steps().stream().map(step -> step.organisationId()).filter(java.util.Objects::nonNull).distinct().toList();
        var own = own(user, row);
        var today = promises.today();
        var words = own.stream().collect(Collectors.toMap(step -> step, step -> today.get(new Promises.Part(step, NetSight.officer(user)))));
        return new WorkPage(row, commitments.listSigned(row.work().id()), own, words, signatories.namesIn(firms), form, user.name(), NetSight.officer(user), user.role().inTheField());
    }

    private static Set<Step> own(CurrentUser user, NetLists.Row row) {
        var own = EnumSet.noneOf(Step.class);
        row.steps().stream().filter(it -> NetSight.signs(user, it)).forEach(it -> {
            var holder = NetSight.officer(user) ? it.officer() : it.person();
            if (holder.state() != Holder.State.SIGNED || holder.standing() || !user.membershipId().equals(holder.membershipId())) own.add(it.step());
        });
        return own;
    }
}
