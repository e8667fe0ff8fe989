package org.millwright.pass.container;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.ReasonCode;

/** RFC 8949: the library's reading within our limits; a key twice in a map and bytes after the item are refused. */
public final class Cbor {

    private static final CBOREncodeOptions OPTIONS = new CBOREncodeOptions("allowduplicatekeys=false;allowempty=false;resolvereferences=false");

    private Cbor() {
    }

    public static CBORObject read(byte[] bytes, CborLimits limits) throws Malformed {
        CborWalk.over(bytes, limits);
        try {
            CBORObject read = CBORObject.DecodeFromBytes(bytes, OPTIONS);
            if (limits.strict() && !plainKeys(read)) {
                throw Malformed.of(ReasonCode.CBOR);
            }
            return read;
        } catch (CBORException notCbor) {
            throw Malformed.of(ReasonCode.CBOR);
        }
    }

    /** Maps keep the order in which they were filled. */
    public static byte[] write(CBORObject object) {
        return object.EncodeToBytes(OPTIONS);
    }

    /** Numbers and texts are the keys that every language can look up. */
    private static boolean plainKeys(CBORObject object) {
        return switch (object.getType()) {
            case Array -> object.getValues().stream().allMatch(Cbor::plainKeys);
            case Map -> object.getEntries().stream().allMatch(entry -> isPlain(entry.getKey()) && plainKeys(entry.getValue()));
            default -> true;
        };
    }

    private static boolean isPlain(CBORObject key) {
        return !key.isTagged() && (key.getType() == CBORType.Integer || key.getType() == CBORType.TextString);
    }
}
