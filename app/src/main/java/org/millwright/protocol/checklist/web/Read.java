package org.millwright.protocol.checklist.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** Reads what was typed or sent; what cannot be read is a problem of its field. */
final class Read {

    private final Problems problems;

    Read(Problems problems) {
        this.problems = problems;
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

    <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
        String text = text(value);
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst().orElseGet(() -> {
            problems.add(field, value, text.isEmpty() ? "level.input.missing" : "level.input.choice", text);
            return type.getEnumConstants()[0];
        });
    }

    /** Of the phone's making, or of ours where it made none. */
    UUID id(String field, @Nullable String value, UUID otherwise) {
        return text(value).isEmpty() ? otherwise : uuid(value).orElseGet(() -> {
            problems.add(field, value, "level.input.choice", text(value));
            return otherwise;
        });
    }

    UUID requiredId(String field, @Nullable String value) {
        return uuid(value).orElseGet(() -> {
            problems.add(field, value, text(value).isEmpty() ? "level.input.missing" : "level.input.choice", text(value));
            return new UUID(0, 0);
        });
    }

    Instant instant(String field, @Nullable String value, Instant otherwise) {
        String text = text(value);
        if (text.isEmpty()) return otherwise;
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            problems.add(field, value, "level.input.time", text);
            return otherwise;
        }
    }

    private static Optional<UUID> uuid(@Nullable String value) {
        String text = text(value);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
