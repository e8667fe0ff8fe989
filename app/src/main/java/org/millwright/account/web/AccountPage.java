package org.millwright.account.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.ApiTokens.ApiToken;
import org.millwright.identity.Role;

/**
 * One's own account.
 *
 * @param field  whether the role works mainly on a phone
 * @param scopes that a token of this role can have
 * @param zones  empty when there is only one
 */
public record AccountPage(String login, String name, String locale, Role role, @Nullable String organisation, boolean field, int sessions, List<ZoneChoice> zones,
                          Collection<String> scopes, List<ApiToken> tokens, TokenDraft draft, Instant now) {

    public record ZoneChoice(UUID id, String nameZh, String nameEn, boolean current) {}

    public record TokenDraft(String name, List<String> scopes, String days) {}

    /** A typed name and language come back when they were refused. */
    AccountPage typed(String typedName, String typedLocale) {
        return new AccountPage(login, typedName, typedLocale, role, organisation, field, sessions, zones, scopes, tokens, draft, now);
    }

    AccountPage typed(TokenDraft typed) {
        return new AccountPage(login, name, locale, role, organisation, field, sessions, zones, scopes, tokens, typed, now);
    }
}
