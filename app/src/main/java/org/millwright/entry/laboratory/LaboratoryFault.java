package org.millwright.entry.laboratory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a line was left out, or a whole file.
 *
 * @param line   as a spreadsheet counts; 0 for the file
 * @param column in which it stands; null for the line or the file as a whole
 * @param rule   end of the message key {@code entry.laboratory.fault.<rule>}, with {@code .remedy} for what to do; or a key of its own, of what a file is
 * @param found  what stands there; of a document number the last four at most
 */
public record LaboratoryFault(int line, @Nullable LaboratoryColumn column, String rule, String found) {

    private static final int SHOWN = 60;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{15,}[Xx]?|[A-Za-z]{1,2}[0-9]{7,}|(?<![0-9])1[0-9]{10}(?![0-9])");

    /** Of a line. */
    static LaboratoryFault of(int line, LaboratoryColumn column, String rule, String found) {
        return new LaboratoryFault(line, column, rule, column == LaboratoryColumn.DOCUMENT ? lastFour(found) : masked(found));
    }

    /** Whoever slips by a column puts a document number where a word should be. */
    private static String masked(String found) {
        var masked = NUMBER.matcher(found).replaceAll(it -> lastFour(it.group()));
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }

    private static String lastFour(String number) {
        return number.length() <= 4 ? "…" : "…" + number.substring(number.length() - 4);
    }

    public String key() {
        return rule.contains(".") ? rule : "entry.laboratory.fault." + rule;
    }
}
