package org.millwright.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.planner.Answer;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.RuleCode;

/** Says of each package that a plan leaves to nobody which rule is most in the way. One roster serves them all: every crew, taken when the plan has it at work. */
final class Unserving {

    private Unserving() {}

    static List<UnservedLine> lines(PlanQuestion question, Plan plan) {
        if (plan.unserved().isEmpty()) return List.of();
        var busy = busy(question, plan);
        var undone = java.util.Set.copyOf(plan.unserved());
        var ranking = new Ranking();
        List<UnservedLine> lines = new ArrayList<>();
        for (var each : question.problem().packages()) {
            if (undone.contains(each.id())) lines.add(line(each, ranking.rank(each.job(), busy, question.problem().context()), undone));
        }
        return lines;
    }

    static Roster busy(PlanQuestion question, Plan plan) {
        Map<String, List<Interval>> taken = new HashMap<>();
        for (Assignment each : plan.assignments()) taken.computeIfAbsent(each.crewId(), id -> new ArrayList<>()).add(each.span());
        return Roster.of(question.problem().crews().stream().map(crew -> Supposed.booked(crew, taken.getOrDefault(crew.id(), List.of()))).toList());
    }

    private static UnservedLine line(WorkPackage each, Answer answer, java.util.Set<String> undone) {
        var refused = answer.refusedBy();
        var alone = answer.onlyRefusedBy();
        var worst = most(alone.isEmpty() ? refused : alone);
        var before = each.job().predecessors().stream().filter(it -> undone.contains(it.jobId())).map(it -> UUID.fromString(it.jobId())).findFirst().orElse(null);
        return new UnservedLine(UUID.fromString(each.id()), worst, worst == null ? 0 : refused.getOrDefault(worst, 0), worst == null ? 0 : alone.getOrDefault(worst, 0),
                answer.ranks().size(), answer.ranks().size() + answer.exclusions().size(), before);
    }

    private static @org.jspecify.annotations.Nullable RuleCode most(Map<RuleCode, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.<RuleCode, Integer>comparingByValue().thenComparing(Map.Entry.<RuleCode, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey).orElse(null);
    }
}
