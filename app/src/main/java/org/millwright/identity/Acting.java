package org.millwright.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Work that somebody asked for and that goes on after their request: it is done in their name, as long as they may still act. */
@Component
public class Acting {

    private final Accounts accounts;
    private final Memberships memberships;

    Acting(Accounts accounts, Memberships memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    /** Empty when the account was disabled, or has that membership no more. */
    public Optional<CurrentUser> find(UUID accountId, UUID membershipId) {
        var account = accounts.getAccount(accountId);
        return account.active() ? memberships.findActive(accountId).filter(it -> it.id().equals(membershipId)).map(it -> SignIn.user(CurrentZone.id(), account, it, null)) : Optional.empty();
    }

    public void as(CurrentUser user, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
