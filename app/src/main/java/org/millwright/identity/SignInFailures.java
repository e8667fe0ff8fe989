package org.millwright.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A delay that grows with each failure, per account and per address. An attempt counts before the password is looked at and is forgiven on success,
 * so that a hundred attempts at once are a hundred attempts.
 */
@Component
class SignInFailures {

    /** Failures that cost nothing: people mistype; many people may share one address. */
    private static final int FREE_PER_ACCOUNT = 4;
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient db;

    SignInFailures(JdbcClient db) {
        this.db = db;
    }

    /** Counts an attempt. @return until when attempts are refused; not after {@code now} when this one may go on */
    Instant attempt(String login, String address, Instant now) {
        db.sql("delete from sign_in_failure where last_at < :limit").param("limit", Accounts.at(now.minus(FORGOTTEN_AFTER))).update();
        var byAccount = count(accountSubject(login), FREE_PER_ACCOUNT, now);
        var byAddress = count(Secrets.digest("address:" + address), FREE_PER_ADDRESS, now);
        return byAccount.isAfter(byAddress) ? byAccount : byAddress;
    }

    void forgive(String login, String address) {
        db.sql("delete from sign_in_failure where subject = any(:subjects)")
                .param("subjects", List.of(accountSubject(login), Secrets.digest("address:" + address)).toArray(String[]::new)).update();
    }

    /** While blocked an attempt neither counts nor extends the block: knocking must not lock the owner out for longer. */
    private Instant count(String subject, int free, Instant now) {
        var blocked = db.sql("""
                insert into sign_in_failure as f (subject, failures, last_at, blocked_until) values (:subject, 1, :now, :now)
                on conflict (subject) do update set
                    failures = f.failures + case when f.blocked_until > :now then 0 else 1 end,
                    last_at = :now
                returning case when blocked_until > :now then -1 else failures end""")
                .param("subject", subject).param("now", Accounts.at(now)).query(Integer.class).single();
        if (blocked < 0) {
            return db.sql("select blocked_until from sign_in_failure where subject = :subject").param("subject", subject)
                    .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant()).single();
        }
        if (blocked > free) {
            var delay = Duration.ofSeconds(1L << Math.min(blocked - free, 12));
            var until = now.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
            db.sql("update sign_in_failure set blocked_until = :until where subject = :subject")
                    .param("until", Accounts.at(until)).param("subject", subject).update();
        }
        return now;
    }

    private static String accountSubject(String login) {
        return Secrets.digest("account:" + Accounts.normalised(login));
    }
}
