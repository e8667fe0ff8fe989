package org.millwright.directory.roster;

import java.util.Locale;

/** Every problem a row can have, by itself or against the register; each has its words and its remedy in the message files. */
public enum ProblemCode {
    MISSING, FORMULA, CELL_ERROR, NUMBER_DESTROYED, DATE_IN_TEXT, TOO_LONG,
    CREDIT_CODE_TOO_SHORT, CREDIT_CODE_TOO_LONG, CREDIT_CODE_LETTER, CREDIT_CODE_CHARACTER, CREDIT_CODE_DIGIT,
    CREDIT_CODE_ORGANISATION, CREDIT_CODE_CHECK, CREDIT_CODE_DOUBTFUL(Severity.WARNING),
    CITIZEN_ID_LENGTH, CITIZEN_ID_OLD, CITIZEN_ID_DIGIT, CITIZEN_ID_PROVINCE, CITIZEN_ID_DATE, CITIZEN_ID_FUTURE,
    CITIZEN_ID_AGE, CITIZEN_ID_CHECK, DOCUMENT_FORM, DOCUMENT_UNKNOWN, DOCUMENT_MASKED, MEMBER_YOUNG(Severity.WARNING),
    DATE_UNREADABLE, DATE_AMBIGUOUS, DATE_IMPLAUSIBLE, DATE_ORDER, DATE_FUTURE, EXPIRED(Severity.WARNING),
    NUMBER_UNREADABLE, LATITUDE_RANGE, LONGITUDE_RANGE, POSITION_SWAPPED, POSITION_HALF, POSITION_OUTSIDE(Severity.WARNING),
    DIVISION_WRONG, AREA_WRONG, PHONE_WRONG, PHONE_SERVICE, PHONE_WITHOUT_AREA(Severity.WARNING), PHONE_FILLED_IN(Severity.WARNING),
    NAME_MASKED, PERSON_MASKED(Severity.WARNING), CODE_UNKNOWN, YES_NO,
    NOT_YOURS,
    /** The row is right, and one that it belongs to cannot be taken. */
    FOLLOWS,
    /** The row bears the same foreign credit code as one that was named before it. */
    NOT_YOURS_EITHER,
    INSTALLER_UNKNOWN, CREW_UNKNOWN, CREW_HOMELESS, MEMBER_UNKNOWN, MEMBER_ELSEWHERE, MEMBER_PLANNED, CLASS_NOT_OF_SCOPE, DOUBTFUL_NOT_ACCEPTED,
    DUPLICATE_DIFFERS, DUPLICATE_SAME(Severity.WARNING), COLUMN_IGNORED(Severity.WARNING), COLUMN_READ_AS(Severity.WARNING), CODE_READ_AS(Severity.WARNING);

    private final Severity severity;

    ProblemCode() {
        this(Severity.ERROR);
    }

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether the row is left out with another, and is counted with that one. */
    public boolean follows() {
        return this == FOLLOWS || this == NOT_YOURS_EITHER;
    }

    /** Key of what was wrong; {@code .remedy} added, of what to do. */
    public String key() {
        return "roster.problem." + name().toLowerCase(Locale.ROOT);
    }
}
