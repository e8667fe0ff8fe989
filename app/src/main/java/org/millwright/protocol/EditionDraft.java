package org.millwright.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an edition as a whole, as typed.
 *
 * @param minor    {@code on} or {@code true}: who has acknowledged the edition before is not asked again
 * @param askedFor {@code 2026-12-01T08:00} in the zone's time; empty: as soon as both bodies have signed
 */
public record EditionDraft(@Nullable String changeNoteZh, @Nullable String changeNoteEn, @Nullable String minor, @Nullable String askedFor) {

    public static final EditionDraft EMPTY = new EditionDraft(null, null, null, null);

    public boolean isMinor() {
        return minor != null && (minor.equals("on") || minor.equals("true"));
    }
}
