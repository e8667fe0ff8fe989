package org.millwright.directory.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;
import org.millwright.directory.Certificates;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.TradeLevel;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.DocumentNumber;
import org.millwright.directory.identifier.DocumentNumberCheck;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of an installer. Names and documents are masked; the number itself is opened one at a time, with a purpose, and that is on record. */
@Controller
class MemberController {

    private final Members members;
    private final Certificates certificates;
    private final Crews crews;
    private final Installers installers;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    MemberController(Members members, Certificates certificates, Crews crews, Installers installers, Codes codes, Zones zones, Clock clock) {
        this.members = members;
        this.certificates = certificates;
        this.crews = crews;
        this.installers = installers;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/installers/{of}/members")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER}, scope = "directory:read")
    Answer list(CurrentUser user, @PathVariable UUID of, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int size) {
        var installer = installers.getInstaller(user, of);
        var found = members.listMembers(of, q.strip(), new Paged.Ask(page, size));
        var today = zones.currentZone().dayOf(clock.instant());
        var names = codes.names();
        var held = certificates.listCertificates(found.rows().stream().map(Member::id).toList()).stream().collect(Collectors.groupingBy(Certificate::memberId));
        var lines = found.rows().stream().map(person -> MemberLine.of(person, held.getOrDefault(person.id(), List.of()), names, today, false, null, null)).toList();
        return Answer.page("directory/members", new MembersPage(of, installer.name(), q, new Paged<>(lines, found.page(), found.size(), found.total()), keeps(user)));
    }

    @GetMapping("/installers/{of}/members/new")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(CurrentUser user, @PathVariable UUID of, @RequestParam(required = false) @Nullable UUID crew) {
        var form = new MemberForm(null, DocumentKind.CITIZEN_ID.name(), null, null, List.of(new MemberForm.TradeRow(null, "3")), crew == null ? null : crew.toString());
        return Answer.page("directory/memberForm", page(installers.getInstaller(user, of), null, form));
    }

    @PostMapping("/installers/{of}/members")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer register(CurrentUser user, @PathVariable UUID of, @Input MemberForm form) {
        var installer = installers.getInstaller(user, of);
        var problems = new Problems();
        var number = document(form, true, problems);
        var crew = new Typed(problems).id("crewId", form.crewId());
        var member = read(Ids.next(), of, null, form, problems);
        if (number != null) members.findByDocument(number.number()).ifPresent(known -> problems.add("documentNumber", null, "directory.refusal.document-known", number.masked()));
        if (problems.any() || number == null) return Answer.refused("directory/memberForm", page(installer, null, form), problems);
        members.register(member, number.number());
        if (crew != null) crews.join(crews.getCrew(user, crew).id(), member.id(), zones.currentZone().dayOf(clock.instant()));
        return Answer.created(crew == null ? "/members/" + member.id() : "/crews/" + crew).say("directory.done.added", member.maskedName());
    }

    @GetMapping("/members/{id}")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("directory/member", page(user, members.getMember(user, id), null));
    }

