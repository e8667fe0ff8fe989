package org.millwright.directory.roster;

import static org.millwright.directory.roster.CellReading.wrong;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millwright.directory.identifier.Characters;
import org.millwright.directory.roster.RawCell.Kind;

/** Dates in the forms people write: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105, and the spreadsheet's own. */
final class DateCells {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*[日号]?([T\\s]+[0-9:.]+Z?)?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    /** 01/05/2026 is January to one reader and May to another. */
    private static final Pattern YEAR_LAST = Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{4}|[0-9]{2})");
    private static final Pattern UNLIMITED = Pattern.compile("长期(有效)?|永久(有效)?|无期限|(?i)(permanent|indefinite|unlimited|no expiry)");

    private DateCells() {}

    /** @param end whether the column ends something, and so may say that it has no end */
    static CellReading read(RawCell cell, boolean end) {
        String text = Characters.halfWidth(cell.text());
        if (UNLIMITED.matcher(text).matches()) {
            return end ? CellReading.of(RosterDates.UNLIMITED) : wrong(ProblemCode.DATE_UNREADABLE, CellReader.shortened(text));
        }
        CellReading reading = read(cell, text);
        return end && reading.value() == null && reading.args().contains(RosterDates.LAST_OF_WORKBOOKS)
                ? CellReading.of(RosterDates.UNLIMITED) : reading;
    }

    private static CellReading read(RawCell cell, String text) {
        if (cell.kind() == Kind.DATE && cell.date() != null) {
            return plausible(cell.date());
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact);
        }
        if (cell.date() != null) {
            return plausible(cell.date());
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst);
        }
        return wrong(YEAR_LAST.matcher(text).matches() ? ProblemCode.DATE_AMBIGUOUS : ProblemCode.DATE_UNREADABLE,
                CellReader.shortened(text));
    }

    private static CellReading date(Matcher parts) {
        try {
            return plausible(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return wrong(ProblemCode.DATE_UNREADABLE, parts.group());
        }
    }

    private static CellReading plausible(LocalDate date) {
        return RosterDates.plausible(date) ? CellReading.of(date)
                : wrong(ProblemCode.DATE_IMPLAUSIBLE, date, Integer.toString(RosterDates.FIRST_YEAR), Integer.toString(RosterDates.LAST_YEAR));
    }
}
