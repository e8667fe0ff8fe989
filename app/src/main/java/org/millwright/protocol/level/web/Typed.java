package org.millwright.protocol.level.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.http.Problems;

/** Reads what was typed; what cannot be read is a problem of its field, and the answer then is a stand-in that nobody uses. */
final class Typed {

    private final Problems problems;
    private final ZoneId timeZone;

    Typed(Problems problems, ZoneId timeZone) {
        this.problems = problems;
        this.timeZone = timeZone;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    String required(String field, @Nullable String value, int most) {
        if (text(value).isEmpty()) problems.add(field, value, "level.input.missing");
        return optional(field, value, most);
    }

    String optional(String field, @Nullable String value, int most) {
        String text = text(value);
        if (text.length() > most) problems.add(field, value, "level.input.long", text.length(), most);
        return text;
    }

    /** Empty for the whole zone, where that may be said. */
    String division(String field, @Nullable String value, boolean needed) {
        String text = text(value);
        if (text.isEmpty()) {
            if (needed) problems.add(field, value, "level.input.missing");
            return "";
        }
        var code = DivisionCode.find(text);
        if (code.isEmpty()) problems.add(field, value, "level.input.division", text);
        return code.map(DivisionCode::value).orElse("");
    }

    <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
        String text = text(value);
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst().orElseGet(() -> {
            problems.add(field, value, text.isEmpty() ? "level.input.missing" : "level.input.choice", text);
            return type.getEnumConstants()[0];
        });
    }

    /** As a date-and-time field sends it: the zone's wall clock. */
    @Nullable Instant instant(String field, @Nullable String value) {
        String text = text(value);
        if (text.isEmpty()) return null;
        try {
            return LocalDateTime.parse(text).atZone(timeZone).toInstant();
        } catch (DateTimeException e) {
            problems.add(field, value, "level.input.time", text);
            return null;
        }
    }

    @Nullable LocalDate date(String field, @Nullable String value) {
        String text = text(value);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(field, value, "level.input.date", text);
            return null;
        }
    }
}
