package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.Interval;

/** Whether papers together cover a span: a renewed one takes over where the old one ends. */
final class Coverage {

    private Coverage() {
    }

    /** Whether the validities cover the span one after the other, without a gap. */
    static boolean of(Interval span, List<Interval> validities) {
        long reach = span.startMinute();
        boolean further = !validities.isEmpty();
        while (further && reach < span.endMinute()) {
            further = false;
            for (Interval valid : validities) {
                if (valid.startMinute() <= reach && valid.endMinute() > reach) {
                    reach = valid.endMinute();
                    further = true;
                }
            }
        }
        return reach >= span.endMinute();
    }
}
