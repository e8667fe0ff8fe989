package org.millwright.planning.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in addresses: what is none, or lies in no year that anybody plans for, asks for the usual one. */
final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2098;

    private Days() {}

    static LocalDate read(@Nullable String text, LocalDate otherwise) {
        try {
            var day = text == null ? otherwise : LocalDate.parse(text.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? otherwise : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
