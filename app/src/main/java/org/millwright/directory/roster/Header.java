package org.millwright.directory.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a sheet's columns stands where in a table, as read from a row of titles. */
final class Header {

    /** Title of the column that says what is wrong in a file of bad rows; passed over when the file comes back. */
    static final String PROBLEM_ZH = "问题";
    static final String PROBLEM_EN = "Problem";

    private final RosterSheet sheet;
    private final int[] positions;
    private final List<String> unknown = new ArrayList<>();
    private @Nullable Column twice;

    private Header(RosterSheet sheet) {
        this.sheet = sheet;
        this.positions = new int[sheet.columns().size()];
        Arrays.fill(positions, -1);
    }

    static Header of(RosterSheet sheet, List<RawCell> titles) {
        Header header = new Header(sheet);
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).text();
            int column = header.column(title);
            if (column < 0) {
                if (!title.isBlank() && !problem(title)) {
                    header.unknown.add(title);
                }
            } else if (header.positions[column] >= 0) {
                header.twice = sheet.columns().get(column);
            } else {
                header.positions[column] = i;
            }
        }
        return header;
    }

    private static boolean problem(String title) {
        return parts(title).stream().anyMatch(part -> part.equals(RosterCodes.fold(PROBLEM_ZH)) || part.equals(RosterCodes.fold(PROBLEM_EN)));
    }

    /** A title may be in either language or both, with a star and a remark in brackets; first titles win over others. */
    private int column(String title) {
        List<String> parts = parts(title);
        for (int i = 0; i < positions.length; i++) {
            Column column = sheet.columns().get(i);
            if (parts.contains(RosterCodes.fold(column.zh())) || parts.contains(RosterCodes.fold(column.en()))) {
                return i;
            }
        }
        for (int i = 0; i < positions.length; i++) {
            if (sheet.columns().get(i).otherTitles().stream().map(RosterCodes::fold).anyMatch(parts::contains)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        for (String part : title.replaceAll("[(（\\[【][^)）\\]】]*[)）\\]】]", "").split("[/\\n|]")) {
            if (!RosterCodes.fold(part).isEmpty()) {
                parts.add(RosterCodes.fold(part));
            }
        }
        return parts;
    }

    RosterSheet sheet() {
        return sheet;
    }

    int recognised() {
        return (int) Arrays.stream(positions).filter(position -> position >= 0).count();
    }

    List<Column> missing() {
        List<Column> missing = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0 && sheet.columns().get(i).required()) {
                missing.add(sheet.columns().get(i));
            }
        }
        return missing;
    }

    boolean complete() {
        return missing().isEmpty();
    }

    List<String> unknown() {
        return unknown;
    }

    Optional<Column> twice() {
        return Optional.ofNullable(twice);
    }

    RawCell cell(int column, List<RawCell> cells) {
        int position = positions[column];
        return position < 0 || position >= cells.size() ? RawCell.EMPTY : cells.get(position);
    }

    boolean blank(List<RawCell> cells) {
        for (int i = 0; i < positions.length; i++) {
            if (!cell(i, cells).empty()) {
                return false;
            }
        }
        return true;
    }
}
