package org.millwright.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aspectj.lang.ProceedingJoinPoint;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One effect for each {@code Idempotency-Key} of a user (header, or the form field {@code _idempotency}); the first answer is kept and given again.
 * The key is inserted in the effect's own transaction: a marker committed before it would outlive a crash, one committed after it would miss it.
 * An answer that is not a {@link Answer.Done} (a secret shown once) is not kept: its replay is told that the work is done.
 * A second request with the same key waits a moment for the first and is told 409 if that is still running; another body under the same key is refused with 422.
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "_idempotency";

    static final int LONGEST_KEY = 100;

    /** SQLSTATE of a {@code lock_timeout}, for which Spring's translation has no exception of its own. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;
    private final JsonMapper json;
    private final ColumnCipher cipher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(JdbcClient db, JsonMapper json, ColumnCipher cipher, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.json = json;
        this.cipher = cipher;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Kept(String requestHash, @Nullable String answer) {}

    /** The part of an answer that a replay needs. */
    private record Stored(String location, int status, @Nullable String flash, List<Object> flashArgs, @Nullable JsonNode body) {}

    /** In the caller's transaction. */
    Object once(ProceedingJoinPoint call) throws Throwable {
        var found = asked(call);
        if (found.isEmpty()) return call.proceed();
        var asked = found.get();
        var earlier = claim(asked);
        if (earlier.isPresent()) return replay(earlier.get(), asked, "http.idempotency.done");
        var answer = call.proceed();
        if (answer instanceof Answer.Done done) keep(asked, done);
        else if (answer instanceof Answer.Refused refused && refused.kept() || nothingDone(answer)) free(asked);
        return answer;
    }

    /** So that whoever went back from such a page may press the same button again. */
    private static boolean nothingDone(Object answer) {
        return answer instanceof Answer.Page page && page.status() >= 400;
    }

    /**
     * For an operation that opens its own transactions: the key is claimed in one before it and given its answer in one after it. Such an operation happens at
     * most once: a crash in between leaves a claim without an answer, and its repetition is told to look at the result. What is refused or fails frees the key.
     */
    Object onceApart(ProceedingJoinPoint call) throws Throwable {
        var found = asked(call);
        if (found.isEmpty()) return call.proceed();
        var asked = found.get();
        var earlier = transaction.execute(status -> claim(asked));
        if (earlier.isPresent()) return replay(earlier.get(), asked, "http.idempotency.running");
        Object answer;
        try {
            answer = call.proceed();
        } catch (Throwable e) {
            transaction.executeWithoutResult(status -> free(asked));
            throw e;
        }
        transaction.executeWithoutResult(status -> {
            if (answer instanceof Answer.Done done) keep(asked, done);
            else free(asked);
        });
        return answer;
    }

    /** A request with a key, of somebody who is signed in. */
    private record Asked(UUID membership, String key, String hash) {

        /** The row's own name: its key is a text of the caller's. */
        Place place() {
            return new Place("idempotency", "answer", UUID.nameUUIDFromBytes((membership + " " + key).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The digest is kept as a hash under the zone's key: it covers passwords and people's data, which could be guessed from a plain one. */
    private Optional<Asked> asked(ProceedingJoinPoint call) throws IOException, ServletException {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var key = key(request);
        var user = CurrentUser.find();
        if (key.isEmpty() || user.isEmpty()) return Optional.empty();
        return Optional.of(new Asked(user.get().membershipId(), key.get(), cipher.blindIndex("idempotency.request_hash", RequestDigest.of(request, call, json))));
    }

    private static Optional<String> key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        var key = Optional.ofNullable(header != null ? header : request.getParameter(FIELD)).map(String::strip).filter(given -> !given.isEmpty());
        if (key.isPresent() && key.get().length() > LONGEST_KEY) throw new Refusal(400, "http.idempotency.long", LONGEST_KEY);
        return key;
    }

    /** @return what an earlier request under this key left; empty when this one is the first */
    private Optional<Kept> claim(Asked asked) {
        db.sql("set local lock_timeout = '2s'").update();
        try {
            var inserted = db.sql("""
                    insert into idempotency (zone_id, membership_id, key, request_hash, created_at) values (:zone, :membership, :key, :hash, :now)
                    on conflict (zone_id, membership_id, key) do nothing""")
                    .param("zone", CurrentZone.id()).param("membership", asked.membership()).param("key", asked.key()).param("hash", asked.hash())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            if (inserted == 1) {
                db.sql("set local lock_timeout = 0").update();
                return Optional.empty();
            }
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) throw Refusal.conflict("http.idempotency.running");
            throw e;
        }
        return db.sql("select request_hash, answer from idempotency where zone_id = :zone and membership_id = :membership and key = :key")
                .param("zone", CurrentZone.id()).param("membership", asked.membership()).param("key", asked.key())
                .query((row, n) -> new Kept(row.getString(1), row.getString(2))).optional();
    }

    private Answer replay(Kept kept, Asked asked, String withoutAnswer) {
        if (!kept.requestHash().equals(asked.hash())) throw new Refusal(422, "http.idempotency.other");
        if (kept.answer() == null) throw Refusal.conflict(withoutAnswer);
        var stored = json.readValue(cipher.decrypt(asked.place(), kept.answer()), Stored.class);
        var body = stored.body() == null || stored.body().isNull() ? null : stored.body();
        return new Answer.Done(stored.location(), body, stored.status(), stored.flash(), stored.flashArgs());
    }

    /** Sealed: names and what else an answer says about people would stand here in clear for two days. */
    private void keep(Asked asked, Answer.Done done) {
        var body = done.body() == null ? null : json.<JsonNode>valueToTree(done.body());
        var stored = json.writeValueAsString(new Stored(done.location(), done.status(), done.flash(), done.flashArgs(), body));
        db.sql("update idempotency set answer = :answer where zone_id = :zone and membership_id = :membership and key = :key")
                .param("answer", cipher.encrypt(asked.place(), stored)).param("zone", CurrentZone.id())
                .param("membership", asked.membership()).param("key", asked.key()).update();
    }

    private void free(Asked asked) {
        db.sql("delete from idempotency where zone_id = :zone and membership_id = :membership and key = :key")
                .param("zone", CurrentZone.id()).param("membership", asked.membership()).param("key", asked.key()).update();
    }

    void forget(Instant before) {
        db.sql("delete from idempotency where zone_id = :zone and created_at < :before")
                .param("zone", CurrentZone.id()).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
