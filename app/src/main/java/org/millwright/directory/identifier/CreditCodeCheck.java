package org.millwright.directory.identifier;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a credit code found.
 *
 * <p>What separates doubtful from wrong: Fujian issued codes from 2015 on, before the standard was final. Their last
 * character is that of an earlier formula – weights 2^(i-1), modulus 37, over ten digits and all 26 letters – and every
 * such code we could find agrees with it to the letter, while a slip of the finger agrees once in 37 times. So a code
 * that fails GB 32100 but satisfies the earlier formula, and whose organisation part (GB 11714) holds, is doubtful:
 * taken with a warning and an override. Any other failure is wrong.
 */
public sealed interface CreditCodeCheck {

    record Valid(CreditCode code) implements CreditCodeCheck {}

    /** In use, but not as the standard computes: character 18 should be {@code expected}. */
    record Doubtful(CreditCode code, char expected, char found) implements CreditCodeCheck {}

    /** {@code position} counts from 1; one past the end when characters are missing. {@code expected} may be empty. */
    record Wrong(String given, int position, Fault fault, String found, String expected) implements CreditCodeCheck {}

    enum Fault {
        /** Fewer than 18 characters: the position is the first that is missing. */
        TOO_SHORT,
        /** More than 18: the position is the first that is too many. */
        TOO_LONG,
        /** I, O, S, V, Z are never used; what they were probably meant to be is expected. */
        LETTER_NOT_USED,
        /** Neither digit nor letter. */
        NOT_A_CHARACTER_OF_CODES,
        /** A letter within the division code, characters 3 to 8. */
        DIGIT_NEEDED,
        /** Characters 9 to 17 do not agree among themselves (GB 11714): one of them is mistyped, or the 17th is. */
        ORGANISATION_CHECK,
        /** The last character does not follow from the other seventeen. */
        CHECK_CHARACTER
    }

    static CreditCodeCheck of(String code) {
        Wrong wrong = fault(code);
        if (wrong != null) {
            return wrong;
        }
        char expected = CreditCodeMath.check(code);
        return expected == code.charAt(17)
                ? new Valid(new CreditCode(code))
                : new Doubtful(new CreditCode(code), expected, code.charAt(17));
    }

    /** The fault that makes a code wrong, or null for one that is valid or doubtful. */
    static @Nullable Wrong fault(String code) {
        Wrong form = CreditCodeMath.malformed(code);
        if (form != null) {
            return form;
        }
        char expected = CreditCodeMath.check(code);
        if (expected == code.charAt(17)) {
            return null;
        }
        char organisation = CreditCodeMath.organisationCheck(code);
        if (organisation != code.charAt(16)) {
            return new Wrong(code, 17, Fault.ORGANISATION_CHECK, code.substring(16, 17), String.valueOf(organisation));
        }
        return CreditCodeMath.earlierCheck(code) == code.charAt(17)
                ? null
                : new Wrong(code, 18, Fault.CHECK_CHARACTER, code.substring(17), String.valueOf(expected));
    }
}
