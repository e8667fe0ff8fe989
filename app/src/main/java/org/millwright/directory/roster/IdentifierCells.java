package org.millwright.directory.roster;

import java.time.LocalDate;
import org.millwright.directory.identifier.CitizenIdCheck;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.DocumentNumber;
import org.millwright.directory.identifier.DocumentNumberCheck;

/** Credit codes and document numbers, with each fault as a problem of its own. */
final class IdentifierCells {

    private IdentifierCells() {}

    static CellReading creditCode(String text) {
        return switch (CreditCode.check(text)) {
            case CreditCodeCheck.Valid(CreditCode code) -> CellReading.of(code);
            case CreditCodeCheck.Doubtful(CreditCode code, char expected, char found) ->
                    CellReading.warned(code, ProblemCode.CREDIT_CODE_DOUBTFUL, 18, found, expected);
            case CreditCodeCheck.Wrong wrong -> wrong.fault() == CreditCodeCheck.Fault.CHECK_CHARACTER && cut(wrong.given())
                    ? CellReading.wrong(ProblemCode.NUMBER_DESTROYED, wrong.given())
                    : CellReading.wrong(problem(wrong.fault()), wrong.position(), wrong.found(), wrong.expected());
        };
    }

    /** All digits with three noughts at the end: what a spreadsheet leaves of an 18-digit number. */
    private static boolean cut(String code) {
        return code.matches("[0-9]{15}000");
    }

    private static ProblemCode problem(CreditCodeCheck.Fault fault) {
        return switch (fault) {
            case TOO_SHORT -> ProblemCode.CREDIT_CODE_TOO_SHORT;
            case TOO_LONG -> ProblemCode.CREDIT_CODE_TOO_LONG;
            case LETTER_NOT_USED -> ProblemCode.CREDIT_CODE_LETTER;
            case NOT_A_CHARACTER_OF_CODES -> ProblemCode.CREDIT_CODE_CHARACTER;
            case DIGIT_NEEDED -> ProblemCode.CREDIT_CODE_DIGIT;
            case ORGANISATION_CHECK -> ProblemCode.CREDIT_CODE_ORGANISATION;
            case CHECK_CHARACTER -> ProblemCode.CREDIT_CODE_CHECK;
        };
    }

    /** Nothing in a masked number tells two people apart, so it must not be guessed whose it is. */
    static CellReading document(DocumentKind kind, String number, RosterCodes codes, LocalDate today) {
        if (CellReader.masked(number)) return CellReading.wrong(ProblemCode.DOCUMENT_MASKED);
        return switch (DocumentNumber.check(kind, number, today)) {
            case DocumentNumberCheck.Valid(DocumentNumber document) -> CellReading.of(document.number());
            case DocumentNumberCheck.WrongForm(DocumentKind wrong) -> CellReading.wrong(ProblemCode.DOCUMENT_FORM,
                    codes.findByCode(CodeList.DOCUMENT_KIND, wrong.name()).orElseThrow());
            case DocumentNumberCheck.WrongCitizenId(CitizenIdCheck.Wrong wrong) ->
                    CellReading.wrong(problem(wrong.fault()), wrong.position(), wrong.found(), wrong.expected());
        };
    }

    /** A certificate names its person by number alone, so any kind's form will do; 18 digits must check. */
    static CellReading document(String number, RosterCodes codes, LocalDate today) {
        if (CellReader.masked(number)) return CellReading.wrong(ProblemCode.DOCUMENT_MASKED);
        if (number.length() == 18) {
            DocumentKind kind = number.startsWith("9") ? DocumentKind.FOREIGN_PERMANENT_RESIDENCE : DocumentKind.CITIZEN_ID;
            return document(kind, number, codes, today);
        }
        for (DocumentKind kind : DocumentKind.values()) {
            if (DocumentNumber.check(kind, number, today) instanceof DocumentNumberCheck.Valid) {
                return CellReading.of(number);
            }
        }
        return number.matches("[0-9]{15}")
                ? CellReading.wrong(ProblemCode.CITIZEN_ID_OLD, 16, 15, 18)
                : CellReading.wrong(ProblemCode.DOCUMENT_UNKNOWN, number.length());
    }

    private static ProblemCode problem(CitizenIdCheck.Fault fault) {
        return switch (fault) {
            case TOO_SHORT, TOO_LONG -> ProblemCode.CITIZEN_ID_LENGTH;
            case OLD_FORM_OF_15 -> ProblemCode.CITIZEN_ID_OLD;
            case NOT_A_DIGIT -> ProblemCode.CITIZEN_ID_DIGIT;
            case NO_SUCH_PROVINCE -> ProblemCode.CITIZEN_ID_PROVINCE;
            case NO_SUCH_DATE -> ProblemCode.CITIZEN_ID_DATE;
            case BORN_IN_THE_FUTURE -> ProblemCode.CITIZEN_ID_FUTURE;
            case BORN_TOO_LONG_AGO -> ProblemCode.CITIZEN_ID_AGE;
            case CUT_BY_SPREADSHEET -> ProblemCode.NUMBER_DESTROYED;
            case CHECK_CHARACTER -> ProblemCode.CITIZEN_ID_CHECK;
        };
    }
}
