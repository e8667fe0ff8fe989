package org.millwright.protocol.rule;

import java.util.UUID;

/**
 * The edition that was judged under.
 *
 * @param number as people cite it
 */
public record EditionRef(UUID id, String number) { }
