package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.ServiceArea;

/** A value as it goes into a file: text, a number or a date, such that reading it gives the value back. */
sealed interface WrittenCell {

    record Text(String text) implements WrittenCell {}

    record Number(double number) implements WrittenCell {}

    record Date(LocalDate date) implements WrittenCell {}

    /** First characters by which a spreadsheet takes text for a formula (CWE-1236), and our own mark against them. */
    String DANGEROUS = "=+-@\t\r'＝＋－＠";

    static WrittenCell of(Column column, @Nullable Object value, RosterCodes codes, Locale locale) {
        return switch (value) {
            case null -> new Text("");
            case LocalDate date when column.end() && RosterDates.unlimited(date) -> new Text(in(locale, "长期", "no expiry"));
            case LocalDate date -> new Date(date);
            case Double number -> new Number(number);
            case Boolean yes -> new Text(yes ? yes(locale) : no(locale));
            case DocumentKind kind -> new Text(name(CodeList.DOCUMENT_KIND, kind.name(), codes, locale));
            case List<?> areas -> new Text(areas.stream().map(ServiceArea.class::cast)
                    .map(area -> area.equals(ServiceArea.NATIONWIDE) ? in(locale, "全国", "Nationwide") : area.prefix())
                    .collect(Collectors.joining(";")));
            case String code when column.codes() != null -> new Text(name(column.codes(), code, codes, locale));
            default -> new Text(value.toString());
        };
    }

    static String yes(Locale locale) {
        return in(locale, "是", "Yes");
    }

    static String no(Locale locale) {
        return in(locale, "否", "No");
    }

    private static String in(Locale locale, String zh, String en) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** A code that has left its list is written as it is. */
    private static String name(CodeList list, String code, RosterCodes codes, Locale locale) {
        return codes.findByCode(list, code).map(found -> found.name(locale)).orElse(code);
    }

    static String neutral(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** In a CSV digits need the mark too: a spreadsheet that opens it would round long ones and drop leading noughts. */
    static String neutralInCsv(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (text.length() > 11 || text.charAt(0) == '0' && text.length() > 1) ? "'" + text : neutral(text);
    }
}
