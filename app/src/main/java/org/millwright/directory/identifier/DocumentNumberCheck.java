package org.millwright.directory.identifier;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a check of a document number found. Only citizen numbers carry a check character; the others are light checks. */
public sealed interface DocumentNumberCheck {

    record Valid(DocumentNumber document) implements DocumentNumberCheck {}

    /** The number has not the form of its kind. */
    record WrongForm(DocumentKind kind) implements DocumentNumberCheck {}

    record WrongCitizenId(CitizenIdCheck.Wrong wrong) implements DocumentNumberCheck {}

    static DocumentNumberCheck of(DocumentKind kind, String number, LocalDate today) {
        if (kind == DocumentKind.CITIZEN_ID) {
            return switch (CitizenIdCheck.of(number, today)) {
                case CitizenIdCheck.Valid(CitizenId id) -> new Valid(new DocumentNumber(kind, id.value()));
                case CitizenIdCheck.Wrong wrong -> new WrongCitizenId(wrong);
            };
        }
        return Forms.of(kind).matcher(number).matches() && (number.length() != 18 || CitizenIdCheck.mod11(number) == number.charAt(17))
                ? new Valid(new DocumentNumber(kind, number))
                : new WrongForm(kind);
    }

    /** Forms as printed on the documents. Passports of all countries: ICAO 9303 allows nine characters, some print more. */
    final class Forms {
        private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,12}");
        private static final Pattern PERMANENT_RESIDENCE = Pattern.compile("[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]");
        private static final Pattern HK_MACAU = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
        private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]?");

        private Forms() {}

        static Pattern of(DocumentKind kind) {
            return switch (kind) {
                case PASSPORT -> PASSPORT;
                case FOREIGN_PERMANENT_RESIDENCE -> PERMANENT_RESIDENCE;
                case HK_MACAU_PERMIT -> HK_MACAU;
                case TAIWAN_PERMIT -> TAIWAN;
                case CITIZEN_ID -> throw new IllegalArgumentException("a citizen number has a check of its own");
            };
        }
    }
}
