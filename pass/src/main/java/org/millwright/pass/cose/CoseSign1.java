package org.millwright.pass.cose;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.container.Cbor;
import org.millwright.pass.container.CborLimits;

/**
 * COSE_Sign1 (RFC 9052, section 4.2) as it was received.
 *
 * @param tags              outermost first; untagged, 18, or 61 and 18 are all in use
 * @param protectedBytes    as signed
 * @param protectedHeader   what they say
 * @param unprotectedHeader what anybody may have written
 * @param payload           as signed
 * @param signature         as received
 */
public record CoseSign1(List<Long> tags, byte[] protectedBytes, CBORObject protectedHeader, CBORObject unprotectedHeader,
                        byte[] payload, byte[] signature) {

    public static final int ALGORITHM = 1;
    public static final int KEY_ID = 4;

    static final int TAG = 18;
    private static final int TAG_CWT = 61;
    private static final int CRITICAL = 2;

    public static CoseSign1 read(byte[] bytes, CborLimits limits) throws Malformed {
        List<Long> tags = new ArrayList<>();
        CBORObject object = Cbor.read(bytes, limits);
        for (; object.isTagged(); object = object.UntagOne()) {
            tags.add(object.getMostOuterTag().ToInt64Checked());
        }
        require(tags.isEmpty() || tags.equals(List.of((long) TAG)) || tags.equals(List.of((long) TAG_CWT, (long) TAG)));
        require(object.getType() == CBORType.Array && object.size() == 4 && is(object.get(0), CBORType.ByteString)
                && is(object.get(1), CBORType.Map) && is(object.get(2), CBORType.ByteString)
                && is(object.get(3), CBORType.ByteString));
        byte[] protectedBytes = object.get(0).GetByteString();
        CBORObject header = protectedBytes.length == 0 ? CBORObject.NewMap() : Cbor.read(protectedBytes, limits);
        require(is(header, CBORType.Map) && !header.ContainsKey(CBORObject.FromObject(CRITICAL)));
        return new CoseSign1(List.copyOf(tags), protectedBytes, header, object.get(1), object.get(2).GetByteString(),
                object.get(3).GetByteString());
    }

    /** Of both headers; the protected one wins, for the other is not signed. */
    public Optional<CBORObject> find(int label) {
        CBORObject key = CBORObject.FromObject(label);
        return Optional.ofNullable(protectedHeader.get(key)).or(() -> Optional.ofNullable(unprotectedHeader.get(key)));
    }

    /** The Sig_structure of RFC 9052, section 4.4. */
    public byte[] signed() {
        return signed(protectedBytes, payload);
    }

    /** By ES256, with tag, algorithm and key id in the protected header, and nothing unprotected. */
    public static byte[] sign(KeyId id, PrivateKey key, byte[] payload) {
        byte[] header = Cbor.write(CBORObject.NewOrderedMap()
                .Set(ALGORITHM, Algorithm.ES256.number()).Set(KEY_ID, CBORObject.FromObject(id.bytes())));
        try {
            Signature signature = Algorithm.ES256.signature();
            signature.initSign(key);
            signature.update(signed(header, payload));
            return Cbor.write(CBORObject.NewArray().Add(header).Add(CBORObject.NewMap()).Add(payload)
                    .Add(signature.sign()).WithTag(TAG));
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("key " + id + " cannot sign", refused);
        }
    }

    private static byte[] signed(byte[] header, byte[] payload) {
        return Cbor.write(CBORObject.NewArray().Add("Signature1").Add(header).Add(new byte[0]).Add(payload));
    }

    private static boolean is(CBORObject object, CBORType type) {
        return object.getType() == type && !object.isTagged();
    }

    private static void require(boolean condition) throws Malformed {
        if (!condition) {
            throw Malformed.of(ReasonCode.COSE);
        }
    }
}
