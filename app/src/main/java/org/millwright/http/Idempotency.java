package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
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

    private static final int LONGEST_KEY = 100;

    /** SQLSTATE of a {@code lock_timeout}, for which Spring's translation has no exception of its own. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(String requestHash, @Nullable String answer) {}

    /** The part of an answer that a replay needs. */
    private record Stored(String location, int status, @Nullable String flash, List<String> flashArgs, @Nullable JsonNode body) {}

    Object once(ProceedingJoinPoint call) throws Throwable {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var key = key(request);
        var user = CurrentUser.find();
        if (key.isEmpty() || user.isEmpty()) return call.proceed();
        var hash = hash(request, call);
        var earlier = claim(user.get().membershipId(), key.get(), hash);
        if (earlier.isPresent()) return replay(earlier.get(), hash);
        var answer = call.proceed();
        if (answer instanceof Answer.Done done) keep(user.get().membershipId(), key.get(), done);
        return answer;
    }

    private static Optional<String> key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        var key = Optional.ofNullable(header != null ? header : request.getParameter(FIELD)).map(String::strip).filter(given -> !given.isEmpty());
        if (key.isPresent() && key.get().length() > LONGEST_KEY) throw new Refusal(400, "http.idempotency.long", LONGEST_KEY);
        return key;
    }

    /** @return what an earlier request under this key left; empty when this one is the first */
    private Optional<Kept> claim(UUID membership, String key, String hash) {
        db.sql("set local lock_timeout = '2s'").update();
        try {
            var inserted = db.sql("""
                    insert into idempotency (zone_id, membership_id, key, request_hash, created_at) values (:zone, :membership, :key, :hash, :now)
                    on conflict (zone_id, membership_id, key) do nothing""")
                    .param("zone", CurrentZone.id()).param("membership", membership).param("key", key).param("hash", hash)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            if (inserted == 1) {
                db.sql("set local lock_timeout = 0").update();
                return Optional.empty();
            }
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) throw Refusal.conflict("http.idempotency.running");
            throw e;
        }
        return db.sql("select request_hash, answer::text from idempotency where zone_id = :zone and membership_id = :membership and key = :key")
                .param("zone", CurrentZone.id()).param("membership", membership).param("key", key)
                .query((row, n) -> new Kept(row.getString(1), row.getString(2))).optional();
    }

    private Answer replay(Kept kept, String hash) {
        if (!kept.requestHash().equals(hash)) throw new Refusal(422, "http.idempotency.other");
        if (kept.answer() == null) throw Refusal.conflict("http.idempotency.done");
        var stored = json.readValue(kept.answer(), Stored.class);
        var body = stored.body() == null || stored.body().isNull() ? null : stored.body();
        return new Answer.Done(stored.location(), body, stored.status(), stored.flash(), stored.flashArgs());
    }

    private void keep(UUID membership, String key, Answer.Done done) {
        var body = done.body() == null ? null : json.<JsonNode>valueToTree(done.body());
        var stored = json.writeValueAsString(new Stored(done.location(), done.status(), done.flash(), done.flashArgs(), body));
        db.sql("update idempotency set answer = :answer::jsonb where zone_id = :zone and membership_id = :membership and key = :key")
                .param("answer", stored).param("zone", CurrentZone.id()).param("membership", membership).param("key", key).update();
    }

    void forget(Instant before) {
        db.sql("delete from idempotency where zone_id = :zone and created_at < :before")
                .param("zone", CurrentZone.id()).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /** Digest of the operation, its address and what it was given, as the handler sees it: field order and white space of a body do not matter. */
    private String hash(HttpServletRequest request, ProceedingJoinPoint call) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, request.getMethod() + " " + request.getRequestURI());
            var annotations = ((MethodSignature) call.getSignature()).getMethod().getParameterAnnotations();
            for (int i = 0; i < call.getArgs().length; i++) {
                var argument = call.getArgs()[i];
                if (argument instanceof MultipartFile file) digest.update(file.getBytes());
                else if (annotations[i].length > 0) add(digest, json.writeValueAsString(argument));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
