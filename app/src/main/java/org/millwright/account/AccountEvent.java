package org.millwright.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;

/**
 * What happened to an account, or was decided for a zone by its administrator; every one of them is audited. No names, logins or secrets, only ids.
 */
public sealed interface AccountEvent extends Audited {

    record ZoneSetUp(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("zone.set-up", "zone", zoneId, Map.of("administrator", accountId)); }
    }

    record SignedIn(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.signed-in", "account", accountId); }
    }

    record AccountOpened(UUID zoneId, UUID accountId, Role role, @Nullable UUID organisationId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.opened", "account", accountId, membership(role, organisationId)); }
    }

    record PasswordLinkIssued(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.password-link-issued", "account", accountId); }
    }

    /** @param byLink by a one-time link; else by somebody who knew the old one */
    record PasswordChanged(UUID zoneId, UUID accountId, boolean byLink) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.password-changed", "account", accountId, Map.of("byLink", byLink)); }
    }

    record ProfileChanged(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.profile-changed", "account", accountId); }
    }

    record AccountDisabled(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.disabled", "account", accountId); }
    }

    record AccountEnabled(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.enabled", "account", accountId); }
    }

    record RoleChanged(UUID zoneId, UUID accountId, Role role, @Nullable UUID organisationId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.role-changed", "account", accountId, membership(role, organisationId)); }
    }

    record MembershipEnded(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.membership-ended", "account", accountId); }
    }

    record SessionsEnded(UUID zoneId, UUID accountId, int sessions) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.sessions-ended", "account", accountId, Map.of("sessions", sessions)); }
    }

    record TokenIssued(UUID zoneId, UUID accountId, Set<String> scopes) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.token-issued", "account", accountId, Map.of("scopes", scopes)); }
    }

    record TokenRevoked(UUID zoneId, UUID accountId, UUID tokenId) implements AccountEvent {
        @Override public Deed deed() { return new Deed("account.token-revoked", "account", accountId, Map.of("token", tokenId)); }
    }

    record SettingDecided(UUID zoneId, String setting, LocalDate from, String value) implements AccountEvent {
        @Override public Deed deed() { return new Deed("zone.setting-decided", "zone", zoneId, Map.of("setting", setting, "from", from.toString(), "value", value)); }
    }

    private static Map<String, Object> membership(Role role, @Nullable UUID organisationId) {
        return organisationId == null ? Map.of("role", role) : Map.of("role", role, "organisation", organisationId);
    }
}
