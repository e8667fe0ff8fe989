package org.millwright.pass.claim;

import java.util.Optional;

/**
 * One person may enter one site. Name and last four are there to be compared with the document that the person shows.
 *
 * @param maskedName with an asterisk in place of what is hidden, and no digits
 * @param lastFour   the last four characters of the document's number
 * @param site       as the guard knows it
 * @param plate      of the vehicle the person comes in
 */
public record EntryPass(Stamp stamp, String maskedName, String lastFour, String site, Optional<String> plate)
        implements Pass {

    static final TextRule MASKED_NAME = TextRule.of("masked name", "[^\\x00-\\x1f\\x7f0-9]*\\*[^\\x00-\\x1f\\x7f0-9]*", 18);
    static final TextRule LAST_FOUR = TextRule.of("last four", "[0-9A-Z]{4}", 4);
    static final TextRule SITE = TextRule.of("site", "[^\\x00-\\x1f\\x7f]+", 48);
    static final TextRule PLATE = TextRule.of("plate", "[^\\x00-\\x20\\x7f]{2,}", 12);

    public EntryPass {
        MASKED_NAME.require(maskedName);
        LAST_FOUR.require(lastFour);
        SITE.require(site);
        plate.ifPresent(PLATE::require);
    }

    @Override
    public Purpose purpose() {
        return Purpose.ENTRY;
    }
}
