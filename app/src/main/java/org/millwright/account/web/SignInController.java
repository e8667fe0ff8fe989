package org.millwright.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.OpenPages;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Public;
import org.millwright.identity.SignIn;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, out, and going from one zone to another. */
@Controller
class SignInController {

    public record SignInForm(@Nullable String login, @Nullable String password, @Nullable String next) {}

    public record ZoneForm(@Nullable String zone) {}

    private final SignIn signIn;
    private final SignedInSession session;
    private final List<OpenPages> open;
    private final Clock clock;

    SignInController(SignIn signIn, SignedInSession session, List<OpenPages> open, Clock clock) {
        this.signIn = signIn;
        this.session = session;
        this.open = open;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    @Public("the way in")
    @OwnTransactions
    Answer show(@RequestParam(defaultValue = "/") String next) {
        if (CurrentUser.find().isPresent()) return Answer.done(own(next));
        return Answer.page("account/signIn", page("", next));
    }

    @PostMapping("/sign-in")
    @Public("the way in")
    @OwnTransactions
    Answer signIn(@Input SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var login = text(form.login()).strip();
        var page = page(login, text(form.next()));
        var problems = new Problems();
        if (login.isEmpty()) problems.add("login", login, "signIn.login.missing");
        if (text(form.password()).isEmpty()) problems.add("password", null, "signIn.password.missing");
        if (problems.any()) return Answer.refused("account/signIn", page, problems);
        return switch (signIn.attempt(login, text(form.password()), request.getRemoteAddr())) {
            case SignIn.Outcome.Accepted(CurrentUser user) -> {
                session.begin(user, request, response);
                yield Answer.done(page.next());
            }
            case SignIn.Outcome.Wrong() -> Answer.refused("account/signIn", page, problems.add("", null, "signIn.wrong"));
            case SignIn.Outcome.NoZone() -> Answer.refused("account/signIn", page, problems.add("", login, "signIn.noZone"));
            case SignIn.Outcome.Blocked(var until) -> Answer.refused("account/signIn", page,
                    problems.add("", login, "signIn.blocked", Math.max(1, Duration.between(clock.instant(), until).toSeconds())));
        };
    }

    @PostMapping("/sign-out")
    @Public("one may always leave")
    @OwnTransactions
    Answer signOut(HttpServletRequest request) {
        session.end(request);
        return Answer.done("/sign-in").say("signIn.out");
    }

    @PostMapping("/zone")
    @Allowed(anyRole = true)
    @OwnTransactions
    Answer switchZone(CurrentUser user, @Input ZoneForm form, HttpServletRequest request, HttpServletResponse response) {
        session.begin(zone(text(form.zone())).flatMap(zone -> signIn.switchZone(user, zone)).orElseThrow(() -> new NotFound("zone")), request, response);
        return Answer.done("/");
    }

    private SignInPage page(String login, String next) {
        return new SignInPage(login, own(next), open.stream().flatMap(pages -> pages.links(LocaleContextHolder.getLocale()).stream()).toList());
    }

    private static Optional<UUID> zone(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Only an address of our own is gone on to; anything else would let a link send people elsewhere after they signed in. Browsers read a backslash as a slash
     * and leave control characters out (WHATWG URL, 4.4), so that a tab between two slashes would begin the name of another host.
     */
    private static String own(String next) {
        return next.matches("/(?!/)[^\\\\\\p{Cc}]*") && !next.startsWith("/sign-in") ? next : "/";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
