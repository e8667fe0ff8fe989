package org.millwright.pass.container;

/**
 * How much CBOR is read, and how freely.
 *
 * @param bytes  at most
 * @param depth  of arrays, maps and tags within each other, at most
 * @param items  altogether, at most
 * @param strict only what we write: shortest definite lengths, whole numbers that a browser holds exactly, byte and text
 *               strings, arrays, maps, true and false, and no tag but COSE_Sign1's
 */
public record CborLimits(int bytes, int depth, int items, boolean strict) {

    /** A pass has some 200 bytes. */
    public static final CborLimits PASS = new CborLimits(512, 4, 64, true);

    /** A thousand keys, or a quarter of a million revoked passes. */
    public static final CborLimits BUNDLE = new CborLimits(4 << 20, 6, 20_000, true);

    /** Whatever the standard allows, from others who sign a page of text. */
    public static final CborLimits FOREIGN = new CborLimits(64 << 10, 16, 4_096, false);
}
