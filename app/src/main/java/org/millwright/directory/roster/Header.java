package org.millwright.directory.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a sheet's columns stands where in a table, as read from a row of titles. */
final class Header {

    /** Title of the column that says what is wrong in a file of bad rows; passed over when the file comes back. */
    static final String PROBLEM_ZH = "问题";
    static final String PROBLEM_EN = "Problem";

    private static final int OURS = 3;
    private static final int LIKE_OURS = 2;
    private static final int MEANS_IT = 1;

    private final RosterSheet sheet;
    private final int[] positions;
    private final int[] ranks;
    private final boolean own;
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Column> otherwise = new LinkedHashMap<>();
    private @Nullable Column twice;

    private Header(RosterSheet sheet, boolean own) {
        this.sheet = sheet;
        this.own = own;
        this.positions = new int[sheet.columns().size()];
        this.ranks = new int[sheet.columns().size()];
        Arrays.fill(positions, -1);
    }

    /** @param own the credit code is known without the file */
    static Header of(RosterSheet sheet, List<RawCell> titles, boolean own) {
        Header header = new Header(sheet, own);
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).text();
            int column = header.column(title);
            if (column < 0) {
                if (!title.isBlank() && !problem(title)) {
                    header.unknown.add(title);
                }
            } else {
                header.take(title, column, i);
            }
        }
        if (sheet == RosterSheet.CREWS) header.takeNamesForNumbers();
        return header;
    }

    /** Who has not numbered their crews knows them by name, and so does their list of people. */
    private void takeNamesForNumbers() {
        int number = sheet.index("crewCode");
        if (positions[number] < 0) {
            positions[number] = positions[sheet.index("name")];
        }
    }

    /** Our own title wins over one that ends with it, and that over one that only means the same; two of a kind are a question to the file's owner. */
    private void take(String title, int index, int position) {
        Column column = sheet.columns().get(index);
        int rank = isOurs(title, column) ? OURS : endsWithOurs(title, column) ? LIKE_OURS : MEANS_IT;
        if (positions[index] >= 0) {
            if (rank == ranks[index]) {
                twice = column;
                return;
            }
            if (rank < ranks[index]) {
                unknown.add(title);
                return;
            }
            otherwise.entrySet().removeIf(each -> each.getValue().equals(column) && unknown.add(each.getKey()));
        }
        positions[index] = position;
        ranks[index] = rank;
        if (rank < OURS) {
            otherwise.put(title, column);
        }
    }

    private static boolean isOurs(String title, Column column) {
        return parts(title).contains(RosterCodes.fold(column.zh())) || parts(title).contains(RosterCodes.fold(column.en()));
    }

    /** Of columns whose values are on a list, so that a column taken wrongly is told by its values: 干什么工种, 现持证书类别. */
    private static boolean endsWithOurs(String title, Column column) {
        return column.codes() != null && parts(title).stream().anyMatch(part -> part.endsWith(RosterCodes.fold(column.zh())));
    }

    private static boolean problem(String title) {
        return parts(title).stream().anyMatch(part -> part.equals(RosterCodes.fold(PROBLEM_ZH)) || part.equals(RosterCodes.fold(PROBLEM_EN)));
    }

    /** A title may be in either language or both, with a star and a remark in brackets; first titles win over others. */
    private int column(String title) {
        List<String> parts = parts(title);
        for (int i = 0; i < positions.length; i++) {
            Column column = sheet.columns().get(i);
            if (isOurs(title, column)) {
                return i;
            }
        }
        for (int i = 0; i < positions.length; i++) {
            if (sheet.columns().get(i).otherTitles().stream().map(RosterCodes::fold).anyMatch(parts::contains)) {
                return i;
            }
        }
        for (int i = 0; i < positions.length; i++) {
            if (endsWithOurs(title, sheet.columns().get(i))) {
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
            if (positions[i] < 0 && sheet.columns().get(i).required() && !(own && sheet.columns().get(i).type() == ColumnType.CREDIT_CODE)) {
                missing.add(sheet.columns().get(i));
            }
        }
        return missing;
    }

    boolean complete() {
        return missing().isEmpty();
    }

    /** Titles that are not ours and were taken for one of ours, as they stood. */
    Map<String, Column> otherwise() {
        return otherwise;
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
