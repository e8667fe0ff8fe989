package org.millwright.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.StandardCodes;
import org.millwright.directory.ZoneDay;
import org.millwright.directory.ZoneDays;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The zone's lists of words, and its holidays. */
@Controller
class CodeController {

    private final Codes codes;
    private final StandardCodes standard;
    private final ZoneDays days;
    private final Zones zones;
    private final Clock clock;

    CodeController(Codes codes, StandardCodes standard, ZoneDays days, Zones zones, Clock clock) {
        this.codes = codes;
        this.standard = standard;
        this.days = days;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/codes")
    @Allowed(value = {Role.ADMINISTRATOR, Role.ZONE_OFFICER}, scope = "directory:read")
    Answer show(CurrentUser user) {
        return Answer.page("directory/codes", page(user, CodeForm.EMPTY, ZoneDayForm.EMPTY));
    }

    @PostMapping("/codes")
    @Allowed(value = {Role.ADMINISTRATOR}, scope = "directory:write")
    Answer put(CurrentUser user, @Input CodeForm form) {
        var problems = new Problems();
        var code = read(form, problems);
        var from = new Typed(problems).date("from", form.from());
        var until = new Typed(problems).date("until", form.until());
        if (problems.any() || code == null) return Answer.refused("directory/codes", page(user, form, ZoneDayForm.EMPTY), problems);
        codes.put(code, 100, from == null ? today() : from, until);
        return Answer.done("/codes").say("directory.done.saved", code.code());
    }

    /** Gives a zone that has none its first set; or one list, to a zone that came to be before there was a standard of it. */
    @PostMapping("/codes/standard")
    @Allowed({Role.ADMINISTRATOR})
    Answer addStandard(@RequestParam(required = false) @Nullable CodeList list) {
        if (list != null) {
            standard.addMissing(list, today());
            return Answer.done("/codes").say("directory.done.standard.one");
        }
        standard.addTo(today());
        return Answer.done("/codes").say("directory.done.standard");
    }

    @PostMapping("/zone-days")
    @Allowed(value = {Role.ADMINISTRATOR}, scope = "directory:write")
    Answer putDay(CurrentUser user, @Input ZoneDayForm form) {
        var problems = new Problems();
        var typed = new Typed(problems);
        var day = typed.requiredDate("day", form.day());
        var kind = typed.choice("kind", form.kind(), ZoneDay.Kind.class);
        var zh = typed.required("dayZh", form.dayZh(), 60);
        var en = typed.required("dayEn", form.dayEn(), 60);
        var worksAs = typed.number("worksAs", form.worksAs(), 1, 7);
        if (problems.any() || kind == null) return Answer.refused("directory/codes", page(user, CodeForm.EMPTY, form), problems);
        days.put(new ZoneDay(day, kind, zh, en, worksAs == null ? 1 : worksAs.intValue()));
        return Answer.done("/codes").say("directory.done.saved", day);
    }

    @PostMapping("/zone-days/{day}/removal")
    @Allowed(value = {Role.ADMINISTRATOR}, scope = "directory:write")
    Answer removeDay(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        days.remove(day);
        return Answer.done("/codes").say("directory.done.removed", day);
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    private CodesPage page(CurrentUser user, CodeForm form, ZoneDayForm day) {
        var names = codes.names();
        return new CodesPage(names.list(CodeList.TRADE), names.list(CodeList.CERTIFICATE_KIND), names.list(CodeList.LICENCE_SCOPE), names.list(CodeList.LICENCE_CLASS),
                names.list(CodeList.DIVISION), days.listDays(today().withDayOfYear(1), today().plusYears(2)), form, day, user.is(Role.ADMINISTRATOR), standard.listMissing());
    }

    private @Nullable Code read(CodeForm form, Problems problems) {
        var typed = new Typed(problems);
        var list = typed.choice("list", form.list(), CodeList.class);
        var code = typed.required("code", form.code(), 40);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) problems.add("code", code, "directory.input.code", code);
        var zh = typed.required("zh", form.zh(), 100);
        var en = typed.required("en", form.en(), 100);
        if (list == CodeList.DIVISION && !code.isEmpty()) typed.division("code", code, true);
        var scope = Typed.text(form.scope());
        var rank = typed.number("rank", form.rank(), 1, 20);
        var validity = typed.number("validityYears", form.validityYears(), 1, 50);
        var review = typed.number("reviewYears", form.reviewYears(), 1, 50);
        if (list == CodeList.LICENCE_CLASS) {
            boolean known = codes.names().find(CodeList.LICENCE_SCOPE, scope).isPresent();
            if (!known) problems.add("scope", scope, scope.isEmpty() ? "directory.input.missing" : "directory.input.choice", scope);
            if (rank == null && Typed.text(form.rank()).isEmpty()) problems.add("rank", form.rank(), "directory.input.missing");
        }
        if (problems.any() || list == null) return null;
        return new Code(list, list == CodeList.LICENCE_CLASS ? scope : "", code, zh, en, rank == null ? 0 : rank.intValue(),
                validity == null ? null : validity.intValue(), review == null ? null : review.intValue());
    }
}
