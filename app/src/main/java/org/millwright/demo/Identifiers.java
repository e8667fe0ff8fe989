package org.millwright.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.millwright.directory.identifier.CitizenId;
import org.millwright.directory.identifier.CitizenIdCheck;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;

/** Identifiers that pass their checks and belong to nobody: the check character is asked of the checks themselves. */
final class Identifiers {

    private static final String CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Identifiers() {}

    /** @param n makes it unique within the zone */
    static String creditCode(Chance chance, String division, int n) {
        var body = "91" + division + "MA" + "%05d".formatted(n) + chance.letters(1, CREDIT_LETTERS);
        return completed(body + "00");
    }

    /** Puts in the organisation's check character (17th), then the code's own (18th), as the check asks for them. */
    private static String completed(String code) {
        return switch (CreditCode.check(code)) {
            case CreditCodeCheck.Valid valid -> valid.code().value();
            case CreditCodeCheck.Doubtful doubtful -> code.substring(0, 17) + doubtful.expected();
            case CreditCodeCheck.Wrong wrong when wrong.position() >= 17 -> completed(code.substring(0, wrong.position() - 1) + wrong.expected() + code.substring(wrong.position()));
            case CreditCodeCheck.Wrong wrong -> throw new IllegalStateException("made a credit code that is wrong: " + wrong);
        };
    }

    /** The birth day carries the uniqueness: {@code n} counts through days and serials. */
    static String citizenId(String division, int n, LocalDate today) {
        var born = LocalDate.of(1966, 1, 1).plusDays(n % 12_000);
        var body = division + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(n / 12_000 % 1000);
        for (var last : "0123456789X".toCharArray()) {
            if (CitizenId.check(body + last, today) instanceof CitizenIdCheck.Valid(CitizenId id)) return id.value();
        }
        throw new IllegalStateException("no check character fits " + body);
    }
}