    /** Shows the full number once, on the page that answers; there is no address that shows it again. */
    @PostMapping("/members/{id}/document-opening")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER})
    Answer open(CurrentUser user, @PathVariable UUID id, @Input PurposeForm form) {
        var member = members.getMember(user, id);
        var problems = new Problems();
        var purpose = new Typed(problems).required("purpose", form.purpose(), 200);
        if (problems.any()) return Answer.refused("directory/member", page(user, member, null), problems);
        return Answer.page("directory/member", page(user, member, members.openDocument(id, purpose)));
    }

    @GetMapping("/members/{id}/edit")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer edit(CurrentUser user, @PathVariable UUID id) {
        var member = members.getMember(user, id);
        return Answer.page("directory/memberForm", page(installers.getInstaller(member.installerId()), member, MemberForm.of(member)));
    }

    @PostMapping("/members/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID id, @Input MemberForm form) {
        var known = members.getMember(user, id);
        var problems = new Problems();
        var number = document(form, false, problems);
        if (number != null) members.findByDocument(number.number()).filter(other -> !other.id().equals(id))
                .ifPresent(other -> problems.add("documentNumber", null, "directory.refusal.document-known", number.masked()));
        if (number == null && Typed.text(form.documentNumber()).isEmpty() && !known.documentKind().name().equals(form.documentKind()))
            problems.add("documentNumber", null, "directory.input.document-number");
        var member = read(id, known.installerId(), known, form, problems);
        if (problems.any()) return Answer.refused("directory/memberForm", page(installers.getInstaller(known.installerId()), known, form), problems);
        members.change(member);
        if (number != null) members.changeDocument(id, number.kind(), number.number());
        return Answer.done("/members/" + id).say("directory.done.changed", member.maskedName());
    }

    @PostMapping("/members/{id}/departure")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer leave(CurrentUser user, @PathVariable UUID id) {
        var member = members.getMember(user, id);
        if (member.leftAt() != null) throw Refusal.conflict("directory.refusal.left");
        var now = clock.instant();
        members.leave(id, zones.currentZone().dayOf(now), now);
        return Answer.done("/installers/" + member.installerId() + "/members").say("directory.done.left", member.maskedName());
    }

    private MemberPage page(CurrentUser user, Member member, @Nullable String opened) {
        var today = zones.currentZone().dayOf(clock.instant());
        var names = codes.names();
        var held = certificates.listCertificates(member.id()).stream().map(certificate -> CertificateLine.of(certificate, names, today)).toList();
        var trades = member.trades().stream().map(trade -> new MemberLine.TradeLine(Term.of(names, CodeList.TRADE, trade.trade()), trade.level())).toList();
        var memberships = crews.listMembershipsOf(member.id());
        var named = crews.listCrews(memberships.stream().map(Crews.CrewMember::crewId).distinct().toList()).stream().collect(Collectors.toMap(crew -> crew.id(), crew -> crew.name()));
        return new MemberPage(member.id(), member.installerId(), installers.getInstaller(member.installerId()).name(), member.maskedName(), member.documentKind(),
                member.documentMasked(), opened == null ? null : member.name(), opened, trades, held,
                memberships.stream().map(in -> new MemberPage.InCrew(in.crewId(), named.getOrDefault(in.crewId(), ""), in.joinedOn(), in.leftOn())).toList(),
                member.leftAt(), keeps(user) && member.leftAt() == null, user.is(Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER));
    }

    private static boolean keeps(CurrentUser user) {
        return user.is(Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR);
    }

    private MemberFormPage page(Installer installer, @Nullable Member member, MemberForm form) {
        var names = codes.offered(zones.currentZone().dayOf(clock.instant()));
        return new MemberFormPage(installer.id(), installer.name(), member == null ? null : member.id(), member == null ? null : new MemberFormPage.Known(member.maskedName(), member.documentMasked(), member.maskedPhone()), form,
                Term.list(names, CodeList.TRADE), crews.listCrewsOfInstaller(installer.id()).stream()
                .map(crew -> new CrewLink(crew.id(), crew.code(), crew.name(), crew.active())).toList());
    }

    /** Left blank when changing a person, the number stays as it is. */
    private @Nullable DocumentNumber document(MemberForm form, boolean needed, Problems problems) {
        var typed = new Typed(problems);
        var kind = typed.choice("documentKind", form.documentKind(), DocumentKind.class);
        if (Typed.text(form.documentNumber()).isEmpty()) {
            if (needed) problems.add("documentNumber", null, "directory.input.missing");
            return null;
        }
        if (kind == null) return null;
        return switch (DocumentNumber.check(kind, form.documentNumber(), zones.currentZone().dayOf(clock.instant()))) {
            case DocumentNumberCheck.Valid(DocumentNumber number) -> number;
            case DocumentNumberCheck.WrongForm wrong -> {
                problems.add("documentNumber", null, "directory.document.form." + wrong.kind());
                yield null;
            }
            case DocumentNumberCheck.WrongCitizenId(var wrong) -> {
                problems.add("documentNumber", null, "directory.document." + wrong.fault(), wrong.position(), wrong.found(), wrong.expected());
                yield null;
            }
        };
    }

    private Member read(UUID id, UUID installerId, @Nullable Member known, MemberForm form, Problems problems) {
        var typed = new Typed(problems);
        var name = known == null ? typed.required("name", form.name(), 100) : typed.optional("name", form.name(), 100);
        var phone = typed.optional("phone", form.phone(), 40);
        var kind = typed.choice("documentKind", form.documentKind(), DocumentKind.class);
        return new Member(id, installerId, known != null && name.isEmpty() ? known.name() : name, kind == null ? DocumentKind.CITIZEN_ID : kind, "",
                known != null && phone.isEmpty() ? known.phone() : phone, known == null ? null : known.accountId(),
                trades(form, typed, problems), known == null ? clock.instant() : known.joinedAt(), null);
    }

    private List<TradeLevel> trades(MemberForm form, Typed typed, Problems problems) {
        var known = codes.names();
        var trades = new ArrayList<TradeLevel>();
        for (int i = 0; i < form.tradesOrNone().size(); i++) {
            var row = form.tradesOrNone().get(i);
            var trade = Typed.text(row.trade());
            if (trade.isEmpty()) continue;
            var field = "trades[" + i + "].";
            if (known.find(CodeList.TRADE, trade).isEmpty()) problems.add(field + "trade", trade, "directory.input.choice", trade);
            if (trades.stream().anyMatch(other -> other.trade().equals(trade))) problems.add(field + "trade", trade, "directory.input.twice");
            var level = typed.number(field + "level", row.level(), 1, 5);
            trades.add(new TradeLevel(trade, level == null ? 1 : level.intValue()));
        }
        return trades;
    }
}
