package org.millwright.directory.roster;

import java.util.List;
import java.util.Locale;

/**
 * A whole file turned away before a row of it was believed.
 *
 * @param file the name its owner knows it by
 */
public record RosterRefusal(Word word, String file, List<?> args) implements RosterReading {

    public enum Word {
        EMPTY, TOO_LARGE, TOO_MANY_ROWS, PASSWORD, LEGACY_XLS, BINARY_WORKBOOK, OPEN_DOCUMENT, MACRO,
        PLAIN_TEXT, WEB_PAGE, PDF, PICTURE, TEXT_DOCUMENT, ARCHIVE, NOT_A_SPREADSHEET,
        DAMAGED, BOMB, XML_ENTITIES, WRONG_SHEETS, HEADER_MISSING, HEADER_TWICE, SHEET_TWICE, UNREADABLE_TEXT, CANCELLED;

        public String key() {
            return "roster.refusal." + name().toLowerCase(Locale.ROOT);
        }
    }
}
