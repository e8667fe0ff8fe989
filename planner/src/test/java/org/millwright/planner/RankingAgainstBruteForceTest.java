package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.RuleCode;

/** Spans and refusing rules of thousands of small problems, found again by trying every minute. */
@Tag("slow")
class RankingAgainstBruteForceTest {

    private static final int PROBLEMS = 1_500;

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void the_ranking_finds_what_trying_every_minute_finds() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            SmallProblem problem = new SmallProblem(seed);
            Answer answer = new Ranking(SmallProblem.TRAVEL).rank(problem.jobs, Roster.of(problem.crews),
                    problem.context);
            for (Crew crew : problem.crews) {
                check(problem, answer, crew);
            }
        }
        System.out.println("brute force agreed on " + seen);
        assertThat(seen).as("each rule and both verdicts were met").containsKeys("ranked", "SERVICE_AREA", "MARK",
                "LICENCE", "SAFETY_LICENCE", "SKILL", "CERTIFICATE", "HEADS", "WINDOW", "START", "CLEARANCE", "SPLIT_SHIFT",
                "FREE");
    }

    private void check(SmallProblem problem, Answer answer, Crew crew) {
        List<JobSpan> spans = answer.findRank(crew.id()).map(Rank::spans)
                .orElseGet(() -> answer.findExclusion(crew.id()).orElseThrow().spans());
        List<Refusal> refusals = answer.findExclusion(crew.id()).map(Exclusion::refusals).orElse(List.of());
        Placing placing = new Placing(crew, problem.context, problem.jobs);
        for (Job job : placing.order()) {
            JobSpan span = spans.get(problem.jobs.indexOf(job));
            BruteForce bruteForce = placing.next(job);
            BruteForce.Run best = bruteForce.best();
            BruteForce.Run judged = new BruteForce.Run(span.startMinute(), span.finishMinute());
            Set<RuleCode> expected = EnumSet.noneOf(RuleCode.class);
            expected.addAll(bruteForce.refusingPapers(judged));
            expected.addAll(best == null ? bruteForce.timeCodes() : Set.of());
            if (bruteForce.isRefusedEntry()) {
                expected.add(RuleCode.CLEARANCE);
            }
            String where = problem + " crew " + crew.id() + " " + job.id() + ": " + answer.toText();
            if (best != null) {
                assertThat(judged).as(where).isEqualTo(best);
                placing.put(job, best);
            }
            Set<RuleCode> found = refusals.stream().filter(refusal -> refusal.jobId().equals(job.id()))
                    .map(Refusal::code).collect(Collectors.toSet());
            assertThat(found).as(where).isEqualTo(expected);
            found.forEach(code -> seen.merge(code.name(), 1, Integer::sum));
        }
        if (refusals.isEmpty()) {
            seen.merge("ranked", 1, Integer::sum);
        }
        assertThat(answer.findRank(crew.id()).isPresent()).as(problem.toString()).isEqualTo(refusals.isEmpty());
    }
}
