package org.millwright.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.identifier.Plate;
import org.millwright.http.Problems;

/** Reads typed texts; what cannot be read becomes a problem of its field, with the value found and what would do. */
public record TypedFields(Problems problems, ZoneId zone) {

    public static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public static Optional<UUID> id(@Nullable String text) {
        try {
            return strip(text).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(strip(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(strip(text))).findFirst().orElse(null);
    }

    public String text(String field, @Nullable String text, int least, int most) {
        var found = strip(text);
        if (found.length() < least) problems.add(field, found, "entry.problem.required");
        if (found.length() > most) problems.add(field, found, "entry.problem.long", found.length(), most);
        return found;
    }

    public <E extends Enum<E>> @Nullable E chosen(String field, Class<E> type, @Nullable String text) {
        var found = word(type, text);
        if (found == null) problems.add(field, text, "entry.problem.choose");
        return found;
    }

    public int whole(String field, @Nullable String text, int least, int most) {
        var found = strip(text);
        int value = found.matches("\\d{1,6}") ? Integer.parseInt(found) : -1;
        if (value < least || value > most) problems.add(field, found, "entry.problem.whole", found, least, most);
        return value;
    }

    /** @return as it stands on the vehicle; empty when it is none */
    public String plate(String field, @Nullable String text) {
        return switch (Plate.check(strip(text))) {
            case Plate.Reading.Sound(Plate plate) -> plate.value();
            case Plate.Reading.Wrong wrong -> {
                problems.add(field, text, wrong.plain().isEmpty() ? "entry.problem.required" : wrong.fault().key(), wrong.args(strip(text)));
                yield "";
            }
        };
    }

    public @Nullable String division(String field, @Nullable String text) {
        var found = strip(text);
        var code = DivisionCode.find(found);
        if (found.isEmpty()) problems.add(field, found, "entry.problem.required");
        else if (code.isEmpty()) problems.add(field, found, "entry.problem.division", found);
        return code.map(DivisionCode::value).orElse(null);
    }

    public @Nullable LocalDate day(String field, @Nullable String text) {
        var found = strip(text);
        try {
            if (!found.isEmpty()) return LocalDate.parse(found);
            problems.add(field, found, "entry.problem.required");
        } catch (DateTimeException e) {
            problems.add(field, found, "entry.problem.day", found);
        }
        return null;
    }

    /** A moment in the zone's time. */
    public @Nullable Instant moment(String field, @Nullable String text, boolean needed) {
        var found = strip(text);
        try {
            if (!found.isEmpty()) return LocalDateTime.parse(found.replace(' ', 'T')).atZone(zone).toInstant();
            if (needed) problems.add(field, found, "entry.problem.required");
        } catch (DateTimeException e) {
            problems.add(field, found, "entry.problem.moment", found);
        }
        return null;
    }
}
