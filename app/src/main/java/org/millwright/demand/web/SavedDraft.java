package org.millwright.demand.web;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a form that saves itself is told.
 *
 * @param version the save the next one builds upon
 * @param savedAt in the zone's time, whatever clock and time zone the browser has
 * @param wrong   of the fields the form showed as wrong, those that still are
 */
public record SavedDraft(int version, OffsetDateTime savedAt, Wrong wrong) {

    /** @param title how many there are, in words; empty when there are none */
    public record Wrong(String title, List<WrongField> fields) {

        static final Wrong NONE = new Wrong("", List.of());
    }

    /**
     * @param name what the form calls it
     * @param text what is wrong with it, in the reader's language
     */
    public record WrongField(String field, String name, String text) {}
}
