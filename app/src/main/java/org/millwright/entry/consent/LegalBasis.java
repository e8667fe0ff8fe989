package org.millwright.entry.consent;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.FactCategory;

/**
 * What a category is kept for and by what right, from a day on.
 *
 * @param source the article or order it rests on
 * @param from   null: as it is until the zone says otherwise
 */
public record LegalBasis(FactCategory category, Kind kind, String purposeZh, String purposeEn, String source, @Nullable LocalDate from) {

    /** Words on screen are {@code entry.basis.kind.<name>}. What rests on the law cannot be withdrawn. */
    public enum Kind { CONSENT, LAW }

    public String purpose(Locale locale) {
        return locale.getLanguage().equals("zh") ? purposeZh : purposeEn;
    }
}
