package org.millwright.directory.roster;

import java.util.ArrayList;
import java.util.List;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Keeps the rows of the first table of a file that has any. */
final class FirstTable implements TableVisitor {

    private final int most;
    private final List<PlainTable.Row> rows = new ArrayList<>();
    private boolean full;

    FirstTable(int most) {
        this.most = most;
    }

    List<PlainTable.Row> rows() {
        return rows;
    }

    @Override
    public void table(String name, boolean alone) {
        full = !rows.isEmpty();
    }

    @Override
    public void row(int number, List<RawCell> cells) throws Refused {
        if (full || cells.stream().allMatch(RawCell::empty)) return;
        if (rows.size() >= most) throw new Refused(Word.TOO_MANY_ROWS, most);
        rows.add(new PlainTable.Row(number, cells.stream().map(PlainTable.Cell::of).toList()));
    }

    @Override
    public void end() {}
}
