package org.millwright.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One word of a list the zone keeps: a trade, a licence scope or class, a kind of certificate, an administrative division.
 *
 * @param parent        of a licence class: its scope; else empty
 * @param rank          of a licence class: 1 is the highest; else 0
 * @param validityYears of a certificate kind; null: no expiry
 * @param reviewYears   of a certificate kind; null: no review
 */
public record Code(CodeList list, String parent, String code, String nameZh, String nameEn, int rank,
                   @Nullable Integer validityYears, @Nullable Integer reviewYears) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}
