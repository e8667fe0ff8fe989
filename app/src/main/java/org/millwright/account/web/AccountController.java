package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.account.AccountEvent;
import org.millwright.account.PasswordChange;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Problems;
import org.millwright.identity.Accounts;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Passwords;
import org.millwright.identity.Sessions;
import org.millwright.identity.SignIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;

/** One's own account: name and language, password, sessions. */
@Controller
class AccountController {

    public record ProfileForm(@Nullable String name, @Nullable String locale) {}

    public record PasswordForm(@Nullable String old, @Nullable String password) {}

    private final AccountPages pages;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordChange change;
    private final Sessions sessions;
    private final SignedInSession session;
    private final LocaleResolver locales;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountController(AccountPages pages, Accounts accounts, Passwords passwords, PasswordChange change, Sessions sessions, SignedInSession session,
            LocaleResolver locales, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.change = change;
        this.sessions = sessions;
        this.session = session;
        this.locales = locales;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/account")
    @Allowed(anyRole = true)
    Answer show(CurrentUser user) {
        return Answer.page(AccountPages.TEMPLATE, pages.page(user));
    }

    @PostMapping("/account/profile")
    @Allowed(anyRole = true)
    Answer changeProfile(CurrentUser user, @Input ProfileForm form, HttpServletRequest request, HttpServletResponse response) {
        var name = text(form.name());
        var locale = Typed.locale(form.locale());
        var problems = new Problems();
        Typed.checkName(problems, "name", name);
        if (locale.isEmpty()) problems.add("locale", form.locale(), "account.locale.wrong", text(form.locale()));
        if (problems.any()) return Answer.refused(AccountPages.TEMPLATE, pages.page(user).typed(name, text(form.locale())), problems);
        accounts.setProfile(user.accountId(), name, locale.get());
        events.publishEvent(new AccountEvent.ProfileChanged(user.zoneId(), user.accountId()));
        session.refresh(named(user, name, locale.get()), request, response);
        locales.setLocale(request, response, locale.get());
        return Answer.done("/account").say("account.profile.done");
    }

    @PostMapping("/account/password")
    @Allowed(anyRole = true)
    @OwnTransactions
    Answer changePassword(CurrentUser user, @Input PasswordForm form, HttpServletRequest request) {
        var old = form.old() == null ? "" : form.old();
        var password = form.password() == null ? "" : form.password();
        var problems = new Problems();
        if (old.isEmpty()) problems.add("old", null, "password.old.missing");
        Typed.checkPassword(problems, "password", password, user.login(), passwords);
        if (!problems.any()) {
            switch (change.byOldPassword(user, old, password, request.getSession().getId(), request.getRemoteAddr())) {
                case SignIn.Outcome.Blocked(var until) -> problems.add("old", null, "signIn.blocked", Math.max(1, Duration.between(clock.instant(), until).toSeconds()));
                case SignIn.Outcome.Accepted _ -> {}
                default -> problems.add("old", null, "password.old.wrong");
            }
        }
        if (problems.any()) return Answer.refused(AccountPages.TEMPLATE, pages.pageInTransaction(user), problems);
        return Answer.done("/account").say("password.changed");
    }

    /** In a transaction that is over before this browser's own session is ended by its filter: on another connection, which would wait for the row. */
    @PostMapping("/account/sign-out-everywhere")
    @Allowed(anyRole = true)
    @OwnTransactions
    Answer signOutEverywhere(CurrentUser user, HttpServletRequest request) {
        var ended = transaction.execute(status -> {
            var count = sessions.endAll(user.accountId());
            events.publishEvent(new AccountEvent.SessionsEnded(user.zoneId(), user.accountId(), count));
            return count;
        });
        session.end(request);
        return Answer.done("/sign-in").say("account.signedOutEverywhere", ended);
    }

    private static CurrentUser named(CurrentUser user, String name, Locale locale) {
        return new CurrentUser(user.zoneId(), user.accountId(), user.membershipId(), user.login(), name, user.role(), user.organisationId(), user.organisation(),
                locale, user.scopes());
    }
}
