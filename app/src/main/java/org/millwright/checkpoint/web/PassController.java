package org.millwright.checkpoint.web;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.PassOrder;
import org.millwright.checkpoint.PassSearch;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.checkpoint.Portraits;
import org.millwright.checkpoint.Scans;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.MemberNames;
import org.millwright.identity.Role;
import org.millwright.pass.claim.Purpose;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The zone's passes, as its officers see them: all of them, given out by hand, exchanged and taken back. */
@Controller
class PassController {

    private static final int SCANS = 50;

    private final Passes passes;
    private final PassSearch search;
    private final PassFormReader forms;
    private final Portraits portraits;
    private final Scans scans;
    private final MemberNames names;
    private final Zones zones;
    private final Clock clock;

    PassController(Passes passes, PassSearch search, PassFormReader forms, Portraits portraits, Scans scans, MemberNames names, Zones zones, Clock clock) {
        this.passes = passes;
        this.search = search;
        this.forms = forms;
        this.portraits = portraits;
        this.scans = scans;
        this.names = names;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/passes")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        var filter = new PassSearch.Filter(q.strip(), Typed.filter(Purpose.class, purpose), Typed.filter(IssuedPass.State.class, state));
        return Answer.page("checkpoint/passes", new PassesPage(search.listPasses(filter, new Paged.Ask(page, size)), q, purpose, state, clock.instant(), GateController.keeps(user)));
    }

    @GetMapping("/passes/new")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(@RequestParam(defaultValue = "ENTRY") String purpose) {
        var asked = Typed.filter(Purpose.class, purpose);
        var form = PassForm.blank(asked == Purpose.VEHICLE ? Purpose.VEHICLE : Purpose.ENTRY, clock.instant(), zones.currentZone().timeZone());
        return Answer.page("checkpoint/passForm", new PassFormPage(form, null));
    }

    @PostMapping("/passes")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer issue(@Input PassForm form) {
        var problems = new Problems();
        var order = forms.read(new PassSubject(PassSubject.BY_HAND, Ids.next()), form, problems);
        if (order.isEmpty()) return Answer.refused("checkpoint/passForm", new PassFormPage(form, null), problems);
        var pass = passes.issue(order.get());
        return Answer.created("/passes/" + pass.id()).with(pass).say("checkpoint.done.issued");
    }

    @GetMapping("/passes/{id}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var pass = passes.getPass(id);
        var now = clock.instant();
        var people = names.namesOf(Stream.of(pass.issuedBy(), pass.revocation() == null ? null : pass.revocation().by()).filter(Objects::nonNull).toList());
        return Answer.page("checkpoint/pass", new PassPage(pass, pass.state(now), QrPicture.of(pass.text()), scans.listScansOf(id, SCANS), holder(pass), name(people, pass.issuedBy()),
                pass.revocation() == null ? null : name(people, pass.revocation().by()), portraits.has(id), now, GateController.keeps(user)));
    }

    @PostMapping("/passes/{id}/revocation")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer revoke(@PathVariable UUID id, @Input ReasonForm form) {
        passes.getPass(id);
        passes.revoke(id, form.given());
        return Answer.done("/passes/" + id).say("checkpoint.done.revoked");
    }

    @GetMapping("/passes/{id}/exchange")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer exchange(@PathVariable UUID id) {
        var pass = passes.getPass(id);
        return Answer.page("checkpoint/passForm", new PassFormPage(PassForm.of(pass, forms.login(pass.holder()), zones.currentZone().timeZone()), id));
    }

    /** The subject stays: who ordered the first learns of the second's scans by it. */
    @PostMapping("/passes/{id}/exchange")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer reissue(@PathVariable UUID id, @Input PassForm form) {
        var old = passes.getPass(id);
        var problems = new Problems();
        var reason = new Typed(problems).required("reason", form.reason(), 300);
        var order = forms.read(old.subject(), form, problems);
        if (order.isEmpty() || problems.any()) return Answer.refused("checkpoint/passForm", new PassFormPage(form, id), problems);
        if (order.get().content().purpose() != old.content().purpose()) throw new Refusal(422, "checkpoint.refusal.purpose");
        var pass = passes.reissue(id, keepingOrganisation(order.get(), old), reason);
        return Answer.created("/passes/" + pass.id()).with(pass).say("checkpoint.done.exchanged");
    }

    private static PassOrder keepingOrganisation(PassOrder order, IssuedPass old) {
        return order.organisationId() != null ? order : new PassOrder(order.subject(), order.content(), order.from(), order.until(), order.holder(), old.organisationId());
    }

    @PostMapping("/passes/{id}/portrait")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer portrait(@PathVariable UUID id, @RequestParam MultipartFile file) {
        portraits.put(passes.getPass(id), file);
        return Answer.done("/passes/" + id).say("checkpoint.done.portrait");
    }

    private @Nullable String holder(IssuedPass pass) {
        return pass.holder() == null ? null : names.namesOfAccounts(java.util.List.of(pass.holder())).get(pass.holder());
    }

    private static @Nullable String name(Map<UUID, String> people, @Nullable UUID id) {
        return id == null ? null : people.get(id);
    }
}
