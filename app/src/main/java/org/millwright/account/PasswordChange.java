package org.millwright.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.Refusal;
import org.millwright.identity.Account;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.OneTimeLinks;
import org.millwright.identity.OneTimeLinks.Purpose;
import org.millwright.identity.Passwords;
import org.millwright.identity.Sessions;
import org.millwright.identity.SignIn;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password, by somebody who knows the old one or holds a one-time link; ends the account's other sessions and open links. Hashes outside of any transaction. */
@Component
public class PasswordChange {

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordChange(Accounts accounts, Passwords passwords, OneTimeLinks links, Sessions sessions, SignIn signIn, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.signIn = signIn;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The account a link is for, while it works. */
    public Optional<Account> findAccount(String secret) {
        return links.findAccountId(secret).map(accounts::getAccount).filter(Account::active);
    }

    /** @return empty when the link's account may not sign in anywhere @throws Refusal when the link was used meanwhile */
    public Optional<CurrentUser> byLink(String secret, String password, String address) {
        var id = links.findAccountId(secret).orElseThrow(() -> Refusal.conflict("password.link.gone"));
        var hash = passwords.hash(password);
        var zone = accounts.listZoneIds(id).stream().findFirst();
        Runnable change = () -> transaction.executeWithoutResult(status -> {
            if (!links.use(Purpose.PASSWORD, secret)) throw Refusal.conflict("password.link.gone");
            accounts.setPasswordHash(id, hash, clock.instant());
            links.expire(Purpose.PASSWORD, id);
            sessions.endAll(id);
            zone.ifPresent(known -> events.publishEvent(new AccountEvent.PasswordChanged(known, id, true)));
        });
        zone.ifPresentOrElse(known -> CurrentZone.run(known, change), change);
        return signIn.enter(id, address);
    }

    /** @return accepted when the password was changed; else why the old one did not count */
    public SignIn.Outcome byOldPassword(CurrentUser user, String old, String password, String sessionId, String address) {
        var outcome = signIn.confirm(user, old, address);
        if (!(outcome instanceof SignIn.Outcome.Accepted)) return outcome;
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            accounts.setPasswordHash(user.accountId(), hash, clock.instant());
            links.expire(Purpose.PASSWORD, user.accountId());
            sessions.endOthers(user.accountId(), sessionId);
            events.publishEvent(new AccountEvent.PasswordChanged(user.zoneId(), user.accountId(), false));
        });
        return outcome;
    }
}
