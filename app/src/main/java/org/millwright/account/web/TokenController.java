package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.account.AccountEvent;
import org.millwright.account.web.AccountPage.TokenDraft;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Operations;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.ApiTokens;
import org.millwright.identity.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** API tokens of one's own: issued with no more than the role may do, for a year at most, shown once. */
@Controller
class TokenController {

    private static final int LONGEST_DAYS = 365;

    public record TokenForm(@Nullable String tokenName, @Nullable List<String> scopes, @Nullable String days) {}

    private final ApiTokens tokens;
    private final Operations operations;
    private final AccountPages pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenController(ApiTokens tokens, Operations operations, AccountPages pages, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.operations = operations;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/account/tokens")
    @Allowed(anyRole = true)
    Answer issue(CurrentUser user, @Input TokenForm form, HttpServletRequest request) {
        var draft = new TokenDraft(text(form.tokenName()), form.scopes() == null ? List.of() : List.copyOf(form.scopes()), text(form.days()));
        var problems = new Problems();
        if (draft.name().isEmpty()) problems.add("tokenName", draft.name(), "token.name.missing");
        else if (draft.name().length() > Typed.LONGEST_NAME) problems.add("tokenName", draft.name(), "account.name.long", draft.name().length(), Typed.LONGEST_NAME);
        checkScopes(draft.scopes(), operations.listScopes(user.role()), problems);
        if (!draft.days().matches("[0-9]{1,3}") || days(draft) < 1 || days(draft) > LONGEST_DAYS) Typed.wrong(problems, "days", draft.days(), "token.days.wrong", draft.days(), LONGEST_DAYS);
        if (problems.any()) return Answer.refused(AccountPages.TEMPLATE, pages.page(user).typed(draft), problems);
        var expires = clock.instant().plus(Duration.ofDays(days(draft)));
        var scopes = Set.copyOf(draft.scopes());
        var token = tokens.issue(user, draft.name(), scopes, expires);
        events.publishEvent(new AccountEvent.TokenIssued(user.zoneId(), user.accountId(), scopes));
        return new Answer.Page("account/token", new TokenPage(token, draft.name(), scopes.stream().sorted().toList(), expires, example(token, request)), 201);
    }

    @PostMapping("/account/tokens/{id}/revocation")
    @Allowed(anyRole = true)
    Answer revoke(CurrentUser user, @PathVariable UUID id) {
        if (!tokens.revoke(user, id)) throw new NotFound("token");
        events.publishEvent(new AccountEvent.TokenRevoked(user.zoneId(), user.accountId(), id));
        return Answer.done("/account").say("token.revoked");
    }

    /** What the API can do is what any token may ask. */
    private static String example(String token, HttpServletRequest request) {
        var address = request.getRequestURL().toString();
        return "curl -H 'Authorization: Bearer %s' '%s/v3/api-docs'".formatted(token, address.substring(0, address.length() - request.getRequestURI().length()));
    }

    private static void checkScopes(List<String> chosen, Set<String> possible, Problems problems) {
        if (chosen.isEmpty()) problems.add("scopes", "", "token.scopes.missing");
        chosen.stream().filter(scope -> !possible.contains(scope)).findFirst()
                .ifPresent(scope -> problems.add("scopes", scope, "token.scopes.wrong", scope, String.join(", ", possible)));
    }

    private static int days(TokenDraft draft) {
        return Integer.parseInt(draft.days());
    }
}
