package org.millwright.audit;

import java.util.UUID;

/** The chain's record of one entry. The key makes {@link #mac} something that only a holder of the keystore can write. */
record Seal(long seq, UUID entryId, long era, String txid, String algorithm, String link, String mac) {

    /** What {@link #mac} is made of. */
    static String signed(long seq, UUID entryId, long era, String txid, String algorithm, String link) {
        return "%d %s %d %s %s %s".formatted(seq, entryId, era, txid, algorithm, link);
    }

    String signed() {
        return signed(seq, entryId, era, txid, algorithm, link);
    }
}
