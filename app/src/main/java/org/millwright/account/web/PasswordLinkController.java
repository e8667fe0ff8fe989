package org.millwright.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.millwright.account.PasswordChange;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.OwnTransactions;
import org.millwright.http.Problems;
import org.millwright.identity.Account;
import org.millwright.identity.Passwords;
import org.millwright.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A password chosen by whoever holds the one-time link an administrator handed over. */
@Controller
class PasswordLinkController {

    private static final String PAGE = "account/password";

    public record PasswordForm(@Nullable String password) {}

    private final PasswordChange change;
    private final Passwords passwords;
    private final SignedInSession session;

    PasswordLinkController(PasswordChange change, Passwords passwords, SignedInSession session) {
        this.change = change;
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping("/password/{secret}")
    @Public("the holder has no password yet; the link works once")
    @OwnTransactions
    Answer show(@PathVariable String secret) {
        return change.findAccount(secret).<Answer>map(account -> Answer.page(PAGE, page(secret, account))).orElseGet(() -> LinkGonePage.answer("password.link.gone"));
    }

    @PostMapping("/password/{secret}")
    @Public("the holder has no password yet; the link works once")
    @OwnTransactions
    Answer choose(@PathVariable String secret, @Input PasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var account = change.findAccount(secret);
        if (account.isEmpty()) return LinkGonePage.answer("password.link.gone");
        var password = form.password() == null ? "" : form.password();
        var problems = new Problems();
        Typed.checkPassword(problems, "password", password, account.get().login(), passwords);
        if (problems.any()) return Answer.refused(PAGE, page(secret, account.get()), problems);
        var user = change.byLink(secret, password, request.getRemoteAddr());
        user.ifPresent(known -> session.begin(known, request, response));
        return Answer.done(user.isPresent() ? "/" : "/sign-in").say("password.chosen");
    }

    private static PasswordPage page(String secret, Account account) {
        return new PasswordPage(secret, account.login(), account.name());
    }
}
