package org.millwright.directory.roster;

/** What a column holds, and so how its cells are read and written. */
public enum ColumnType {
    /** Free text, kept as typed apart from spaces at its ends. */
    TEXT,
    /** Somebody's name. */
    PERSON,
    /** A number of a document or a code of the installer's own: text, though a spreadsheet may think otherwise. */
    LABEL,
    CREDIT_CODE, DOCUMENT_NUMBER, PHONE, CODE, DATE, LATITUDE, LONGITUDE, DIVISION,
    /** Division prefixes separated by semicolons. */
    SERVICE_AREA,
    YES_NO;

    /** Stays text in a workbook, so that a spreadsheet neither rounds nor reformats it. */
    boolean text() {
        return this != DATE && this != LATITUDE && this != LONGITUDE;
    }

    /** Shown only in part where a problem is reported. */
    boolean personal() {
        return this == DOCUMENT_NUMBER || this == PHONE;
    }
}
