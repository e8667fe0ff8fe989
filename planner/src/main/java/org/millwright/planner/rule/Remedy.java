package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Mark;

/**
 * A change that would make a crew eligible where one rule alone is in the way. Of a list of remedies, those of one type
 * are needed together, and each type is an alternative to the others: two {@link LicenceHeld} and a
 * {@link WindowLater} mean both licences, or the later window.
 */
public sealed interface Remedy {

    /** Every last window of the demand ends so many minutes later; one minute less would not do. */
    record WindowLater(long minutes) implements Remedy {
    }

    /** The installer serves the division too. */
    record AreaWidened(String division) implements Remedy {
    }

    /** The mark is lifted. */
    record MarkLifted(Mark mark) implements Remedy {
    }

    /** A licence of the scope, of that class or higher, valid over the job. */
    record LicenceHeld(String jobId, LicenceNeed need, Interval over) implements Remedy {
    }

    /** A safety licence valid over the job. */
    record SafetyLicenceHeld(String jobId, Interval over) implements Remedy {
    }

    /** So many more persons as the line asks for, over the job. */
    record HeadsAdded(String jobId, int heads, HeadNeed need, Interval over) implements Remedy {
    }

    /** Any so many of these persons renew or have reviewed what lapses, to hold over the job. */
    record CertificatesRenewed(String jobId, int heads, List<Refusal.Lapse> lapses, Interval over) implements Remedy {
    }

    /** The crew is cleared by the minute, from which it may set out; one minute later would not do. */
    record ClearedBy(long minute) implements Remedy {
    }

    /** The job allows split shift. */
    record SplitShiftAllowed(String jobId) implements Remedy {
    }

    /** These bookings, all of them, are given up or moved out of the way. */
    record BookingsMoved(List<Interval> bookings) implements Remedy {
    }
}
