package org.millwright.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the membership that a session was begun with still stands. Sessions are ended with the account or the membership, but one that is just beginning is
 * not yet there to be ended; so each is asked after again, as tokens are.
 */
@Component
public class Standing {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, Instant> known = new ConcurrentHashMap<>();

    Standing(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean stands(CurrentUser user) {
        var now = clock.instant();
        var until = known.get(user.membershipId());
        if (until != null && now.isBefore(until)) return true;
        if (known.size() > 10_000) known.clear();
        if (!ask(user)) return false;
        known.put(user.membershipId(), now.plus(REMEMBERED));
        return true;
    }

    private boolean ask(CurrentUser user) {
        return CurrentZone.supply(user.zoneId(), () -> transaction.execute(status -> db.sql("""
                select exists (
                    select 1 from membership m join account a on a.id = m.account_id
                    where m.zone_id = :zone and m.id = :membership and m.ended_at is null and a.disabled_at is null)""")
                .param("zone", CurrentZone.id()).param("membership", user.membershipId()).query(Boolean.class).single()));
    }
}
