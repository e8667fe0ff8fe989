package org.millwright.checkpoint.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** Reads what was typed; what cannot be read is a problem of its field, and the answer then is a stand-in that nobody uses. */
final class Typed {

    private final Problems problems;

    Typed(Problems problems) {
        this.problems = problems;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** A choice among an enum's words in a filter: what is none is no filter. */
    static <E extends Enum<E>> @Nullable E filter(Class<E> type, String text) {
        for (E one : type.getEnumConstants()) if (one.name().equals(text.toUpperCase(Locale.ROOT))) return one;
        return null;
    }

    static @Nullable UUID filter(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String required(String field, @Nullable String value, int max) {
        var text = optional(field, value, max);
        if (text.isEmpty()) problems.add(field, value, "checkpoint.input.missing");
        return text;
    }

    String optional(String field, @Nullable String value, int max) {
        var text = text(value);
        if (text.length() > max) problems.add(field, value, "checkpoint.input.long", text.length(), max);
        return text;
    }

    /** @param key of the message that says the form */
    String matching(String field, @Nullable String value, String pattern, String key, boolean needed) {
        var text = text(value).toUpperCase(Locale.ROOT);
        if (text.isEmpty() && needed) problems.add(field, value, "checkpoint.input.missing");
        else if (!text.isEmpty() && !text.matches(pattern)) problems.add(field, value, key, text(value));
        return text;
    }

    /** As a date-and-time field sends it: the zone's wall clock. */
    Instant instant(String field, @Nullable String value, ZoneId timeZone) {
        var text = text(value);
        try {
            if (!text.isEmpty()) return LocalDateTime.parse(text).atZone(timeZone).toInstant();
            problems.add(field, value, "checkpoint.input.missing");
        } catch (DateTimeException e) {
            problems.add(field, value, "checkpoint.input.time", text);
        }
        return Instant.EPOCH;
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String value, Class<E> type) {
        var text = text(value);
        for (E one : type.getEnumConstants()) if (one.name().equals(text)) return one;
        problems.add(field, value, text.isEmpty() ? "checkpoint.input.missing" : "checkpoint.input.choice", text);
        return null;
    }
}
