package org.millwright.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.millwright.pass.claim.EntryPass;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Stamp;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.claim.VehiclePass;
import org.millwright.pass.key.KeyRing;
import org.millwright.pass.key.PassKey;
import org.millwright.pass.trust.TrustBundle;
import org.millwright.pass.trust.TrustedKey;

/** An issuer with its keys, two passes and a bundle, around one noon. */
public final class APass {

    public static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    static final Validity TODAY = new Validity(NOON.minus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(8)));
    static final Validity THIS_YEAR = new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    public static final PassKey ENTRY_KEY = PassKey.generate(Purpose.ENTRY, "zhangjiang", THIS_YEAR);
    static final PassKey VEHICLE_KEY = PassKey.generate(Purpose.VEHICLE, "zhangjiang", THIS_YEAR);
    public static final PassKey TRUST_KEY = PassKey.generate(Purpose.TRUST, "zhangjiang", THIS_YEAR);
    public static final KeyRing RING = KeyRing.EMPTY.with(ENTRY_KEY).with(VEHICLE_KEY).with(TRUST_KEY);

    private APass() {
    }

    static Stamp stamp(int id) {
        return new Stamp(new UUID(0x0192_f3a4_7b6c_7000L, 0x8000_0000_0000_0000L + id), TODAY.from().minus(Duration.ofHours(1)), TODAY);
    }

    static EntryPass entry() {
        return entry(stamp(1));
    }

    static EntryPass entry(Stamp stamp) {
        return new EntryPass(stamp, "王*明", "123X", "精密机械产业园 3 号厂房", Optional.of("鲁B12345"));
    }

    static VehiclePass vehicle() {
        return new VehiclePass(stamp(2), "370200000017", "鲁BD12345", Optional.of("鲁B678挂"), "G15 胶州—S217—高新区 2 号卡口");
    }

    static String issued() {
        return new PassIssuer(RING).issue(entry());
    }

    static TrustBundle bundle(UUID... revoked) {
        return bundle(List.of(TrustedKey.of(ENTRY_KEY), TrustedKey.of(VEHICLE_KEY)), revoked);
    }

    public static TrustBundle bundle(List<TrustedKey> keys, UUID... revoked) {
        return TrustBundle.of(new Validity(NOON.minus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(24))), TOLERANCE, keys,
                Set.of(revoked));
    }

    static PassVerifier verifier(TrustBundle bundle) {
        return new PassVerifier(Optional.of(bundle));
    }
}
