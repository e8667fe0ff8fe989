package org.millwright.demand.ranking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.millwright.demand.web.Marks;
import org.millwright.ui.TimeAxis;
import org.millwright.ui.Ui;

/** A crew's row on the time axis: taken, waiting, split shift, and when it would do each package; and the same in one sentence. */
public final class RankBars {

    private RankBars() {}

    public static List<TimeAxis.Bar> of(Ui ui, RankView row, Instant now, Instant until) {
        List<TimeAxis.Bar> bars = new ArrayList<>();
        for (var busy : row.busy()) bars.add(bar(ui, TimeAxis.Kind.BUSY, busy.starts(), busy.ends(), ui.t("ranking.axis.busy")));
        if (row.clearedFrom() != null) bars.add(bar(ui, TimeAxis.Kind.BLOCKED, now, row.clearedFrom(), ui.t("ranking.axis.waiting")));
        for (var span : row.spans()) bars.add(new TimeAxis.Bar(TimeAxis.Kind.POSSIBLE, span.starts(), span.ends(), Marks.circled(span.position()), span.title(),
                full(ui, span.title(), span.starts(), span.ends()), null));
        if (row.split()) bars.add(bar(ui, TimeAxis.Kind.NIGHT, now, row.splitUntil() == null ? until : row.splitUntil(), ui.t("ranking.axis.split")));
        return bars;
    }

    private static TimeAxis.Bar bar(Ui ui, TimeAxis.Kind kind, Instant from, Instant until, String what) {
        return new TimeAxis.Bar(kind, from, until, "", full(ui, what, from, until), null);
    }

    private static String full(Ui ui, String what, Instant from, Instant until) {
        return ui.t("ranking.axis.bar", what, ui.dateTime(from), ui.dateTime(until));
    }

    /** For those who do not see the bars. */
    public static String said(Ui ui, RankView row) {
        var said = new StringBuilder(ui.t("ranking.axis.work", ui.dateTime(row.starts()), ui.dateTime(row.ends())));
        if (row.clearedFrom() != null) said.append(ui.t("ranking.comma")).append(ui.t("ranking.axis.waits", ui.date(row.clearedFrom())));
        if (!row.busy().isEmpty()) said.append(ui.t("ranking.comma")).append(ui.t("ranking.axis.taken", row.busy().size(),
                ui.range(ui.words().dayOf(row.busy().getFirst().starts()), ui.words().dayOf(row.busy().getFirst().ends().minusSeconds(1)))));
        return said.toString();
    }
}
