package org.millwright.directory;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day that is not what its weekday says: a public holiday, or a working day that makes up for one (调休).
 *
 * @param worksAs on a make-up day: the weekday whose shifts hold, 1 Monday to 7 Sunday
 */
public record ZoneDay(LocalDate day, Kind kind, String nameZh, String nameEn, int worksAs) {

    public enum Kind { HOLIDAY, MAKE_UP }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}
