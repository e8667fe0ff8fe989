package org.millwright.directory.identifier;

import java.time.LocalDate;

/** A person's document by kind and number, in the one form in which it is compared: upper case, no spaces. */
public record DocumentNumber(DocumentKind kind, String number) {

    public static DocumentNumberCheck check(DocumentKind kind, String given, LocalDate today) {
        return DocumentNumberCheck.of(kind, Characters.compact(given), today);
    }

    public String masked() {
        return mask(number);
    }

    /** Keeps so little of a number that a reader who knows it recognises it, and nobody else can use it. */
    public static String mask(String number) {
        int front = number.length() >= 15 ? 3 : number.length() >= 8 ? 2 : 1;
        int back = number.length() >= 15 ? 4 : number.length() >= 8 ? 2 : 1;
        return number.length() <= 3 ? "*".repeat(number.length())
                : number.substring(0, front) + "*".repeat(number.length() - front - back)
                        + number.substring(number.length() - back);
    }

    /** Masked, so that the number does not slip into a log. */
    @Override
    public String toString() {
        return kind + " " + masked();
    }
}
