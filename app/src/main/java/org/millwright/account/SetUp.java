package org.millwright.account;

import java.time.Clock;
import java.util.Locale;
import org.millwright.http.Refusal;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.OneTimeLinks;
import org.millwright.identity.OneTimeLinks.Purpose;
import org.millwright.identity.Passwords;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first zone and its first administrator, made by whoever holds the one-time link that an empty installation prints. */
@Component
public class SetUp {

    public record FirstAdministrator(String login, String name, String password, Locale locale) {}

    private final OneTimeLinks links;
    private final Zones zones;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetUp(OneTimeLinks links, Zones zones, Accounts accounts, Memberships memberships, Passwords passwords, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.links = links;
        this.zones = zones;
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean isOpen(String secret) {
        return links.isOpen(Purpose.SETUP, secret) && accounts.none();
    }

    /** @throws Refusal when somebody else has used the link meanwhile; then nothing was made */
    public CurrentUser carryOut(String secret, Zone zone, FirstAdministrator first) {
        var hash = passwords.hash(first.password());
        return CurrentZone.supply(zone.id(), () -> transaction.execute(status -> {
            if (!links.use(Purpose.SETUP, secret) || !accounts.none()) throw Refusal.conflict("setUp.gone");
            var now = clock.instant();
            zones.add(zone);
            var account = accounts.add(first.login(), first.name(), first.locale(), now);
            accounts.setPasswordHash(account.id(), hash, now);
            var membership = memberships.add(account.id(), Role.ADMINISTRATOR, null, now);
            events.publishEvent(new AccountEvent.ZoneSetUp(zone.id(), account.id()));
            return new CurrentUser(zone.id(), account.id(), membership, account.login(), account.name(), Role.ADMINISTRATOR, null, null, account.locale(), null);
        }));
    }
}
