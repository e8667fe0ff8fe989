package org.millwright.entry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.Consents;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.retention.KeptDays;
import org.millwright.entry.web.ConsentPage.CategoryView;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.Zones;
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
    private final KeptDays kept;
    private final Members members;
    private final Zones zones;
    private final Clock clock;

    ConsentController(Consents consents, LegalBases bases, KeptDays kept, Members members, Zones zones, Clock clock) {
        this.consents = consents;
        this.bases = bases;
        this.kept = kept;
        this.members = members;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param given {@code yes}, or withdrawn */
    public record StatementInput(@Nullable String given) {}

    @GetMapping("/my-data")
    @Allowed(value = {Role.MEMBER, Role.CREW_LEAD}, scope = "entry:read")
    Answer mine(CurrentUser user) {
        return Answer.page("entry/consent", members.findByAccount(user.accountId()).map(it -> page(user, it))
                .orElseGet(() -> new ConsentPage(null, user.name(), true, true, List.of(), 0)));
    }

    @GetMapping("/consents")
    @Allowed(value = Role.INSTALLER, scope = "entry:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        var found = members.listMembers(user.getOrganisationId(), q.strip(), new Paged.Ask(page, size));
        return Answer.page("entry/consents", new ConsentsPage(found, consents.listOf(found.rows().stream().map(Member::id).toList()), bases.on(today())));
    }

    @GetMapping("/people/{id}/consents")
    @Allowed(value = {Role.MEMBER, Role.CREW_LEAD, Role.INSTALLER, Role.HEALTH_OFFICER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/consent", page(user, person(user, id)));
    }

    @PostMapping("/people/{id}/consents/{category}")
    @Allowed(value = {Role.MEMBER, Role.CREW_LEAD, Role.INSTALLER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer state(CurrentUser user, @PathVariable UUID id, @PathVariable String category, @Input StatementInput form) {
        var person = person(user, id);
        var of = TypedFields.word(FactCategory.class, category);
        if (of == null || !of.sensitive()) throw new NotFound("category");
        boolean onPaper = !own(user, person);
        var back = Answer.done(onPaper ? "/people/" + id + "/consents" : "/my-data");
        if (!"yes".equals(form.given())) return back.say("entry.done.consent_withdrawn", consents.withdraw(user, id, of, onPaper));
        consents.give(user, id, of, onPaper);
        return back.say("entry.done.consented");
    }

    private ConsentPage page(CurrentUser user, Member person) {
        var now = bases.on(today());
        var days = kept.on(today());
        var there = consents.keptOf(person.id());
        Map<FactCategory, Consents.Statement> said = consents.listOf(List.of(person.id())).getOrDefault(person.id(), Map.of());
        var categories = LegalBases.categories().stream()
                .map(it -> new CategoryView(now.get(it), days.get(it), there.getOrDefault(it, new Consents.Kept(0, null)), said.get(it))).toList();
        return new ConsentPage(person.id(), person.maskedName(), own(user, person), user.role().inTheField(), categories, consents.countOpenFilings(person.id()));
    }

    /** @throws NotFound when it is neither the reader nor, for an installer, one of its people */
    private Member person(CurrentUser user, UUID id) {
        if (user.is(Role.HEALTH_OFFICER)) return members.getMember(id);
        if (user.is(Role.INSTALLER)) return members.getMember(user, id);
        return members.findByAccount(user.accountId()).filter(it -> it.id().equals(id)).orElseThrow(() -> new NotFound("member"));
    }

    private static boolean own(CurrentUser user, Member person) {
        return user.accountId().equals(person.accountId());
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }
}
