package org.millwright.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A delay that grows with each failure, per account and per address. An attempt counts before the password is looked at and is forgiven on success,
 * so that a hundred attempts at once are a hundred attempts. One failure is forgotten for each quarter of an hour without an attempt: an address may be a whole company's.
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
        var subjects = subjects(login, address);
        // Looked at only under the locks: a hundred attempts at once would all see that nothing is blocked yet.
        var blockedUntil = subjects.stream().map(subject -> lock(subject, now)).max(Instant::compareTo).orElse(now);
        if (blockedUntil.isAfter(now)) return blockedUntil;
        count(accountSubject(login), FREE_PER_ACCOUNT, now);
        count(addressSubject(address), FREE_PER_ADDRESS, now);
        return now;
    }

    /** Always in the same order, so that two who share both subjects do not wait for each other. */
    private static List<String> subjects(String login, String address) {
        return Stream.of(accountSubject(login), addressSubject(address)).sorted().toList();
    }

    /**
     * Holds the subject's row until the transaction ends; made if need be, and then blocked until long ago, for who waits here has looked at the clock before.
     *
     * @return until when it is blocked
     */
    private Instant lock(String subject, Instant now) {
        return db.sql("""
                insert into sign_in_failure as f (subject, failures, last_at, blocked_until) values (:subject, 0, :now, 'epoch')
                on conflict (subject) do update set failures = f.failures
                returning blocked_until""")
                .param("subject", subject).param("now", Accounts.at(now)).query((row, n) -> row.getObject(1, OffsetDateTime.class)).single().toInstant();
    }

    /**
     * After a success. The address gets back only what this account has cost it: else an account of one's own would buy endless guesses at others. When that is
     * enough it is free again at once: thirty people who sign in at the same moment have made no mistake.
     */
    void forgive(String login, String address) {
        // Made where missing: locking only what is there, another's row could appear in between and be waited for in the other order.
        subjects(login, address).forEach(subject -> lock(subject, Instant.EPOCH));
        db.sql("delete from sign_in_failure where subject = :subject returning failures").param("subject", accountSubject(login)).query(Integer.class).optional()
                .ifPresent(failures -> db.sql("""
                        update sign_in_failure
                        set failures = greatest(0, failures - :back), blocked_until = case when failures - :back <= :free then 'epoch' else blocked_until end
                        where subject = :subject""")
                        .param("back", failures).param("free", FREE_PER_ADDRESS).param("subject", addressSubject(address)).update());
    }

    void forget(Instant now) {
        db.sql("""
                delete from sign_in_failure where subject in (
                    select subject from sign_in_failure where last_at < :limit order by subject for update skip locked)""").param("limit", Accounts.at(now.minus(FORGOTTEN_AFTER))).update();
    }

    /** On a row that is locked. What is blocked is not counted: knocking must not lock the owner out for longer. */
    private void count(String subject, int free, Instant now) {
        var failures = db.sql("""
                update sign_in_failure
                set failures = greatest(0, failures - greatest(0, floor(extract(epoch from :now - last_at) / :forgotten))::integer) + 1, last_at = greatest(last_at, :now)
                where subject = :subject returning failures""")
                .param("subject", subject).param("now", Accounts.at(now)).param("forgotten", LONGEST.toSeconds()).query(Integer.class).single();
        if (failures <= free) return;
        var delay = Duration.ofSeconds(1L << Math.min(failures - free, 12));
        db.sql("update sign_in_failure set blocked_until = :until where subject = :subject")
                .param("until", Accounts.at(now.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay))).param("subject", subject).update();
    }

    private static String addressSubject(String address) {
        return Secrets.digest("address:" + address);
    }

    private static String accountSubject(String login) {
        return Secrets.digest("account:" + Accounts.normalised(login));
    }
}
