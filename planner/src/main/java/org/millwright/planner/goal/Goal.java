package org.millwright.planner.goal;

import java.util.List;
import org.millwright.planner.problem.Bound;

/**
 * What counts, most important first: each line outweighs the next wherever plans differ by whole packages, days and
 * regions, and small differences above may be traded for large ones below.
 */
public record Goal(ServeMore serveMore, LateLess lateLess, ChangeLess changeLess, MoveFewer moveFewer,
                   TravelLess travelLess, SpreadAwards spreadAwards) {

    /** At the usual prices; each says why. */
    public static final Goal OF_A_ZONE = new Goal(new ServeMore(), LateLess.USUAL, ChangeLess.USUAL, MoveFewer.USUAL,
            TravelLess.USUAL, SpreadAwards.USUAL);

    public Goal {
        Bound.present("Goal", "serveMore", serveMore);
        Bound.present("Goal", "lateLess", lateLess);
        Bound.present("Goal", "changeLess", changeLess);
        Bound.present("Goal", "moveFewer", moveFewer);
        Bound.present("Goal", "travelLess", travelLess);
        Bound.present("Goal", "spreadAwards", spreadAwards);
    }

    /** Most important first. */
    public List<Aim> aims() {
        return List.of(serveMore, lateLess, changeLess, moveFewer, travelLess, spreadAwards);
    }

    /** What the search pays for a plan beside what is unserved, or for the difference of two. */
    public long costOf(Worth worth) {
        return aims().stream().mapToLong(aim -> aim.costOf(worth)).sum();
    }
}
