package org.millwright.planner;

import java.util.Map;
import java.util.Optional;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.rule.RuleCode;

/**
 * Why a plan has one crew do one package: what that costs by goal, and what second best would have cost.
 *
 * @param assignment   who does what when
 * @param contribution what it adds to the plan's worth, by goal. All contributions and the weight of what is unserved add
 *                     up to the worth: lateness counts where the package ends last, a changed crew where the new one is,
 *                     each way with the package at its end and the way home with the last one, an award where the
 *                     installer has most.
 * @param share        how many of all assignments the crew's installer has
 * @param otherCrew    the best other crew in its place, beginning together with the package's other crews;
 *                     empty when no other could
 * @param otherTime    the best other time for the same crews; empty when there is none
 * @param refusedBy    how many of the crews that do not do it each rule refuses, what the plan has them do taken as
 *                     booked; rules that refuse nobody are left out
 * @param notAllowed   how many crews the package itself keeps out
 */
public record Why(Assignment assignment, Worth contribution, Share share, Optional<Alternative> otherCrew,
                  Optional<Alternative> otherTime, Map<RuleCode, Integer> refusedBy, int notAllowed) {

    /** So many of all assignments go to the installer. */
    public record Share(String installerId, int awards, int all) {
    }
}
