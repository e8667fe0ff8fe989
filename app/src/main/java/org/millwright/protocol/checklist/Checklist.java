package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a checklist.
 *
 * @param seriesId  the same for all versions; the id of the first
 * @param editionId the edition whose words its items took
 * @param retiredAt out of use, or followed by the next version
 */
public record Checklist(UUID id, UUID seriesId, int version, Kind kind, String nameZh, String nameEn, UUID editionId, Instant madeAt, @Nullable Instant retiredAt, List<Item> items) {

    /** Words on screen are {@code checklist.kind.<name>}. */
    public enum Kind { DISINFECTION, TEMPERATURE, GATE, OTHER }

    /** How an item is answered. Words on screen are {@code checklist.answer.<name>}. */
    public enum Answer { YES_NO, YES_NO_PHOTO, NUMBER }

    /** @param number of the clause in that edition */
    public record Item(int position, UUID clauseId, String number, String textZh, String textEn, Answer answer) {

        public String text(Locale locale) {
            return locale.getLanguage().equals("zh") ? textZh : textEn;
        }
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}
