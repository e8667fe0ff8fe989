package org.millwright.entry.laboratory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millwright.directory.identifier.Characters;
import org.millwright.directory.roster.PlainTable;

/** Times as laboratories write them: 2026-11-30 8:10, 2026/11/30 08:10:00, 2026年11月30日8时10分, 202611300810, with an offset, or as a spreadsheet keeps them. */
final class LaboratoryTimes {

    private static final Pattern TYPED = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[T\\s]*(\\d{1,2})\\s*[:时点]\\s*(\\d{1,2})?\\s*[:分]?(?:\\s*(\\d{1,2})(?:\\.\\d+)?\\s*秒?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\s*(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}:\\d{2})");

    private LaboratoryTimes() {}

    /** A day alone is its beginning: so it counts from when it may have been at the earliest, and no result looks fresher than it is. */
    static Optional<Instant> read(PlainTable.Cell cell, ZoneId zone) {
        var text = Characters.halfWidth(cell.text()).strip();
        try {
            if (OFFSET.matcher(text).matches()) return Optional.of(OffsetDateTime.parse(text).toInstant());
            for (var pattern : new Pattern[] {TYPED, DIGITS}) {
                var parts = pattern.matcher(text);
                if (parts.matches() && !(cell.moment() != null && pattern == TYPED)) return Optional.of(instant(parts, zone));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(cell.moment()).map(it -> it.atZone(zone).toInstant());
    }

    private static Instant instant(Matcher parts, ZoneId zone) {
        var day = LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
        return day.atTime(part(parts, 4), part(parts, 5), part(parts, 6)).atZone(zone).toInstant();
    }

    private static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
