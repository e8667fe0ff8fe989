package org.millwright.directory.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Position;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.roster.PhoneCells;
import org.millwright.directory.roster.RosterDates;
import org.millwright.http.Problems;

/** Reads what was typed into a form; what cannot be read is a problem of its field, and the answer then is a stand-in that nobody uses. */
final class Typed {

    private final Problems problems;

    Typed(Problems problems) {
        this.problems = problems;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    String required(String field, @Nullable String value, int max) {
        var text = optional(field, value, max);
        if (text.isEmpty()) problems.add(field, value, "directory.input.missing");
        return text;
    }

    String optional(String field, @Nullable String value, int max) {
        var text = text(value);
        if (text.length() > max) problems.add(field, value, "directory.input.long", text.length(), max);
        return text;
    }

    LocalDate requiredDate(String field, @Nullable String value) {
        if (text(value).isEmpty()) problems.add(field, value, "directory.input.missing");
        var date = date(field, value);
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable LocalDate date(String field, @Nullable String value) {
        var text = text(value);
        if (text.isEmpty()) return null;
        try {
            return within(field, text, LocalDate.parse(text)) ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            problems.add(field, value, "directory.input.date", text);
            return null;
        }
    }

    /** A year typed with a digit too many would be carried into every plan. */
    private boolean within(String field, String text, LocalDate date) {
        if (RosterDates.plausible(date)) return true;
        problems.add(field, text, "directory.input.year", text, Integer.toString(RosterDates.FIRST_YEAR), Integer.toString(RosterDates.LAST_YEAR));
        return false;
    }

    /** @param last may not lie before {@code first} */
    void inOrder(@Nullable LocalDate first, String lastField, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) problems.add(lastField, last, "directory.input.order", last, first);
    }

    /** As a date-and-time field sends it: the zone's wall clock. */
    @Nullable Instant instant(String field, @Nullable String value, ZoneId timeZone) {
        var text = text(value);
        if (text.isEmpty()) return null;
        try {
            var at = LocalDateTime.parse(text);
            return within(field, text, at.toLocalDate()) ? at.atZone(timeZone).toInstant() : null;
        } catch (DateTimeException e) {
            problems.add(field, value, "directory.input.time", text);
            return null;
        }
    }

    Instant requiredInstant(String field, @Nullable String value, ZoneId timeZone) {
        if (text(value).isEmpty()) problems.add(field, value, "directory.input.missing");
        var at = instant(field, value, timeZone);
        return at == null ? Instant.EPOCH : at;
    }

    /** Minutes from midnight. */
    @Nullable Integer minute(String field, @Nullable String value) {
        var text = text(value);
        if (text.isEmpty()) return null;
        try {
            return LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeException e) {
            problems.add(field, value, "directory.input.clock", text);
            return null;
        }
    }

    @Nullable Long number(String field, @Nullable String value, long min, long max) {
        var text = text(value);
        if (text.isEmpty()) return null;
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) return number;
        } catch (NumberFormatException e) {
            // told below, with the range
        }
        problems.add(field, value, "directory.input.number", text, min, max);
        return null;
    }

    @Nullable Position position(@Nullable String latitude, @Nullable String longitude, boolean needed) {
        var lat = degrees("latitude", latitude, 90);
        var lon = degrees("longitude", longitude, 180);
        if (lat == null && lon == null && !needed) return null;
        if (lat == null && text(latitude).isEmpty()) problems.add("latitude", latitude, "directory.input.position");
        if (lon == null && text(longitude).isEmpty()) problems.add("longitude", longitude, "directory.input.position");
        return lat == null || lon == null ? null : new Position(lat, lon);
    }

    private @Nullable Double degrees(String field, @Nullable String value, int most) {
        var text = text(value);
        if (text.isEmpty()) return null;
        try {
            double degrees = Double.parseDouble(text);
            if (degrees >= -most && degrees <= most) return degrees;
        } catch (NumberFormatException e) {
            // told below, with the range
        }
        problems.add(field, value, "directory.input.degrees", text, most);
        return null;
    }

    @Nullable String division(String field, @Nullable String value, boolean needed) {
        var text = text(value);
        if (text.isEmpty()) {
            if (needed) problems.add(field, value, "directory.input.missing");
            return null;
        }
        var found = DivisionCode.find(text);
        if (found.isEmpty()) problems.add(field, value, "directory.input.division", text);
        return found.map(DivisionCode::value).orElse(null);
    }

    /** By the rules of a roster; what stood there before stays as it was. */
    String phone(String field, @Nullable String value, @Nullable String known) {
        var text = text(value);
        if (text.isEmpty() || text.equals(known)) return text;
        var found = PhoneCells.find(text);
        if (found.isEmpty()) problems.add(field, value, "directory.input.phone", text);
        return found.orElse("");
    }

    @Nullable UUID id(String field, @Nullable String value) {
        var text = text(value);
        if (text.isEmpty()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            problems.add(field, value, "directory.input.choice", text);
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String value, Class<E> type) {
        var text = text(value);
        for (E one : type.getEnumConstants()) if (one.name().equals(text)) return one;
        problems.add(field, value, text.isEmpty() ? "directory.input.missing" : "directory.input.choice", text);
        return null;
    }
}
