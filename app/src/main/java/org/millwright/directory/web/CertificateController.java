package org.millwright.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;
import org.millwright.directory.Certificates;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's certificates. */
@Controller
class CertificateController {

    private final Members members;
    private final Certificates certificates;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    CertificateController(Members members, Certificates certificates, Codes codes, Zones zones, Clock clock) {
        this.members = members;
        this.certificates = certificates;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/members/{of}/certificates/new")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(CurrentUser user, @PathVariable UUID of) {
        return Answer.page("directory/certificateForm", page(members.getMember(user, of), null, CertificateForm.EMPTY));
    }

    @PostMapping("/members/{of}/certificates")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer add(CurrentUser user, @PathVariable UUID of, @Input CertificateForm form) {
        var member = members.getMember(user, of);
        var problems = new Problems();
        var certificate = read(Ids.next(), of, form, problems);
        if (problems.any()) return Answer.refused("directory/certificateForm", page(member, null, form), problems);
        certificates.add(certificate);
        return Answer.created("/members/" + of).with(certificate).say("directory.done.saved", certificate.number());
    }

    @GetMapping("/members/{of}/certificates/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id) {
        var member = members.getMember(user, of);
        return Answer.page("directory/certificateForm", page(member, id, CertificateForm.of(certificates.getCertificate(of, id))));
    }

    @PostMapping("/members/{of}/certificates/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id, @Input CertificateForm form) {
        var member = members.getMember(user, of);
        var problems = new Problems();
        var certificate = read(certificates.getCertificate(of, id).id(), of, form, problems);
        if (problems.any()) return Answer.refused("directory/certificateForm", page(member, id, form), problems);
        certificates.change(certificate);
        return Answer.done("/members/" + of).say("directory.done.saved", certificate.number());
    }

    @PostMapping("/members/{of}/certificates/{id}/removal")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer remove(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id) {
        members.getMember(user, of);
        var certificate = certificates.getCertificate(of, id);
        certificates.remove(certificate);
        return Answer.done("/members/" + of).say("directory.done.removed", certificate.number());
    }

    private CertificatePage page(Member member, @Nullable UUID id, CertificateForm form) {
        var kinds = codes.offered(zones.currentZone().dayOf(clock.instant())).list(CodeList.CERTIFICATE_KIND).stream()
                .map(kind -> new CertificatePage.Kind(Term.of(kind), kind.validityYears(), kind.reviewYears())).toList();
        return new CertificatePage(member.id(), member.maskedName(), id, form, kinds);
    }

    /** Ends that are left blank follow from the kind: so many years from the day of issue, the last day included. */
    private Certificate read(UUID id, UUID memberId, CertificateForm form, Problems problems) {
        var typed = new Typed(problems);
        var kind = codes.names().find(CodeList.CERTIFICATE_KIND, Typed.text(form.kind()));
        if (kind.isEmpty()) problems.add("kind", form.kind(), Typed.text(form.kind()).isEmpty() ? "directory.input.missing" : "directory.input.choice", form.kind());
        var number = typed.required("number", form.number(), 100);
        var issued = typed.requiredDate("issuedOn", form.issuedOn());
        if (issued.isAfter(zones.currentZone().dayOf(clock.instant()))) problems.add("issuedOn", form.issuedOn(), "directory.input.future", issued);
        LocalDate to = typed.date("validTo", form.validTo());
        LocalDate review = typed.date("nextReview", form.nextReview());
        typed.inOrder(issued, "validTo", to);
        typed.inOrder(issued, "nextReview", review);
        Integer validity = kind.map(one -> one.validityYears()).orElse(null);
        Integer reviews = kind.map(one -> one.reviewYears()).orElse(null);
        if (to == null && validity != null) to = issued.plusYears(validity).minusDays(1);
        if (review == null && reviews != null) review = issued.plusYears(reviews).minusDays(1);
        return new Certificate(id, memberId, kind.map(one -> one.code()).orElse(""), number, issued, to, review);
    }
}
