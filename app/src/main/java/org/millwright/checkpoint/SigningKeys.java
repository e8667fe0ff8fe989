package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;
import static org.millwright.tenancy.Rows.word;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.key.PassKey;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signing keys of the current zone: one purpose each, made when first needed, exchanged before they end, taken back when they got into wrong hands. */
@Component
public class SigningKeys {

    private static final String PUBLIC = "id, key_id, purpose, valid_from, valid_until, public_key, made_at, made_by, revoked_at, revoked_by, revoke_reason";
    private static final String SIGNING = "zone_id = :zone and purpose = :purpose and revoked_at is null and valid_from <= :now and valid_until > :now order by valid_from desc, made_at desc limit 1";

    private final JdbcClient db;
    private final KeyRest rest;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Opening a PKCS#12 takes as long as a hundred signatures; a row of the table never changes its key. */
    private final Map<UUID, PassKey> awake = new ConcurrentHashMap<>();

    SigningKeys(JdbcClient db, KeyRest rest, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.rest = rest;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** All there ever were, by purpose, the youngest first. */
    public List<SigningKey> listKeys() {
        return db.sql("select " + PUBLIC + " from signing_key where zone_id = :zone order by purpose, valid_from desc, made_at desc").param("zone", CurrentZone.id())
                .query(SigningKeys::key).list();
    }

    public SigningKey getKey(UUID id) {
        return db.sql("select " + PUBLIC + " from signing_key where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(SigningKeys::key).optional()
                .orElseThrow(() -> new NotFound("key"));
    }

    /** The key that signs now; empty when the next signature has to make one. */
    public Optional<SigningKey> findSigning(Purpose purpose) {
        return db.sql("select " + PUBLIC + " from signing_key where " + SIGNING).param("zone", CurrentZone.id()).param("purpose", word(purpose))
                .param("now", at(clock.instant())).query(SigningKeys::key).optional();
    }

    /** A key that begins once every device has had time to hear of it; the present one signs until then. */
    public SigningKey rotate(Purpose purpose) {
        var begins = findSigning(purpose).isEmpty() ? clock.instant() : clock.instant().plus(overlap());
        return make(purpose, begins);
    }

    /** What it signed is good for nothing any more, and another signs from now on. */
    public void revoke(UUID id, String reason) {
        getKey(id);
        if (reason.isBlank()) throw new Refusal(422, "checkpoint.refusal.reason");
        var revoked = db.sql("""
                update signing_key set revoked_at = :now, revoked_by = :by, revoke_reason = left(:reason, 300)
                where zone_id = :zone and id = :id and revoked_at is null returning key_id""")
                .param("now", at(clock.instant())).param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), Types.OTHER).param("reason", reason.strip())
                .param("zone", CurrentZone.id()).param("id", id).query(String.class).optional();
        if (revoked.isEmpty()) throw Refusal.conflict("checkpoint.refusal.key-revoked");
        events.publishEvent(new SigningKeyRevoked(CurrentZone.id(), id, revoked.get(), reason.strip()));
    }

    PassKey signing(Purpose purpose) {
        return wakeSigning(purpose).orElseGet(() -> {
            make(purpose, clock.instant());
            return wakeSigning(purpose).orElseThrow();
        });
    }

    /** What devices are told to believe: keys that may still sign, and those of which passes are still about. */
    List<SigningKey> listTrusted(Instant now) {
        return db.sql("select " + PUBLIC + """
                 from signing_key k where zone_id = :zone and (valid_until > :now
                    or exists (select 1 from pass p where p.zone_id = k.zone_id and p.key_id = k.key_id and p.valid_until > :now))
                order by key_id""").param("zone", CurrentZone.id()).param("now", at(now)).query(SigningKeys::key).list();
    }

    /** The key of each purpose in use has a follower before it ends. */
    void rotateAhead() {
        var now = clock.instant();
        var ahead = overlap().multipliedBy(2);
        var keys = listKeys().stream().filter(key -> key.revoked() == null).toList();
        for (var purpose : Purpose.values()) {
            var own = keys.stream().filter(key -> key.purpose() == purpose).toList();
            if (!own.isEmpty() && own.stream().noneMatch(key -> key.validity().until().isAfter(now.plus(ahead)))) rotate(purpose);
        }
    }

    String issuer() {
        var code = zones.currentZone().code().replaceAll("[^A-Za-z0-9-]", "-");
        return code.length() > 32 ? code.substring(0, 32) : code;
    }

    private Optional<PassKey> wakeSigning(Purpose purpose) {
        var signing = db.sql("select id from signing_key where " + SIGNING).param("zone", CurrentZone.id()).param("purpose", word(purpose)).param("now", at(clock.instant()))
                .query(UUID.class).optional();
        return signing.map(id -> awake.computeIfAbsent(id, this::wake));
    }

    private PassKey wake(UUID id) {
        return db.sql("select keystore, password from signing_key where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> rest.wake(id, new KeyRest.Rested(row.getBytes(1), row.getString(2)))).single();
    }

    private SigningKey make(Purpose purpose, Instant begins) {
        var days = settings.intSetting(CheckpointSettings.KEY_DAYS, zones.currentZone().dayOf(clock.instant()));
        var key = PassKey.generate(purpose, issuer(), new Validity(begins, begins.plus(Duration.ofDays(days))));
        var id = Ids.next();
        var rested = rest.rest(id, key);
        db.sql("""
                insert into signing_key (zone_id, id, key_id, purpose, valid_from, valid_until, public_key, keystore, password, made_at, made_by)
                values (:zone, :id, :key, :purpose, :from, :until, :public, :keystore, :password, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("key", key.id().hex()).param("purpose", word(purpose)).param("from", at(key.validity().from()))
                .param("until", at(key.validity().until())).param("public", key.publicKey().getEncoded()).param("keystore", rested.keystore())
                .param("password", rested.sealedPassword()).param("now", at(clock.instant()))
                .param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), Types.OTHER).update();
        events.publishEvent(new SigningKeyMade(CurrentZone.id(), id, key.id().hex(), word(purpose)));
        return getKey(id);
    }

    private Duration overlap() {
        return Duration.ofHours(settings.intSetting(CheckpointSettings.OVERLAP_HOURS, zones.currentZone().dayOf(clock.instant())));
    }

    private static SigningKey key(ResultSet row, int n) throws SQLException {
        var revoked = Rows.findInstant(row, "revoked_at");
        try {
            return new SigningKey(Rows.id(row, "id"), row.getString("key_id"), word(Purpose.class, row, "purpose"),
                    new Validity(Rows.instant(row, "valid_from"), Rows.instant(row, "valid_until")), KeyRest.publicKey(row.getBytes("public_key")), Rows.instant(row, "made_at"),
                    Rows.findId(row, "made_by"), revoked == null ? null : new IssuedPass.Revocation(revoked, Rows.findId(row, "revoked_by"), row.getString("revoke_reason")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public key of " + row.getString("key_id") + " is none", e);
        }
    }
}
