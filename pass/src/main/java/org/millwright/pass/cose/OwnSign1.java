package org.millwright.pass.cose;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.PublicKey;
import java.util.List;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.container.CborLimits;

/**
 * The one form of COSE_Sign1 that is written here: everything beside the signed bytes and their signature has exactly
 * one value, so that there is nothing to change without being noticed.
 */
public record OwnSign1(KeyId keyId, byte[] payload, CoseSign1 received) {

    public static OwnSign1 read(byte[] bytes, CborLimits limits) throws Malformed {
        CoseSign1 received = CoseSign1.read(bytes, limits);
        if (!received.tags().equals(List.of((long) CoseSign1.TAG)) || received.unprotectedHeader().size() > 0) {
            throw Malformed.of(ReasonCode.COSE);
        }
        requireEs256(received.protectedHeader());
        byte[] keyId = keyId(received.protectedHeader());
        if (received.protectedHeader().size() != 2) {
            throw Malformed.of(ReasonCode.COSE);
        }
        if (received.signature().length != Algorithm.SIGNATURE_BYTES) {
            throw Malformed.of(ReasonCode.SIGNATURE_LENGTH, received.signature().length, Algorithm.SIGNATURE_BYTES);
        }
        return new OwnSign1(KeyId.of(keyId), received.payload(), received);
    }

    public boolean isSignedBy(PublicKey key) {
        return Algorithm.ES256.verify(key, received.signed(), received.signature());
    }

    private static void requireEs256(CBORObject header) throws Malformed {
        CBORObject found = header.get(CBORObject.FromObject(CoseSign1.ALGORITHM));
        boolean number = is(found, CBORType.Integer);
        if (!number || found.AsInt64Value() != Algorithm.ES256.number()) {
            throw Malformed.of(ReasonCode.ALGORITHM, number ? found.AsInt64Value() : "", Algorithm.ES256.number());
        }
    }

    private static byte[] keyId(CBORObject header) throws Malformed {
        CBORObject found = header.get(CBORObject.FromObject(CoseSign1.KEY_ID));
        byte[] id = is(found, CBORType.ByteString) ? found.GetByteString() : new byte[0];
        if (id.length != KeyId.BYTES) {
            throw new Malformed(Reason.of(ReasonCode.KEY_ID_LENGTH, id.length, KeyId.BYTES));
        }
        return id;
    }

    private static boolean is(CBORObject found, CBORType type) {
        return found != null && !found.isTagged() && found.getType() == type;
    }
}
