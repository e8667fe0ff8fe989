package org.millwright.checkpoint;

import java.util.UUID;

/**
 * What a pass is for, in the words of whoever ordered it; it comes back with every scan.
 *
 * @param type a name of the orderer's, small letters and hyphens ({@code filing-member})
 */
public record PassSubject(String type, UUID id) {

    /** Of a pass that an officer gave out by hand. */
    public static final String BY_HAND = "by-hand";

    public PassSubject {
        if (!type.matches("[a-z][a-z-]{0,39}")) throw new IllegalArgumentException("a subject's type is small letters and hyphens, not " + type);
    }
}
