package org.millwright.planning.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** Reads typed moments in the zone's time, with or without a time of day, and ids. */
record Moments(ZoneId timeZone, Problems problems) {

    /** A day alone begins at its midnight. */
    @Nullable Instant from(String field, @Nullable String typed) {
        return read(field, typed, 0);
    }

    /** A day alone is meant to its end. */
    @Nullable Instant until(String field, @Nullable String typed) {
        return read(field, typed, 1);
    }

    private @Nullable Instant read(String field, @Nullable String typed, int days) {
        var text = typed == null ? "" : typed.strip();
        try {
            if (text.length() > 10) return LocalDateTime.parse(text).atZone(timeZone).toInstant();
            if (!text.isEmpty()) return LocalDate.parse(text).plusDays(days).atStartOfDay(timeZone).toInstant();
        } catch (DateTimeException e) {
            problems.add(field, typed, "planning.problem.moment", text);
            return null;
        }
        problems.add(field, typed, "planning.problem.moment_missing");
        return null;
    }

    /** Out of what was typed, if it is an id. */
    static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return null when it is missing, and a problem says so */
    @Nullable UUID chosen(String field, @Nullable String typed) {
        var found = id(typed);
        if (found.isEmpty()) problems.add(field, typed, "planning.problem.choose");
        return found.orElse(null);
    }
}
