package org.millwright.planner;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.rule.Refusal;

/** What brought a change about: the first of these, in this order, that holds for what was planned before. */
public sealed interface Cause {

    /** The package is in neither list of the plan before. */
    record PackageNew() implements Cause {
    }

    /** The problem has no such package any more. */
    record PackageWithdrawn() implements Cause {
    }

    /** The problem has no such crew any more. */
    record CrewGone(String crewId) implements Cause {
    }

    /** The package takes another number of crews. */
    record CrewsNeeded(int before, int now) implements Cause {
    }

    /** The package is locked to other crews, or keeps this one out. */
    record CrewNotAllowed(String crewId) implements Cause {
    }

    /** The package must begin at one minute, and that is another. */
    record StartSet(long startMinute) implements Cause {
    }

    /** The crew may not do it then any more: window, readiness, clearance, papers, people or bookings have changed. */
    record Refused(List<Refusal> refusals) implements Cause {
    }

    /** It begins as before, and takes another time: its work, the crew's shifts or the site's hours have changed. */
    record Length(long finishBefore, long finishNow) implements Cause {
    }

    /** What must be over before now is later; absent when nobody does it any more. */
    record Waits(String packageId, Optional<Long> finishMinute) implements Cause {
    }

    /**
     * These are now in its way: what the crew does at that time or is on the way to or from, and what comes after it and
     * begins before it would be over.
     */
    record Displaced(List<Assignment> by) implements Cause {
    }

    /** Another crew works on the site at the same hours, and one of the two is in split shift. */
    record SiteShared(Assignment with) implements Cause {
    }

    /** It begins together with another crew, whose part changed for a cause of its own. */
    record Together(String crewId) implements Cause {
    }

    /** Nobody did it before; now somebody can. */
    record ServedNow() implements Cause {
    }

    /**
     * What was planned before would still hold beside everything else; this is better, or frees something.
     *
     * @param difference what the plan would be worth with it put back, less what it is worth; by goal
     */
    record Better(Worth difference) implements Cause {
    }
}
