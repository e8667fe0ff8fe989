package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.pass.cose.Algorithm;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The devices of the current zone's gates: enrolled by the guard who holds them, retired by an officer. */
@Component
public class GateDevices {

    private final JdbcClient db;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateDevices(JdbcClient db, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param signature over "mw-enrol", gate and public key, to show that the private half is there
     * @throws Refusal when the key is none on P-256, somebody else's, or known already
     */
    public GateDevice enrol(CurrentUser user, Gate gate, String name, byte[] publicKey, byte[] signature) {
        if (gate.closedAt() != null) throw Refusal.conflict("checkpoint.refusal.gate-closed", gate.name());
        var key = read(publicKey);
        var signed = "mw-enrol %s %s".formatted(gate.id(), Base64.getEncoder().encodeToString(publicKey));
        if (!Algorithm.ES256.verify(key, signed.getBytes(StandardCharsets.UTF_8), signature)) throw new Refusal(422, "checkpoint.refusal.device-key");
        var device = new GateDevice(Ids.next(), gate.id(), name, key, clock.instant(), user.membershipId(), null, null, 0, 0, null, null);
        try {
            db.sql("""
                    insert into gate_device (zone_id, id, gate_id, name, public_key, enrolled_at, enrolled_by) values (:zone, :id, :gate, :name, :key, :now, :by)""")
                    .param("zone", CurrentZone.id()).param("id", device.id()).param("gate", gate.id()).param("name", name).param("key", publicKey)
                    .param("now", at(device.enrolledAt())).param("by", user.membershipId()).update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("checkpoint.refusal.device-known");
        }
        events.publishEvent(new DeviceEnrolled(CurrentZone.id(), device.id(), gate.id(), gate.name(), name));
        return device;
    }

    /** By which a device's clock may be off. */
    public Duration clockTolerance() {
        return Duration.ofSeconds(settings.intSetting(CheckpointSettings.CLOCK_SECONDS, zones.currentZone().dayOf(clock.instant())));
    }

    /** Those in use first, then by name. */
    public List<GateDevice> listDevices() {
        return db.sql("select * from gate_device where zone_id = :zone order by retired_at is not null, name, enrolled_at").param("zone", CurrentZone.id())
                .query(GateDevices::device).list();
    }

    public GateDevice getDevice(UUID id) {
        return db.sql("select * from gate_device where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(GateDevices::device).optional()
                .orElseThrow(() -> new NotFound("device"));
    }

    /** What it scanned before is still taken; what it signs later is not. */
    public void retire(CurrentUser user, UUID id) {
        var device = getDevice(id);
        int retired = db.sql("update gate_device set retired_at = :now, retired_by = :by where zone_id = :zone and id = :id and retired_at is null")
                .param("now", at(clock.instant())).param("by", user.membershipId()).param("zone", CurrentZone.id()).param("id", id).update();
        if (retired == 0) throw Refusal.conflict("checkpoint.refusal.device-retired", device.name());
        events.publishEvent(new DeviceRetired(CurrentZone.id(), id, device.gateId()));
    }

    /** Two batches of one device follow one another. */
    Optional<GateDevice> lock(UUID id) {
        return db.sql("select * from gate_device where zone_id = :zone and id = :id for no key update").param("zone", CurrentZone.id()).param("id", id)
                .query(GateDevices::device).optional();
    }

    void seen(UUID id, Instant now, long lastSeq, int waiting, int skewSeconds, @Nullable Instant bundleAt) {
        db.sql("""
                update gate_device set seen_at = :now, last_seq = greatest(last_seq, :seq), waiting = :waiting, skew_seconds = :skew, bundle_at = coalesce(:bundle, bundle_at)
                where zone_id = :zone and id = :id""")
                .param("now", at(now)).param("seq", lastSeq).param("waiting", waiting).param("skew", skewSeconds).param("bundle", at(bundleAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    private static PublicKey read(byte[] publicKey) {
        try {
            var key = KeyRest.publicKey(publicKey);
            if (Algorithm.ES256.takes(key)) return key;
        } catch (GeneralSecurityException e) {
            throw new Refusal(422, "checkpoint.refusal.device-key");
        }
        throw new Refusal(422, "checkpoint.refusal.device-key");
    }

    private static GateDevice device(ResultSet row, int n) throws SQLException {
        return new GateDevice(Rows.id(row, "id"), Rows.id(row, "gate_id"), row.getString("name"), read(row.getBytes("public_key")), Rows.instant(row, "enrolled_at"),
                Rows.id(row, "enrolled_by"), Rows.findInstant(row, "retired_at"), Rows.findInstant(row, "seen_at"), row.getLong("last_seq"), row.getInt("waiting"),
                row.getObject("skew_seconds", Integer.class), Rows.findInstant(row, "bundle_at"));
    }
}
