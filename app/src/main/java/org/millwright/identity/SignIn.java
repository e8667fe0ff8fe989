package org.millwright.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a login and a password into a {@link CurrentUser}. Holds no database connection while the password is hashed. */
@Component
public class SignIn {

    /** What came of an attempt; a wrong password and an unknown login are not told apart. */
    public sealed interface Outcome {
        record Accepted(CurrentUser user) implements Outcome {}
        record Wrong() implements Outcome {}
        record Blocked(Instant until) implements Outcome {}
        record NoZone() implements Outcome {}
    }

    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(Accounts accounts, Memberships memberships, Passwords passwords, SignInFailures failures, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.failures = failures;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Outcome attempt(String login, String password, String address) {
        return proven(login, password, address, account -> inFirstZone(account).<Outcome>map(Outcome.Accepted::new).orElseGet(Outcome.NoZone::new));
    }

    /** Whether somebody who is signed in also knows the password: guesses made here wait as those at the door do. */
    public Outcome confirm(CurrentUser user, String password, String address) {
        return proven(user.login(), password, address, account -> new Outcome.Accepted(user));
    }

    private Outcome proven(String login, String password, String address, Function<Account, Outcome> then) {
        var now = clock.instant();
        var blockedUntil = transaction.execute(status -> failures.attempt(login, address, now));
        if (blockedUntil.isAfter(now)) return new Outcome.Blocked(blockedUntil);
        var account = accounts.findAccount(login).filter(Account::active);
        if (!passwords.matches(password, account.map(Account::passwordHash)) || changed(account.get())) return new Outcome.Wrong();
        transaction.executeWithoutResult(status -> failures.forgive(login, address));
        return then.apply(account.get());
    }

    /** Whether the account was disabled or got another password while this one was hashed: its sessions were ended, and this one must not outlive them. */
    private boolean changed(Account account) {
        return !accounts.findAccount(account.login()).filter(Account::active).map(Account::passwordHash).equals(Optional.ofNullable(account.passwordHash()));
    }

    /** An account that has just proved itself otherwise: by a one-time link. */
    public Optional<CurrentUser> enter(UUID accountId, String address) {
        var account = accounts.getAccount(accountId);
        transaction.executeWithoutResult(status -> failures.forgive(account.login(), address));
        return account.active() ? inFirstZone(account) : Optional.empty();
    }

    private Optional<CurrentUser> inFirstZone(Account account) {
        return accounts.listZoneIds(account.id()).stream().map(zone -> userIn(zone, account)).flatMap(Optional::stream).findFirst();
    }

    /** The same person in another of their zones. */
    public Optional<CurrentUser> switchZone(CurrentUser user, UUID zone) {
        var account = accounts.getAccount(user.accountId());
        return account.active() && accounts.listZoneIds(account.id()).contains(zone) ? userIn(zone, account) : Optional.empty();
    }

    private Optional<CurrentUser> userIn(UUID zone, Account account) {
        return inZone(zone, () -> memberships.findActive(account.id())).map(membership -> user(zone, account, membership, null));
    }

    static CurrentUser user(UUID zone, Account account, Membership membership, java.util.@Nullable Set<String> scopes) {
        return new CurrentUser(zone, account.id(), membership.id(), account.login(), account.name(), membership.role(),
                membership.organisationId(), membership.organisation(), account.locale(), scopes);
    }

    private <T> T inZone(UUID zone, java.util.function.Supplier<T> work) {
        return CurrentZone.supply(zone, () -> transaction.execute(status -> work.get()));
    }
}
