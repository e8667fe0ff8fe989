package org.millwright.directory.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a check of a citizen identity number found. */
public sealed interface CitizenIdCheck {

    record Valid(CitizenId id) implements CitizenIdCheck {}

    /** {@code position} counts from 1; one past the end when characters are missing. {@code expected} may be empty. */
    record Wrong(int position, Fault fault, String found, String expected) implements CitizenIdCheck {}

    enum Fault {
        TOO_SHORT, TOO_LONG,
        /** The form of before 1999; no longer valid since 2013, the card in hand shows 18. */
        OLD_FORM_OF_15,
        NOT_A_DIGIT,
        /** The first two digits are no province. */
        NO_SUCH_PROVINCE,
        NO_SUCH_DATE,
        BORN_IN_THE_FUTURE, BORN_TOO_LONG_AGO,
        /** Digits 15 to 18 are 0000 or 000X-like remains of a spreadsheet that kept 15 digits only. */
        CUT_BY_SPREADSHEET,
        CHECK_CHARACTER
    }

    static CitizenIdCheck of(String id, LocalDate today) {
        Wrong wrong = malformed(id);
        if (wrong != null) {
            return wrong;
        }
        CitizenId citizen = new CitizenId(id);
        LocalDate born = citizen.birthDate();
        if (born.isAfter(today)) {
            return new Wrong(7, Fault.BORN_IN_THE_FUTURE, born.toString(), "");
        }
        return born.isBefore(today.minusYears(120))
                ? new Wrong(7, Fault.BORN_TOO_LONG_AGO, born.toString(), "")
                : new Valid(citizen);
    }

    static @Nullable Wrong malformed(String id) {
        for (int i = 0; i < Math.min(id.length(), 18); i++) {
            char c = id.charAt(i);
            if ((c < '0' || c > '9') && !(i == 17 && c == 'X')) {
                return new Wrong(i + 1, Fault.NOT_A_DIGIT, "" + c, "");
            }
        }
        if (id.length() != 18) {
            Fault fault = id.length() == 15 ? Fault.OLD_FORM_OF_15 : id.length() < 18 ? Fault.TOO_SHORT : Fault.TOO_LONG;
            return new Wrong(Math.min(id.length(), 18) + 1, fault, String.valueOf(id.length()), "18");
        }
        if (!DivisionCode.PROVINCES.contains(id.substring(0, 2)) && !id.startsWith("83")) {
            return new Wrong(1, Fault.NO_SUCH_PROVINCE, id.substring(0, 2), "");
        }
        char expected = mod11(id);
        if (expected != id.charAt(17)) {
            Fault fault = id.endsWith("000") ? Fault.CUT_BY_SPREADSHEET : Fault.CHECK_CHARACTER;
            return new Wrong(fault == Fault.CHECK_CHARACTER ? 18 : 16, fault, id.substring(17), "" + expected);
        }
        return dateOf(id);
    }

    private static @Nullable Wrong dateOf(String id) {
        try {
            LocalDate.of(Integer.parseInt(id.substring(6, 10)), Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14)));
            return null;
        } catch (DateTimeException e) {
            return new Wrong(7, Fault.NO_SUCH_DATE, id.substring(6, 14), "");
        }
    }

    /** ISO 7064 MOD 11-2 over the first seventeen digits. */
    static char mod11(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + id.charAt(i) - '0') * 2 % 11;
        }
        return "10X98765432".charAt(sum);
    }
}
