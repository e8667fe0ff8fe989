package org.millwright.directory;

/**
 * A document number as its row keeps it.
 *
 * @param cipher bound to the member's row
 * @param hash   keyed, to recognise the same number
 * @param masked for the screen
 */
public record SealedDocument(String cipher, String hash, String masked) {}
