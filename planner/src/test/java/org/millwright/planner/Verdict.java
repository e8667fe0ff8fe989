package org.millwright.planner;

import java.util.List;
import java.util.stream.Collectors;
import org.millwright.planner.problem.Context;
import org.millwright.planner.rule.RuleCode;

/** What one rule says of one crew for one job; other rules may say what they like. */
final class Verdict {

    private Verdict() {
    }

    static String of(RuleCode code, AJob job, ACrew crew) {
        return of(code, Context.at(0), job, crew);
    }

    static String of(RuleCode code, Context context, AJob job, ACrew crew) {
        Answer answer = Story.answer(context, List.of(job), crew);
        String refusals = answer.exclusions().stream().flatMap(exclusion -> exclusion.refusals().stream())
                .filter(refusal -> refusal.code() == code).map(AnswerText::of).collect(Collectors.joining("; "));
        return refusals.isEmpty() ? "allowed" : refusals;
    }
}
