package org.millwright.planner.rule;

import java.util.TreeSet;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.SafetyLicence;

/**
 * When something a crew still lacks begins to hold. Validity only gets worse as a job moves later, except at these
 * minutes; so only the first span at or after each of them can be better than the earliest of all.
 */
final class ValidityStarts {

    private ValidityStarts() {
    }

    /** The last of all; {@link Interval#OPEN_START} when everything has always held. */
    static long last(Crew crew) {
        TreeSet<Long> starts = after(Interval.OPEN_START, crew);
        return starts.isEmpty() ? Interval.OPEN_START : starts.last();
    }

    /** Starts of licences, certificates and memberships after the minute, soonest first. */
    static TreeSet<Long> after(long minute, Crew crew) {
        TreeSet<Long> starts = new TreeSet<>();
        for (Licence licence : crew.installer().licences()) {
            add(starts, minute, licence.validity());
        }
        for (SafetyLicence licence : crew.installer().safetyLicences()) {
            add(starts, minute, licence.validity());
        }
        for (Member member : crew.members()) {
            add(starts, minute, member.membership());
            for (Certificate certificate : member.certificates()) {
                add(starts, minute, certificate.validity());
            }
        }
        return starts;
    }

    private static void add(TreeSet<Long> starts, long minute, Interval validity) {
        if (validity.startMinute() > minute) {
            starts.add(validity.startMinute());
        }
    }
}
