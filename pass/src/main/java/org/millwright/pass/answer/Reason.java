package org.millwright.pass.answer;

import java.time.Instant;

/** One reason. Values are texts in one form everywhere (numbers in decimal, times in ISO 8601 UTC), empty where there is none. */
public record Reason(ReasonCode code, String found, String needed) {

    public static Reason of(ReasonCode code) {
        return new Reason(code, "", "");
    }

    public static Reason of(ReasonCode code, Object found) {
        return new Reason(code, found.toString(), "");
    }

    public static Reason of(ReasonCode code, Object found, Object needed) {
        return new Reason(code, found.toString(), needed.toString());
    }

    /** To the second: more could not be compared with the claims of a pass. */
    public static Reason of(ReasonCode code, Instant found, Instant needed) {
        return new Reason(code, Instant.ofEpochSecond(found.getEpochSecond()).toString(),
                Instant.ofEpochSecond(needed.getEpochSecond()).toString());
    }
}
