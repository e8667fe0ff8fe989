package org.millwright.directory.identifier;

import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CreditCodeCheck.Fault;
import org.millwright.directory.identifier.CreditCodeCheck.Wrong;

/** The arithmetic of GB 32100-2015, of the formula used before it, and of GB 11714 inside both. */
final class CreditCodeMath {

    /** Characters by value: no I, O, S, V, Z, which read like 1, 0, 5, U, 2. */
    private static final String USED = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String UNUSED = "IOSVZ";
    private static final String MEANT = "105U2";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    private CreditCodeMath() {}

    static char check(String code) {
        return USED.charAt(weighted(code, USED, 3, 31));
    }

    /** The check before the standard was final. 36 has no character, so no code of that value was issued. */
    static char earlierCheck(String code) {
        int value = weighted(code, ALL, 2, 37);
        return value < ALL.length() ? ALL.charAt(value) : '*';
    }

    private static int weighted(String code, String alphabet, int base, int modulus) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weight;
            weight = weight * base % modulus;
        }
        return (modulus - sum % modulus) % modulus;
    }

    /** Character 17, the check of the organisation code in characters 9 to 16 (GB 11714). */
    static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ALL.indexOf(code.charAt(8 + i)) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    static @Nullable Wrong malformed(String code) {
        for (int i = 0; i < Math.min(code.length(), LENGTH); i++) {
            char c = code.charAt(i);
            int unused = UNUSED.indexOf(c);
            if (unused >= 0) {
                return new Wrong(code, i + 1, Fault.LETTER_NOT_USED, "" + c, MEANT.substring(unused, unused + 1));
            }
            if (USED.indexOf(c) < 0) {
                return new Wrong(code, i + 1, Fault.NOT_A_CHARACTER_OF_CODES, "" + c, "");
            }
            if (i >= 2 && i < 8 && (c < '0' || c > '9')) {
                return new Wrong(code, i + 1, Fault.DIGIT_NEEDED, "" + c, "");
            }
        }
        if (code.length() < LENGTH) {
            return new Wrong(code, code.length() + 1, Fault.TOO_SHORT, String.valueOf(code.length()), "18");
        }
        return code.length() == LENGTH ? null
                : new Wrong(code, LENGTH + 1, Fault.TOO_LONG, String.valueOf(code.length()), "18");
    }
}
