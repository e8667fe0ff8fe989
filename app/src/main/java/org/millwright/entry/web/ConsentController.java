package org.millwright.entry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.Consents;
import org.millwright.entry.consent.LegalBases;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactCategory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept of a person and by what right, category by category, and the person's word on it: their own on a phone, or entered from paper. */
@Controller
class ConsentController {

    private final Consents consents;
    private final LegalBases bases;
    private final Members members;
    private final ConsentViews views;

    ConsentController(Consents consents, LegalBases bases, Members members, ConsentViews views) {
        this.consents = consents;
        this.bases = bases;
        this.members = members;
        this.views = views;
    }

    /** @param given {@code yes}, or withdrawn; {@code keptBy} keeps what was signed on paper */
    public record StatementInput(@Nullable String given, @Nullable String keptBy) {}

    @GetMapping("/my-data")
    @Allowed(value = {Role.MEMBER, Role.CREW_LEAD}, scope = "entry:read")
    Answer mine(CurrentUser user) {
        return Answer.page("entry/consent", views.mine(user));
    }

    @GetMapping("/consents")
    @Allowed(value = Role.INSTALLER, scope = "entry:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        var found = members.listMembers(user.getOrganisationId(), q.strip(), new Paged.Ask(page, size));
        return Answer.page("entry/consents", new ConsentsPage(found, consents.listOf(found.rows().stream().map(Member::id).toList()), bases.on(views.today())));
    }

    @GetMapping("/people/{id}/consents")
    @Allowed(value = {Role.MEMBER, Role.CREW_LEAD, Role.INSTALLER, Role.HEALTH_OFFICER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/consent", views.page(user, person(user, id), "", ""));
    }

    @PostMapping("/people/{id}/consents/{category}")
    @Allowed(value = {Role.MEMBER, Role.CREW_LEAD, Role.INSTALLER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer state(CurrentUser user, @PathVariable UUID id, @PathVariable String category, @Input StatementInput form) {
        var person = person(user, id);
        var of = TypedFields.word(FactCategory.class, category);
        if (of == null || !of.sensitive()) throw new NotFound("category");
        boolean onPaper = !ConsentViews.own(user, person);
        var back = Answer.done(onPaper ? "/people/" + id + "/consents" : "/my-data");
        if (!"yes".equals(form.given())) return back.say("entry.done.consent_withdrawn", consents.withdraw(user, id, of, onPaper));
        var keptBy = onPaper ? TypedFields.strip(form.keptBy()) : "";
        var problems = new Problems();
        if (onPaper && keptBy.isEmpty()) problems.add("keptBy", keptBy, "entry.problem.kept_by");
        if (keptBy.length() > 80) problems.add("keptBy", keptBy, "entry.problem.long", keptBy.length(), 80);
        if (problems.any()) return Answer.refused("entry/consent", views.page(user, person, "", ""), problems);
        consents.give(user, id, of, onPaper, keptBy);
        return back.say("entry.done.consented");
    }

    /** @throws NotFound when it is neither the reader nor, for an installer, one of its people */
    private Member person(CurrentUser user, UUID id) {
        if (user.is(Role.HEALTH_OFFICER)) return members.getMember(id);
        if (user.is(Role.INSTALLER)) return members.getMember(user, id);
        return members.findByAccount(user.accountId()).filter(it -> it.id().equals(id)).orElseThrow(() -> new NotFound("member"));
    }
}
