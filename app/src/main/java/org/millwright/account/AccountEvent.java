package org.millwright.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.identity.Role;

/**
 * What happened to an account, or was decided for a zone by its administrator; every one of them is audited. No names, logins or secrets, only ids.
 */
public sealed interface AccountEvent extends Audited {

    @Override
    default String subjectType() {
        return "account";
    }

    record ZoneSetUp(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "zone.set-up"; }
        @Override public String subjectType() { return "zone"; }
        @Override public UUID subjectId() { return zoneId; }
        @Override public Map<String, Object> details() { return Map.of("administrator", accountId); }
    }

    record SignedIn(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "account.signed-in"; }
        @Override public UUID subjectId() { return accountId; }
    }

    record AccountOpened(UUID zoneId, UUID accountId, Role role, @Nullable UUID organisationId) implements AccountEvent {
        @Override public String action() { return "account.opened"; }
        @Override public UUID subjectId() { return accountId; }
        @Override public Map<String, Object> details() { return membership(role, organisationId); }
    }

    record PasswordLinkIssued(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "account.password-link-issued"; }
        @Override public UUID subjectId() { return accountId; }
    }

    /** @param byLink by a one-time link; else by somebody who knew the old one */
    record PasswordChanged(UUID zoneId, UUID accountId, boolean byLink) implements AccountEvent {
        @Override public String action() { return "account.password-changed"; }
        @Override public UUID subjectId() { return accountId; }
        @Override public Map<String, Object> details() { return Map.of("byLink", byLink); }
    }

    record ProfileChanged(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "account.profile-changed"; }
        @Override public UUID subjectId() { return accountId; }
    }

    record AccountDisabled(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "account.disabled"; }
        @Override public UUID subjectId() { return accountId; }
    }

    record AccountEnabled(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "account.enabled"; }
        @Override public UUID subjectId() { return accountId; }
    }

    record RoleChanged(UUID zoneId, UUID accountId, Role role, @Nullable UUID organisationId) implements AccountEvent {
        @Override public String action() { return "account.role-changed"; }
        @Override public UUID subjectId() { return accountId; }
        @Override public Map<String, Object> details() { return membership(role, organisationId); }
    }

    record MembershipEnded(UUID zoneId, UUID accountId) implements AccountEvent {
        @Override public String action() { return "account.membership-ended"; }
        @Override public UUID subjectId() { return accountId; }
    }

    record SessionsEnded(UUID zoneId, UUID accountId, int sessions) implements AccountEvent {
        @Override public String action() { return "account.sessions-ended"; }
        @Override public UUID subjectId() { return accountId; }
        @Override public Map<String, Object> details() { return Map.of("sessions", sessions); }
    }

    record TokenIssued(UUID zoneId, UUID accountId, Set<String> scopes) implements AccountEvent {
        @Override public String action() { return "account.token-issued"; }
        @Override public UUID subjectId() { return accountId; }
        @Override public Map<String, Object> details() { return Map.of("scopes", scopes); }
    }

    record TokenRevoked(UUID zoneId, UUID accountId, UUID tokenId) implements AccountEvent {
        @Override public String action() { return "account.token-revoked"; }
        @Override public UUID subjectId() { return accountId; }
        @Override public Map<String, Object> details() { return Map.of("token", tokenId); }
    }

    record SettingDecided(UUID zoneId, String setting, LocalDate from, String value) implements AccountEvent {
        @Override public String action() { return "zone.setting-decided"; }
        @Override public String subjectType() { return "zone"; }
        @Override public UUID subjectId() { return zoneId; }
        @Override public Map<String, Object> details() { return Map.of("setting", setting, "from", from.toString(), "value", value); }
    }

    private static Map<String, Object> membership(Role role, @Nullable UUID organisationId) {
        return organisationId == null ? Map.of("role", role) : Map.of("role", role, "organisation", organisationId);
    }
}
