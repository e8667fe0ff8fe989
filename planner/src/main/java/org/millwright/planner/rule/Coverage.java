package org.millwright.planner.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.millwright.planner.problem.Interval;

/** Whether papers together cover a span: a renewed one takes over where the old one ends. */
final class Coverage {

    private Coverage() {
    }

    /** Whether the papers that count cover the span, one after the other, without a gap. */
    static <P> boolean covers(List<P> papers, Predicate<P> counts, Function<P, Interval> validity, Interval span) {
        return reach(papers, counts, validity, span) >= span.endMinute();
    }

    /** Up to which minute the papers cover the span from its start; its start when not at all. */
    static <P> long reach(List<P> papers, Predicate<P> counts, Function<P, Interval> validity, Interval span) {
        long reach = span.startMinute();
        boolean further = true;
        while (further && reach < span.endMinute()) {
            further = false;
            for (int i = 0; i < papers.size(); i++) {
                P paper = papers.get(i);
                if (counts.test(paper)) {
                    Interval valid = validity.apply(paper);
                    if (valid.startMinute() <= reach && valid.endMinute() > reach) {
                        reach = valid.endMinute();
                        further = true;
                    }
                }
            }
        }
        return reach;
    }
}
