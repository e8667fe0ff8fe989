package org.millwright.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.Account;
import org.millwright.identity.Accounts;
import org.millwright.identity.Memberships;
import org.millwright.identity.OneTimeLinks;
import org.millwright.identity.OneTimeLinks.Purpose;
import org.millwright.identity.Role;
import org.millwright.identity.Sessions;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What an administrator does to the users of the current zone, in the caller's transaction. An account that also belongs to another zone is that zone's too:
 * here only its membership can be changed, never its password or whether it works at all.
 */
@Component
public class Administration {

    static final SettingName LINK_HOURS = SettingName.wholeNumber("account.linkHours", 48, 1, 168);

    private final Users users;
    private final Accounts accounts;
    private final Memberships memberships;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Administration(Users users, Accounts accounts, Memberships memberships, OneTimeLinks links, Sessions sessions, ZoneSettings settings, Zones zones,
            ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.memberships = memberships;
        this.links = links;
        this.sessions = sessions;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** A one-time link that its person chooses a password with. */
    public record Link(String secret, Duration lasts) {}

    public record Opened(Users.User user, Link link) {}

    public Opened open(String login, String name, Locale locale, Role role, @Nullable UUID organisationId) {
        var account = added(login, name, locale);
        memberships.add(account.id(), role, organisationId, clock.instant());
        events.publishEvent(new AccountEvent.AccountOpened(CurrentZone.id(), account.id(), role, organisationId));
        return new Opened(getUser(account.id()), link(account.id()));
    }

    private Account added(String login, String name, Locale locale) {
        try {
            return accounts.add(login, name, locale, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("users.login.taken", login);
        }
    }

    public Link issueLink(UUID accountId) {
        var user = getOwnUser(accountId);
        if (user.state() == Users.State.DISABLED || user.state() == Users.State.ENDED) throw Refusal.conflict("users.refusal.inactive", user.name());
        return link(accountId);
    }

    public void disable(UUID accountId) {
        keepAnAdministratorBeside(getOwnUser(accountId));
        accounts.setDisabled(accountId, true, clock.instant());
        sessions.endAll(accountId);
        events.publishEvent(new AccountEvent.AccountDisabled(CurrentZone.id(), accountId));
    }

    public void enable(UUID accountId) {
        getOwnUser(accountId);
        accounts.setDisabled(accountId, false, clock.instant());
        events.publishEvent(new AccountEvent.AccountEnabled(CurrentZone.id(), accountId));
    }

    /** Ends the membership there was and begins another; API tokens of the old one end with it. */
    public void changeRole(UUID accountId, Role role, @Nullable UUID organisationId) {
        var user = getUser(accountId);
        if (user.role() == Role.OPERATOR) throw Refusal.forbidden("users.refusal.operator");
        if (user.state() != Users.State.ENDED && user.role() == role && Objects.equals(user.organisationId(), organisationId)) return;
        if (role != Role.ADMINISTRATOR) keepAnAdministratorBeside(user);
        endMembership(accountId);
        memberships.add(accountId, role, organisationId, clock.instant());
        sessions.endAll(accountId);
        events.publishEvent(new AccountEvent.RoleChanged(CurrentZone.id(), accountId, role, organisationId));
    }

    public void end(UUID accountId) {
        var user = getUser(accountId);
        if (user.role() == Role.OPERATOR) throw Refusal.forbidden("users.refusal.operator");
        keepAnAdministratorBeside(user);
        endMembership(accountId);
        sessions.endAll(accountId);
        events.publishEvent(new AccountEvent.MembershipEnded(CurrentZone.id(), accountId));
    }

    public int endSessions(UUID accountId) {
        getUser(accountId);
        var ended = sessions.endAll(accountId);
        events.publishEvent(new AccountEvent.SessionsEnded(CurrentZone.id(), accountId, ended));
        return ended;
    }

    public Users.User getUser(UUID accountId) {
        return users.findUser(accountId).orElseThrow(() -> new NotFound("user"));
    }

    private Users.User getOwnUser(UUID accountId) {
        var user = getUser(accountId);
        if (user.elsewhere()) throw Refusal.conflict("users.refusal.elsewhere", user.name());
        if (user.role() == Role.OPERATOR) throw Refusal.forbidden("users.refusal.operator");
        return user;
    }

    private void endMembership(UUID accountId) {
        memberships.findActive(accountId).ifPresent(membership -> memberships.end(membership.id(), clock.instant()));
    }

    private void keepAnAdministratorBeside(Users.User user) {
        if (user.role() == Role.ADMINISTRATOR && memberships.lockAdministrators().equals(Set.of(user.accountId()))) {
            throw Refusal.conflict("users.refusal.lastAdministrator");
        }
    }

    private Link link(UUID accountId) {
        var now = clock.instant();
        var lasts = Duration.ofHours(settings.intSetting(LINK_HOURS, zones.currentZone().dayOf(now)));
        var secret = links.issue(Purpose.PASSWORD, accountId, lasts);
        events.publishEvent(new AccountEvent.PasswordLinkIssued(CurrentZone.id(), accountId));
        return new Link(secret, lasts);
    }
}
