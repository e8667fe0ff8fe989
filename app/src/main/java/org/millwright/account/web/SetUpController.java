package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.millwright.account.SetUp;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Problems;
import org.millwright.identity.Accounts;
import org.millwright.identity.Passwords;
import org.millwright.identity.Public;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The one page of an empty installation: its first zone and first administrator. */
@Controller
class SetUpController {

    private static final String PAGE = "account/setUp";

    public record SetUpForm(@Nullable String code, @Nullable String nameZh, @Nullable String nameEn, @Nullable String divisionCode, @Nullable String timeZone,
                            @Nullable String latitude, @Nullable String longitude, @Nullable String login, @Nullable String name, @Nullable String password) {}

    private final SetUp setUp;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignedInSession session;

    SetUpController(SetUp setUp, Accounts accounts, Passwords passwords, SignedInSession session) {
        this.setUp = setUp;
        this.accounts = accounts;
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping("/setup/{secret}")
    @Public("nobody can sign in before it; the link works once")
    @OwnTransactions
    Answer show(@PathVariable String secret) {
        if (!setUp.isOpen(secret)) return LinkGonePage.answer("setUp.gone");
        return Answer.page(PAGE, new SetUpPage(secret, "", "", "", "", "Asia/Shanghai", "", "", "", ""));
    }

    @PostMapping("/setup/{secret}")
    @Public("nobody can sign in before it; the link works once")
    @OwnTransactions
    Answer carryOut(@PathVariable String secret, @Input SetUpForm form, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        if (!setUp.isOpen(secret)) return LinkGonePage.answer("setUp.gone");
        var page = new SetUpPage(secret, text(form.code()), text(form.nameZh()), text(form.nameEn()), text(form.divisionCode()), text(form.timeZone()),
                text(form.latitude()), text(form.longitude()), text(form.login()), text(form.name()));
        var password = form.password() == null ? "" : form.password();
        var problems = new Problems();
        var zone = zone(page, problems);
        Typed.checkLogin(problems, "login", page.login(), accounts);
        Typed.checkName(problems, "name", page.name());
        Typed.checkPassword(problems, "password", password, page.login(), passwords);
        if (problems.any() || zone == null) return Answer.refused(PAGE, page, problems);
        session.begin(setUp.carryOut(secret, zone, new SetUp.FirstAdministrator(page.login(), page.name(), password, locale)), request, response);
        return Answer.created("/").say("setUp.done", zone.name(locale));
    }

    private static @Nullable Zone zone(SetUpPage page, Problems problems) {
        if (page.nameZh().isEmpty()) problems.add("nameZh", page.nameZh(), "setUp.nameZh.missing");
        if (page.nameEn().isEmpty()) problems.add("nameEn", page.nameEn(), "setUp.nameEn.missing");
        if (!page.code().matches("[a-z0-9]{2,20}")) Typed.wrong(problems, "code", page.code(), "setUp.code.wrong", page.code());
        if (!page.divisionCode().matches("[0-9]{6}")) Typed.wrong(problems, "divisionCode", page.divisionCode(), "setUp.divisionCode.wrong", page.divisionCode());
        var latitude = degrees("latitude", page.latitude(), 90, problems);
        var longitude = degrees("longitude", page.longitude(), 180, problems);
        if (!ZoneId.getAvailableZoneIds().contains(page.timeZone())) Typed.wrong(problems, "timeZone", page.timeZone(), "setUp.timeZone.wrong", page.timeZone());
        if (problems.any()) return null;
        return new Zone(Ids.next(), page.code(), page.nameZh(), page.nameEn(), page.divisionCode(), ZoneId.of(page.timeZone()),
                latitude.getAsDouble(), longitude.getAsDouble());
    }

    private static OptionalDouble degrees(String field, String typed, int most, Problems problems) {
        if (typed.matches("-?[0-9]{1,3}(\\.[0-9]{1,9})?") && Math.abs(Double.parseDouble(typed)) <= most) return OptionalDouble.of(Double.parseDouble(typed));
        Typed.wrong(problems, field, typed, "setUp.degrees.wrong", typed, most);
        return OptionalDouble.empty();
    }
}
