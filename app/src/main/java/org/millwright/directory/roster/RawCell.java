package org.millwright.directory.roster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.Characters;

/**
 * A cell as the file has it, before anyone asks what it should be.
 *
 * @param text trimmed; digits in full for a number
 * @param moment for a date, and for a number that would be one if the spreadsheet's format were put on it; to the second, for a spreadsheet's fractions are noise beyond it
 */
record RawCell(Kind kind, String text, @Nullable LocalDateTime moment) {

    enum Kind { EMPTY, TEXT, NUMBER, DATE, FORMULA, ERROR }

    static final RawCell EMPTY = new RawCell(Kind.EMPTY, "", null);

    /** The first and last day a serial number is taken to mean: 1905 to 2173, and the last day there is. */
    private static final int FIRST_SERIAL = 2_000;
    private static final int LAST_SERIAL = 100_000;
    private static final int UNLIMITED_SERIAL = 2_958_465;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]{1,3}");

    /** Spreadsheets mark text by a leading apostrophe, and so do we against formulas: one is taken off. */
    static RawCell text(String given) {
        String text = Characters.trim(given);
        if (text.startsWith("'")) {
            text = Characters.trim(text.substring(1));
        }
        return text.isEmpty() ? EMPTY : new RawCell(Kind.TEXT, text, null);
    }

    static RawCell number(String raw, boolean dateFormat, boolean since1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return new RawCell(Kind.ERROR, raw, null);
        }
        // 1E+999999999 is a number too, and its digits in full would fill the memory.
        if (Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 340) {
            return new RawCell(Kind.NUMBER, raw, null);
        }
        LocalDateTime moment = moment(number, since1904);
        if (dateFormat && moment != null) {
            return new RawCell(Kind.DATE, moment.toLocalDate().toString(), moment);
        }
        // A spreadsheet keeps 15 significant digits; what a file shows beyond them is noise.
        BigDecimal shown = number.precision() > 15 && number.scale() > 0 ? number.round(new MathContext(15)) : number;
        return new RawCell(Kind.NUMBER, shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString(), moment);
    }

    private static @Nullable LocalDateTime moment(BigDecimal serial, boolean since1904) {
        int days = serial.intValue();
        boolean plausible = days >= FIRST_SERIAL && days <= LAST_SERIAL || days == UNLIMITED_SERIAL;
        if (!plausible) {
            return null;
        }
        LocalDate day = since1904 ? LocalDate.of(1904, 1, 1).plusDays(days) : LocalDate.of(1899, 12, 30).plusDays(days);
        int second = serial.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).intValue();
        return day.atTime(LocalTime.ofSecondOfDay(Math.min(second, 86_399)));
    }

    @Nullable LocalDate date() {
        return moment == null ? null : moment.toLocalDate();
    }

    boolean empty() {
        return kind == Kind.EMPTY;
    }

    /** Whether digits were lost: more than 15 held as a number, or the scientific form such a number leaves in a CSV. */
    boolean destroyed() {
        return kind == Kind.NUMBER && text.replaceAll("[-.]", "").length() > 15
                || kind == Kind.NUMBER && text.indexOf('E') >= 0
                || kind == Kind.TEXT && SCIENTIFIC.matcher(text).matches();
    }
}
