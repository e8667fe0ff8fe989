package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.trust.SignedBundle;
import org.millwright.pass.trust.TrustBundle;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The current zone's bundle. One that is asked for always holds every revocation that was committed before: it is signed anew when the kept one says less.
 * A device takes only what was issued later than what it has, so of two signed in the same second it keeps the first, until the next.
 */
@Component
public class Bundles {

    private final JdbcClient db;
    private final SigningKeys keys;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    Bundles(JdbcClient db, SigningKeys keys, ZoneSettings settings, Zones zones, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    /** Keys and revocations as they are, at a time. */
    private record Content(List<SigningKey> keys, List<UUID> revoked, int toleranceSeconds) {

        String fingerprint() {
            var text = keys.stream().map(key -> key.keyId() + (key.revoked() == null ? "" : "!")).collect(Collectors.joining(" ")) + " " + toleranceSeconds + " "
                    + revoked.stream().map(UUID::toString).collect(Collectors.joining(" "));
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    /** What a device gets now; empty before {@link #refresh} has made a key to sign bundles by. */
    public Optional<Bundle> findCurrent() {
        var now = clock.instant();
        var content = content(now);
        var kept = findKept().filter(bundle -> serves(bundle, content, now));
        if (kept.isPresent()) return kept;
        return keys.findSigning(Purpose.TRUST).map(key -> sign(content));
    }

    /** Makes what is missing: the keys of a zone that has gates, and a bundle that says enough and is young enough. */
    public void refresh() {
        for (var purpose : Purpose.values()) keys.signing(purpose);
        var now = clock.instant();
        var content = content(now);
        if (findKept().filter(bundle -> serves(bundle, content, now)).isPresent()) return;
        var bundle = sign(content);
        db.sql("""
                insert into trust_bundle (zone_id, fingerprint, issued_at, expires_at, content) values (:zone, :fingerprint, :issued, :expires, :content)
                on conflict (zone_id) do update set fingerprint = excluded.fingerprint, issued_at = excluded.issued_at, expires_at = excluded.expires_at, content = excluded.content
                where trust_bundle.issued_at < excluded.issued_at""")
                .param("zone", CurrentZone.id()).param("fingerprint", bundle.fingerprint()).param("issued", at(bundle.issuedAt())).param("expires", at(bundle.expiresAt()))
                .param("content", bundle.content()).update();
    }

    /** Public keys by which a device checks bundles, given to it when it is enrolled; later ones come inside the bundles themselves. */
    public List<byte[]> anchors() {
        return keys.listTrusted(clock.instant()).stream().filter(key -> key.purpose() == Purpose.TRUST && key.revoked() == null).map(key -> key.publicKey().getEncoded()).toList();
    }

    private boolean serves(Bundle kept, Content content, Instant now) {
        var minutes = settings.intSetting(CheckpointSettings.BUNDLE_MINUTES, zones.currentZone().dayOf(now));
        return kept.fingerprint().equals(content.fingerprint()) && now.isBefore(kept.issuedAt().plus(Duration.ofMinutes(minutes))) && now.isBefore(kept.expiresAt());
    }

    /** The time is taken once the key is there: a key signs nothing of before it began. */
    private Bundle sign(Content content) {
        var key = keys.signing(Purpose.TRUST);
        var now = clock.instant();
        var hours = settings.intSetting(CheckpointSettings.BUNDLE_HOURS, zones.currentZone().dayOf(now));
        var validity = new Validity(now, now.plus(Duration.ofHours(hours)));
        var issuer = keys.issuer();
        var bundle = TrustBundle.of(validity, Duration.ofSeconds(content.toleranceSeconds()), content.keys().stream().map(each -> each.trusted(issuer)).toList(),
                new HashSet<>(content.revoked()));
        return new Bundle(content.fingerprint(), validity.from(), validity.until(), SignedBundle.sign(bundle, key));
    }

    private Content content(Instant now) {
        var revoked = db.sql("select id from pass where zone_id = :zone and revoked_at is not null and valid_until > :now order by id").param("zone", CurrentZone.id())
                .param("now", at(now)).query(UUID.class).list();
        return new Content(keys.listTrusted(now), revoked, settings.intSetting(CheckpointSettings.CLOCK_SECONDS, zones.currentZone().dayOf(now)));
    }

    private Optional<Bundle> findKept() {
        return db.sql("select fingerprint, issued_at, expires_at, content from trust_bundle where zone_id = :zone").param("zone", CurrentZone.id())
                .query((row, n) -> new Bundle(row.getString(1), Rows.instant(row, "issued_at"), Rows.instant(row, "expires_at"), row.getBytes("content"))).optional();
    }
}
