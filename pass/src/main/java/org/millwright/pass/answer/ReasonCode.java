package org.millwright.pass.answer;

/**
 * Why a pass is not valid, with the answer it leads to. They stand in order of weight: of several reasons the first
 * gives the answer. A refusal that no newer bundle could lift comes before the doubt about clock or bundle, and that
 * doubt before anything that rests on the clock.
 */
public enum ReasonCode {
    /** Found: characters. Needed: at most so many. */
    TEXT_LENGTH(Kind.DAMAGED),
    /** Found: the first characters. Needed: the prefix. */
    PREFIX(Kind.DAMAGED),
    /** Found: the position after the prefix at which it is no base45. */
    BASE45(Kind.DAMAGED),
    /** Not one whole zlib stream of no more than the bytes needed; which of both, engines find out in different order. */
    ZLIB(Kind.DAMAGED),
    /** Not well formed, or past a limit. */
    CBOR(Kind.DAMAGED),
    /** Not the COSE_Sign1 that is written here. */
    COSE(Kind.DAMAGED),
    /** Found: the algorithm's number, if any. Needed: that of ES256. */
    ALGORITHM(Kind.DAMAGED),
    /** Found and needed: bytes. */
    KEY_ID_LENGTH(Kind.DAMAGED),
    /** Found and needed: bytes. */
    SIGNATURE_LENGTH(Kind.DAMAGED),
    /** Found: the number of the claim that is missing or impossible. */
    CLAIM(Kind.DAMAGED),
    /** The signature does not fit. Found: the key. */
    SIGNATURE(Kind.DAMAGED),
    /** There is no bundle to look a key up in. */
    NO_BUNDLE(Kind.CANNOT_DECIDE),
    /** Found: the key. A newer bundle may know it. */
    KEY_UNKNOWN(Kind.CANNOT_DECIDE),
    /** Found: since when. */
    KEY_REVOKED(Kind.REVOKED),
    /** Found: the pass. */
    PASS_REVOKED(Kind.REVOKED),
    /** Found: what the pass is for. Needed: what is asked for. */
    PASS_PURPOSE(Kind.WRONG_PURPOSE),
    /** Found: what the key may sign. Needed: what the pass is for. */
    KEY_PURPOSE(Kind.WRONG_PURPOSE),
    /** Found: the device's time. Needed: at least the bundle's issue. */
    CLOCK_BEHIND(Kind.CANNOT_DECIDE),
    /** Found: the device's time. Needed: before the pass's end. */
    EXPIRED(Kind.EXPIRED),
    /** Found: issue of the pass. Needed: before the key's end. */
    KEY_ENDED(Kind.EXPIRED),
    /** Found: the device's time. Needed: at least the pass's begin. */
    NOT_YET(Kind.NOT_YET),
    /** Found: issue of the pass. Needed: at most the device's time. */
    ISSUED_LATER(Kind.NOT_YET),
    /** Found: issue of the pass. Needed: at least the key's begin. */
    KEY_NOT_BEGUN(Kind.NOT_YET),
    /** Found: the device's time. Needed: before the bundle's end. */
    BUNDLE_EXPIRED(Kind.CANNOT_DECIDE);

    private final Kind kind;

    ReasonCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
