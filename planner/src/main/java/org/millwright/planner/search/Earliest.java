package org.millwright.planner.search;

import org.millwright.planner.problem.WorkCalendar;

/** The earliest start of a task at a time or later, on the terms of one team. */
final class Earliest {

    /** Whether a later arrival delays by just as much or less: no pauses, no gaps between spans. */
    final boolean steady;
    /** The end that goes with the start answered last. */
    long end;
    private final Model model;

    Earliest(Model model) {
        this.model = model;
        steady = model.isSteady();
    }

    /** {@link Routes#NEVER} when there is none. */
    long start(int task, Option option, long from) {
        return steady ? steadyStart(task, option, from) : startInSpans(task, option, from);
    }

    private long steadyStart(int task, Option option, long from) {
        long[] spans = option.spans();
        long begins = Math.max(from, spans[0]);
        end = begins + model.work[task];
        return begins <= model.lastStart[task] && end <= spans[1] ? begins : Routes.NEVER;
    }

    private long startInSpans(int task, Option option, long from) {
        long[] spans = option.spans();
        WorkCalendar calendar = option.calendar();
        long work = model.work[task];
        for (int span = 0; span < spans.length; span += 2) {
            long until = spans[span + 1];
            long begins = Math.max(from, spans[span]);
            if (begins <= until) {
                if (calendar != null) {
                    begins = calendar.nextWorkingMinute(begins);
                }
                if (begins > model.lastStart[task]) {
                    return Routes.NEVER;
                }
                long ended = calendar == null ? begins + work : calendar.finishMinute(begins, work);
                if (ended <= until && ended != Routes.NEVER) {
                    end = ended;
                    return begins;
                }
            }
        }
        return Routes.NEVER;
    }
}
