package org.millwright.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens for programs: {@code mw_<zone code>_<secret>}. The zone is in the token because a token must be looked up before the zone is known;
 * only its digest is stored. A token acts as the membership that made it, within its scopes.
 */
@Component
public class ApiTokens {

    private static final Pattern FORM = Pattern.compile("mw_([a-z0-9]{2,20})_([A-Za-z0-9_-]{43})");

    /** A known token is asked for again after this; so long may a revoked one still work on a node. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Duration SHOWN = Duration.ofDays(365);

    public record ApiToken(UUID id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {}

    /** @param revoked by hand; else its time was over */
    public record Ended(Instant at, boolean revoked) {}

    private record Known(CurrentUser user, Instant until) {}

    private final JdbcClient db;
    private final Zones zones;
    private final Accounts accounts;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final java.util.Map<String, Known> known = new ConcurrentHashMap<>();

    ApiTokens(JdbcClient db, Zones zones, Accounts accounts, Memberships memberships, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.accounts = accounts;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return the token itself, shown once and never again */
    public String issue(CurrentUser user, String name, Set<String> scopes, Instant expiresAt) {
        var token = "mw_" + zones.getZone(user.zoneId()).code() + "_" + Secrets.random();
        db.sql("""
                insert into api_token (zone_id, id, membership_id, name, token_hash, scopes, created_at, expires_at)
                values (:zone, :id, :membership, :name, :hash, :scopes, :now, :expires)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("membership", user.membershipId()).param("name", name)
                .param("hash", Secrets.digest(token)).param("scopes", scopes.toArray(String[]::new))
                .param("now", Accounts.at(clock.instant())).param("expires", Accounts.at(expiresAt)).update();
        return token;
    }

    /** Those in force, and those that ended within a year. */
    public List<ApiToken> listTokens(CurrentUser user) {
        return db.sql("""
                select * from api_token
                where zone_id = :zone and membership_id = :membership and least(expires_at, revoked_at) > :limit order by created_at desc""")
                .param("zone", CurrentZone.id()).param("membership", user.membershipId()).param("limit", Accounts.at(clock.instant().minus(SHOWN)))
                .query((row, n) -> new ApiToken(row.getObject("id", UUID.class), row.getString("name"), scopes(row.getArray("scopes")),
                        instant(row.getObject("created_at", OffsetDateTime.class)), instant(row.getObject("expires_at", OffsetDateTime.class)),
                        instantOrNull(row.getObject("revoked_at", OffsetDateTime.class)), instantOrNull(row.getObject("last_used_at", OffsetDateTime.class)))).list();
    }

    /** @return false when the user has no such token that is still in force */
    public boolean revoke(CurrentUser user, UUID id) {
        known.clear();
        return db.sql("""
                update api_token set revoked_at = :now
                where zone_id = :zone and membership_id = :membership and id = :id and revoked_at is null""")
                .param("zone", CurrentZone.id()).param("membership", user.membershipId()).param("id", id)
                .param("now", Accounts.at(clock.instant())).update() == 1;
    }

    /** The user behind a token in force. */
    public Optional<CurrentUser> findUser(String token) {
        var now = clock.instant();
        var digest = Secrets.digest(token);
        var remembered = known.get(digest);
        if (remembered != null && now.isBefore(remembered.until())) return Optional.of(remembered.user());
        known.remove(digest);
        var form = FORM.matcher(token);
        if (!form.matches()) return Optional.empty();
        var user = zones.findZone(form.group(1)).flatMap(zone -> lookUp(zone.id(), digest, now));
        if (known.size() > 10_000) known.clear();
        user.ifPresent(found -> known.put(digest, new Known(found, now.plus(REMEMBERED))));
        return user;
    }

    /** Why a token that was in force is so no longer; whoever holds it may know. */
    public Optional<Ended> findEnded(String token) {
        var form = FORM.matcher(token);
        if (!form.matches()) return Optional.empty();
        return zones.findZone(form.group(1)).flatMap(zone -> CurrentZone.supply(zone.id(), () -> transaction.execute(status -> db.sql("""
                select expires_at, revoked_at from api_token where zone_id = :zone and token_hash = :hash and least(expires_at, revoked_at) <= :now""")
                .param("zone", zone.id()).param("hash", Secrets.digest(token)).param("now", Accounts.at(clock.instant()))
                .query((row, n) -> ended(instant(row.getObject("expires_at", OffsetDateTime.class)), instantOrNull(row.getObject("revoked_at", OffsetDateTime.class))))
                .optional())));
    }

    private static Ended ended(Instant expires, @Nullable Instant revoked) {
        return revoked == null || expires.isBefore(revoked) ? new Ended(expires, false) : new Ended(revoked, true);
    }

    private Optional<CurrentUser> lookUp(UUID zone, String digest, Instant now) {
        return CurrentZone.supply(zone, () -> transaction.execute(status -> db.sql("""
                update api_token set last_used_at = :now
                where zone_id = :zone and token_hash = :hash and revoked_at is null and expires_at > :now
                returning membership_id, scopes""")
                .param("zone", zone).param("hash", digest).param("now", Accounts.at(now))
                .query((row, n) -> user(zone, row.getObject("membership_id", UUID.class), scopes(row.getArray("scopes")))).optional()
                .flatMap(user -> user)));
    }

    private Optional<CurrentUser> user(UUID zone, UUID membershipId, Set<String> scopes) {
        return memberships.findMembership(membershipId).filter(membership -> membership.endedAt() == null)
                .flatMap(membership -> Optional.of(accounts.getAccount(membership.accountId())).filter(Account::active)
                        .map(account -> SignIn.user(zone, account, membership, scopes)));
    }

    private static Set<String> scopes(java.sql.Array array) throws java.sql.SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
