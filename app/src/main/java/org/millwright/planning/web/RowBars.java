package org.millwright.planning.web;

import java.util.Comparator;
import java.util.List;
import org.millwright.ui.TimeAxis;
import org.millwright.ui.TimeAxis.Kind;

/** Which bars of a row lie behind which, and where. */
public final class RowBars {

    private static final int FIRST_ROW = 42;
    private static final int NEXT_ROW = 28;
    private static final int BAR = 24;

    private RowBars() {}

    /** What holds over the whole height of the row, beneath the mark of today. */
    public static List<BarView> behind(RowView row) {
        return row.bars().stream().filter(bar -> bar.kind() == Kind.BLOCKED).toList();
    }

    /** Old places first, then the others by their start. */
    public static List<BarView> inFront(RowView row) {
        return row.bars().stream().filter(bar -> bar.kind() != Kind.BLOCKED).sorted(Comparator.comparing((BarView bar) -> bar.kind() != Kind.FORMER).thenComparing(BarView::starts)).toList();
    }

    /** What a list says of the row: a bar once, signs too, hours at night not. */
    public static List<BarView> listed(RowView row) {
        return row.bars().stream().filter(bar -> bar.kind() != Kind.NIGHT).map(bar -> bar.in(0)).distinct().sorted(Comparator.comparing(BarView::starts)).toList();
    }

    public static TimeAxis.Place place(TimeAxis axis, BarView bar, int lanes) {
        int height = FIRST_ROW + NEXT_ROW * (lanes - 1);
        if (bar.kind() == Kind.NIGHT) return at(axis, bar, height - 5, 4, 2);
        if (bar.kind() == Kind.BLOCKED) return at(axis, bar, -1, height + 2, 22);
        return at(axis, bar, 9 + NEXT_ROW * bar.lane(), BAR, BAR / 2);
    }

    private static TimeAxis.Place at(TimeAxis axis, BarView bar, int y, int height, int textY) {
        return new TimeAxis.Place(axis.x(bar.starts()), axis.width(bar.starts(), bar.ends()), y, height, textY);
    }
}
