package org.millwright.planning;

import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.Refusal;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.ui.Words;

/**
 * Says in the reader's language what keeps a crew from beginning when a plan has it begin. The ranking has words of its own: there a start is only ever given
 * by another crew that is engaged already. Keys are {@code planning.objection.start_…}.
 */
record StartWords(Words words) {

    /** @param together the work has to begin with a crew that is engaged: another time would not do */
    Objection missed(Refusal.StartMissed it, boolean together) {
        var key = together ? "start_together" : "start_" + it.hold().name().toLowerCase(java.util.Locale.ROOT);
        boolean never = it.earliestStartFound() == Interval.OPEN_END;
        return never ? MoveWords.say(words, together ? "start_together_never" : "start_never", at(it.startNeeded()), "", "")
                : MoveWords.say(words, key, at(it.startNeeded()), at(it.earliestStartFound()), "");
    }

    private String at(long minute) {
        return words.dateTime(Minutes.at(minute));
    }
}
