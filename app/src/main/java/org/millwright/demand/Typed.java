package org.millwright.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** Reads one typed text after another; what cannot be read becomes a problem of its field, with the value found and the range that will do. */
final class Typed {

    private final Problems problems;

    Typed(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static boolean blank(@Nullable String text) {
        return strip(text).isEmpty();
    }

    String text(String field, @Nullable String text, int min, int max) {
        var found = strip(text);
        if (found.length() < min) problems.add(field, found, min == 1 ? "demand.problem.required" : "demand.problem.short", min);
        if (found.length() > max) problems.add(field, found, "demand.problem.long", found.length(), max);
        return found;
    }

    String phone(String field, @Nullable String text) {
        var found = strip(text);
        if (found.isEmpty()) problems.add(field, found, "demand.problem.required");
        else if (!found.matches("[+]?[0-9][0-9 ()-]{5,24}")) problems.add(field, found, "demand.problem.phone", found);
        return found;
    }

    /** A whole number; null when nothing is typed and nothing is needed, or when it is wrong. */
    @Nullable Long whole(String field, @Nullable String text, boolean needed, long min, long max) {
        var found = number(field, text, needed, 0, min, max, 1);
        return found.isPresent() ? found.getAsLong() : null;
    }

    /** Yuan with at most two decimals, as fen. */
    @Nullable Long fen(String field, @Nullable String yuan, boolean needed) {
        var found = number(field, yuan, needed, 2, 0, 10_000_000_000L, 100);
        return found.isPresent() ? found.getAsLong() : null;
    }

    /** Hours with at most two decimals, as minutes; 0 when it is wrong. */
    int minutes(String field, @Nullable String hours, boolean needed, double minHours, double maxHours) {
        return (int) number(field, hours, needed, 2, minHours, maxHours, 60).orElse(0);
    }

    private OptionalLong number(String field, @Nullable String text, boolean needed, int decimals, double min, double max, long unit) {
        var found = strip(text).replace(",", "").replace("，", "");
        if (found.isEmpty()) {
            if (needed) problems.add(field, found, "demand.problem.required");
            return OptionalLong.empty();
        }
        try {
            var value = new BigDecimal(found);
            if (value.precision() <= 20 && Math.max(0, value.stripTrailingZeros().scale()) <= decimals) {
                if (value.doubleValue() >= min && value.doubleValue() <= max)
                    return OptionalLong.of(value.multiply(BigDecimal.valueOf(unit)).setScale(0, RoundingMode.HALF_UP).longValueExact());
                problems.add(field, found, "demand.problem.range", found, BigDecimal.valueOf(min).stripTrailingZeros().toPlainString(),
                        BigDecimal.valueOf(max).stripTrailingZeros().toPlainString());
                return OptionalLong.empty();
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(field, found, decimals == 0 ? "demand.problem.whole" : "demand.problem.number", found);
        return OptionalLong.empty();
    }

    @Nullable LocalDate day(String field, @Nullable String text, boolean needed) {
        var found = strip(text);
        if (found.isEmpty()) {
            if (needed) problems.add(field, found, "demand.problem.required");
            return null;
        }
        try {
            return LocalDate.parse(found);
        } catch (DateTimeParseException e) {
            problems.add(field, found, "demand.problem.day", found);
            return null;
        }
    }

    /** A moment in the zone's time; a day alone means its first minute. */
    @Nullable Instant moment(String field, @Nullable String text, boolean needed, ZoneId zone) {
        var found = strip(text);
        if (found.isEmpty()) {
            if (needed) problems.add(field, found, "demand.problem.required");
            return null;
        }
        try {
            return (found.length() == 10 ? LocalDate.parse(found).atStartOfDay() : LocalDateTime.parse(found)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            problems.add(field, found, "demand.problem.moment", found);
            return null;
        }
    }
}
