package org.millwright.pass.claim;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.Optional;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.answer.ReasonCode;

/** Claims of one map by their numbers; what is missing or impossible names its number. Claims of a later version are passed over. */
public final class ClaimReader {

    /** The end of the year 9999, past which times have no common text form. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final CBORObject map;

    public ClaimReader(CBORObject map) {
        this.map = map;
    }

    public Instant instant(int claim) throws Malformed {
        return Instant.ofEpochSecond(number(claim, LAST_SECOND));
    }

    public Optional<Instant> findInstant(int claim) throws Malformed {
        return has(claim) ? Optional.of(instant(claim)) : Optional.empty();
    }

    /** From 0. */
    public long number(int claim, long most) throws Malformed {
        CBORObject found = get(claim, CBORType.Integer);
        long number = found.AsInt64Value();
        if (number < 0 || number > most) {
            throw refused(claim);
        }
        return number;
    }

    public Validity validity(int from, int until) throws Malformed {
        Instant begin = instant(from);
        Instant end = instant(until);
        if (!begin.isBefore(end)) {
            throw refused(until);
        }
        return new Validity(begin, end);
    }

    public String text(int claim, TextRule rule) throws Malformed {
        String text = get(claim, CBORType.TextString).AsString();
        if (!rule.allows(text)) {
            throw refused(claim);
        }
        return text;
    }

    public Optional<String> findText(int claim, TextRule rule) throws Malformed {
        return has(claim) ? Optional.of(text(claim, rule)) : Optional.empty();
    }

    public byte[] bytes(int claim) throws Malformed {
        return get(claim, CBORType.ByteString).GetByteString();
    }

    public ClaimReader map(int claim) throws Malformed {
        return new ClaimReader(get(claim, CBORType.Map));
    }

    public CBORObject array(int claim) throws Malformed {
        return get(claim, CBORType.Array);
    }

    public boolean has(int claim) {
        return map.ContainsKey(claim);
    }

    public static Malformed refused(int claim) {
        return new Malformed(Reason.of(ReasonCode.CLAIM, claim));
    }

    private CBORObject get(int claim, CBORType type) throws Malformed {
        CBORObject found = map.get(CBORObject.FromObject(claim));
        if (found == null || found.getType() != type || found.isTagged()) {
            throw refused(claim);
        }
        return found;
    }
}
