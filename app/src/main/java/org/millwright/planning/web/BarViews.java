package org.millwright.planning.web;

import java.time.Duration;
import java.time.Instant;
import org.millwright.planning.board.Brief;
import org.millwright.planning.board.PlacedBar;
import org.millwright.ui.TimeAxis.Kind;

/** How what stands on the board is drawn. */
final class BarViews {

    private BarViews() {}

    static BarView of(PlacedBar bar, Instant now, boolean changeable, String crew) {
        var kind = switch (bar.stand()) {
            case DONE, BUSY -> Kind.BUSY;
            case ENGAGED -> bar.starts().isAfter(now) ? Kind.LOCKED : Kind.RUNNING;
            case KEPT -> Kind.PLANNED;
            case NEW -> Kind.SUGGESTED;
            case FORMER -> Kind.FORMER;
        };
        boolean movable = changeable && (kind == Kind.PLANNED || kind == Kind.SUGGESTED);
        return new BarView(kind, bar.packageId(), bar.crewId(), bar.engagementId(), bar.number(), Brief.of(bar.company()), bar.title(), crew, bar.starts(), bar.ends(), 0, 1, movable,
                bar.pinned(), null, bar.late(), kind == Kind.RUNNING ? percent(bar, now) : 0);
    }

    private static int percent(PlacedBar bar, Instant now) {
        long whole = Duration.between(bar.starts(), bar.ends()).toMinutes();
        return (int) Math.clamp(100 * Duration.between(bar.starts(), now).toMinutes() / Math.max(1, whole), 0, 100);
    }
}
