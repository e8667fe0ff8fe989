package org.millwright.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.http.Problems;

/** Reads what was typed or sent; what cannot be read is a problem of its field, and the answer then is a stand-in that nobody uses. */
public final class Typed {

    private final Problems problems;

    public Typed(Problems problems) {
        this.problems = problems;
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    public String required(String field, @Nullable String value, int most) {
        if (text(value).isEmpty()) problems.add(field, value, "level.input.missing");
        return optional(field, value, most);
    }

    public String optional(String field, @Nullable String value, int most) {
        String text = text(value);
        if (text.length() > most) problems.add(field, value, "level.input.long", text.length(), most);
        return text;
    }

    /** Empty for the whole zone, where that may be said. */
    public String division(String field, @Nullable String value, boolean needed) {
        String text = text(value);
        if (text.isEmpty()) {
            if (needed) problems.add(field, value, "level.input.missing");
            return "";
        }
        var code = DivisionCode.find(text);
        if (code.isEmpty()) problems.add(field, value, "level.input.division", text);
        return code.map(DivisionCode::value).orElse("");
    }

    public <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
        String text = text(value);
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst().orElseGet(() -> {
            problems.add(field, value, text.isEmpty() ? "level.input.missing" : "level.input.choice", text);
            return type.getEnumConstants()[0];
        });
    }

    /** As a date-and-time field sends it: the zone's wall clock. */
    public @Nullable Instant local(String field, @Nullable String value, ZoneId timeZone) {
        String text = text(value);
        if (text.isEmpty()) return null;
        try {
            return LocalDateTime.parse(text).atZone(timeZone).toInstant();
        } catch (DateTimeException e) {
            problems.add(field, value, "level.input.time", text);
            return null;
        }
    }

    /** As a phone sends it, in ISO form. */
    public Instant instant(String field, @Nullable String value, Instant otherwise) {
        String text = text(value);
        if (text.isEmpty()) return otherwise;
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            problems.add(field, value, "level.input.time", text);
            return otherwise;
        }
    }

    public @Nullable LocalDate date(String field, @Nullable String value) {
        String text = text(value);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(field, value, "level.input.date", text);
            return null;
        }
    }

    /** Of the phone's making, or of ours where it made none. */
    public UUID id(String field, @Nullable String value, UUID otherwise) {
        return text(value).isEmpty() ? otherwise : requiredId(field, value);
    }

    public UUID requiredId(String field, @Nullable String value) {
        return uuid(text(value)).orElseGet(() -> {
            problems.add(field, value, text(value).isEmpty() ? "level.input.missing" : "level.input.choice", text(value));
            return new UUID(0, 0);
        });
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
