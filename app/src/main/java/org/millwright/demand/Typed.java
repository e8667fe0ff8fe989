package org.millwright.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** Reads one typed text after another; what cannot be read becomes a problem of its field, with the value found and the range that will do. */
final class Typed {

    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(10_000_000_000L);
    private static final Pattern FIGURES = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_DATE_TIME;

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
        if (found.isEmpty() && min > 0) problems.add(field, found, "demand.problem.required");
        else if (found.length() < min) problems.add(field, found, "demand.problem.short", found.length(), min);
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
        var found = number(field, text, needed, 0, BigDecimal.valueOf(min), BigDecimal.valueOf(max), 1);
        return found.isPresent() ? found.getAsLong() : null;
    }

    /** One of the numbers that a list offers: there is nothing to fill in, but to choose. */
    @Nullable Long chosen(String field, @Nullable String text, long min, long max) {
        if (!blank(text)) return whole(field, text, true, min, max);
        problems.add(field, text, "demand.problem.choose");
        return null;
    }

    /** Yuan with at most two decimals, as fen. */
    @Nullable Long fen(String field, @Nullable String yuan, boolean needed) {
        var found = number(field, yuan, needed, 2, BigDecimal.ZERO, MOST_YUAN, 100);
        return found.isPresent() ? found.getAsLong() : null;
    }

    /** Hours with at most two decimals, as minutes; 0 when it is wrong. */
    int minutes(String field, @Nullable String hours, boolean needed, double minHours, double maxHours) {
        return (int) number(field, hours, needed, 2, BigDecimal.valueOf(minHours), BigDecimal.valueOf(maxHours), 60).orElse(0);
    }

    /** Full-width figures, as Chinese input gives them, count as figures; a power of ten (1e9) does not: nobody means it. */
    private OptionalLong number(String field, @Nullable String text, boolean needed, int decimals, BigDecimal min, BigDecimal max, long unit) {
        var found = strip(text);
        if (found.isEmpty()) {
            if (needed) problems.add(field, found, "demand.problem.required");
            return OptionalLong.empty();
        }
        var plain = Normalizer.normalize(found, Normalizer.Form.NFKC).replace(",", "");
        if (!FIGURES.matcher(plain).matches()) {
            problems.add(field, found, decimals == 0 ? "demand.problem.whole" : "demand.problem.number", found, min, max);
            return OptionalLong.empty();
        }
        var value = new BigDecimal(plain);
        var nearest = value.max(min).min(max).setScale(decimals, RoundingMode.HALF_UP);
        if (value.compareTo(nearest) == 0) return OptionalLong.of(value.multiply(BigDecimal.valueOf(unit)).setScale(0, RoundingMode.HALF_UP).longValueExact());
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) problems.add(field, found, "demand.problem.range", found, min, max, nearest);
        else problems.add(field, found, decimals == 0 ? "demand.problem.fraction" : "demand.problem.decimals", found, nearest);
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

    /** A moment in the zone's time, or with an offset of its own, as our answers give it; a day alone means its first minute. */
    @Nullable Instant moment(String field, @Nullable String text, boolean needed, ZoneId zone) {
        var found = strip(text);
        if (found.isEmpty()) {
            if (needed) problems.add(field, found, "demand.problem.required");
            return null;
        }
        try {
            if (found.length() == 10) return LocalDate.parse(found).atStartOfDay(zone).toInstant();
            var read = MOMENT.parseBest(found, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact ? exact.toInstant() : LocalDateTime.from(read).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            problems.add(field, found, "demand.problem.moment", found);
            return null;
        }
    }
}
