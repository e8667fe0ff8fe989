package org.millwright.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person (or token) behind a request, acting through one membership. Handlers take it as a parameter; stores look records up through it.
 *
 * @param organisationId of the membership; null for the zone's own staff
 * @param scopes         of the API token used; null when signed in by session
 */
public record CurrentUser(UUID zoneId, UUID accountId, UUID membershipId, String login, String name, Role role,
                          @Nullable UUID organisationId, @Nullable String organisation, Locale locale, @Nullable Set<String> scopes)
        implements Serializable {

    /** The user of the running request, if it has one; jobs and event listeners have none. */
    public static Optional<CurrentUser> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user ? Optional.of(user) : Optional.empty();
    }

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }

    public boolean byToken() {
        return scopes != null;
    }

    /** Whether a token is used that does not carry the scope. */
    public boolean byTokenOutside(String scope) {
        return scopes != null && !scopes.contains(scope) && !scope.equals(Allowed.ANY_SCOPE);
    }

    /** @throws IllegalStateException when the membership has no organisation; the role table keeps such users away from where this is asked */
    public UUID getOrganisationId() {
        if (organisationId == null) throw new IllegalStateException("membership " + membershipId + " has no organisation");
        return organisationId;
    }
}
