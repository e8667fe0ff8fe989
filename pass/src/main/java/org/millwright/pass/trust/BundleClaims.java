package org.millwright.pass.trust;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.claim.ClaimReader;
import org.millwright.pass.claim.PassClaims;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.TextRule;
import org.millwright.pass.container.Cbor;
import org.millwright.pass.container.CborLimits;
import org.millwright.pass.cose.Algorithm;

/** A bundle as CWT claims: end (4), issue (6), and one claim of ours with tolerance, keys and revoked passes. */
final class BundleClaims {

    private static final int BUNDLE = -65_539;
    private static final int ID_BYTES = 16;
    private static final long MOST_TOLERANCE_SECONDS = 3_600;
    private static final TextRule ISSUER = TextRule.of("issuer", "[A-Za-z0-9-]{1,32}", 32);

    private BundleClaims() {
    }

    static byte[] write(TrustBundle bundle) {
        CBORObject keys = CBORObject.NewArray();
        bundle.keys().values().stream().sorted(Comparator.comparing(key -> key.id().hex())).forEach(key -> keys.Add(key(key)));
        CBORObject own = CBORObject.NewOrderedMap().Set(0, bundle.tolerance().toSeconds()).Set(1, keys)
                .Set(2, CBORObject.FromObject(ids(bundle.revoked())));
        return Cbor.write(CBORObject.NewOrderedMap().Set(PassClaims.EXPIRES, bundle.validity().until().getEpochSecond())
                .Set(PassClaims.ISSUED, bundle.validity().from().getEpochSecond()).Set(BUNDLE, own));
    }

    private static CBORObject key(TrustedKey key) {
        CBORObject map = CBORObject.NewOrderedMap().Set(0, CBORObject.FromObject(key.publicKey().getEncoded()))
                .Set(1, key.purpose().number()).Set(2, key.issuer())
                .Set(3, key.validity().from().getEpochSecond()).Set(4, key.validity().until().getEpochSecond());
        key.revokedAt().ifPresent(at -> map.Set(5, at.getEpochSecond()));
        return map;
    }

    static TrustBundle read(byte[] payload) throws Malformed {
        CBORObject map = Cbor.read(payload, CborLimits.BUNDLE);
        if (map.getType() != CBORType.Map || map.isTagged()) {
            throw ClaimReader.refused(PassClaims.EXPIRES);
        }
        ClaimReader claims = new ClaimReader(map);
        ClaimReader own = claims.map(BUNDLE);
        List<TrustedKey> keys = new ArrayList<>();
        for (CBORObject each : own.array(1).getValues()) {
            keys.add(key(each));
        }
        if (keys.stream().map(TrustedKey::id).distinct().count() < keys.size()) {
            throw ClaimReader.refused(1);
        }
        return TrustBundle.of(claims.validity(PassClaims.ISSUED, PassClaims.EXPIRES),
                Duration.ofSeconds(own.number(0, MOST_TOLERANCE_SECONDS)), keys, ids(own.bytes(2)));
    }

    private static TrustedKey key(CBORObject each) throws Malformed {
        if (each.getType() != CBORType.Map || each.isTagged()) {
            throw ClaimReader.refused(1);
        }
        ClaimReader claims = new ClaimReader(each);
        Purpose purpose = Purpose.findByNumber(claims.number(1, Integer.MAX_VALUE)).orElseThrow(() -> ClaimReader.refused(1));
        return new TrustedKey(purpose, claims.text(2, ISSUER), claims.validity(3, 4), publicKey(claims.bytes(0)),
                claims.findInstant(5));
    }

    private static PublicKey publicKey(byte[] encoded) throws Malformed {
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            if (!Algorithm.ES256.takes(key)) {
                throw ClaimReader.refused(0);
            }
            return key;
        } catch (GeneralSecurityException notAKey) {
            throw ClaimReader.refused(0);
        }
    }

    private static byte[] ids(Set<UUID> revoked) {
        ByteBuffer bytes = ByteBuffer.allocate(revoked.size() * ID_BYTES);
        revoked.stream().sorted().forEach(id -> bytes.put(PassClaims.bytes(id)));
        return bytes.array();
    }

    private static Set<UUID> ids(byte[] bytes) throws Malformed {
        if (bytes.length % ID_BYTES != 0) {
            throw ClaimReader.refused(2);
        }
        Set<UUID> ids = new HashSet<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            ids.add(PassClaims.uuid(rest));
        }
        return ids;
    }
}
