package org.millwright.pass.answer;

/** What stopped the reading of bytes that anybody may have written. Checked, so that nobody forgets to answer it. */
public final class Malformed extends Exception {

    private final transient Reason reason;

    public Malformed(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public static Malformed of(ReasonCode code) {
        return new Malformed(Reason.of(code));
    }

    public static Malformed of(ReasonCode code, Object found, Object needed) {
        return new Malformed(Reason.of(code, found, needed));
    }

    public Reason reason() {
        return reason;
    }
}
