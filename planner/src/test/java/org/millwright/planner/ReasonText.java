package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.millwright.planner.goal.GoalCode;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;

/** Tells reasons as one line. */
final class ReasonText {

    private ReasonText() {
    }

    static String of(Why why) {
        return of(why.assignment()) + " " + of(why.contribution()) + "; other crew "
                + why.otherCrew().map(ReasonText::of).orElse("none") + "; other time "
                + why.otherTime().map(ReasonText::of).orElse("none");
    }

    static String of(Alternative other) {
        return of(other.instead()) + " " + of(other.difference());
    }

    static String of(Worth worth) {
        List<String> parts = new ArrayList<>();
        for (GoalCode goal : GoalCode.values()) {
            if (worth.of(goal) != 0) {
                parts.add(goal + " " + worth.of(goal));
            }
        }
        return parts.toString();
    }

    static String of(CausedChange caused) {
        return caused.change().packageId() + " " + caused.change().before().map(ReasonText::of).orElse("nobody") + " -> "
                + caused.change().after().map(ReasonText::of).orElse("nobody") + ": " + of(caused.cause());
    }

    static String changes(Reasons reasons) {
        return reasons.changes().stream().map(ReasonText::of).collect(Collectors.joining(" | "));
    }

    private static String of(Cause cause) {
        return switch (cause) {
            case Cause.PackageNew _ -> "new";
            case Cause.PackageWithdrawn _ -> "withdrawn";
            case Cause.CrewGone gone -> gone.crewId() + " gone";
            case Cause.CrewsNeeded needed -> "crews " + needed.before() + " -> " + needed.now();
            case Cause.CrewNotAllowed not -> "not " + not.crewId();
            case Cause.StartSet set -> "must begin at " + set.startMinute();
            case Cause.Refused refused -> refused.refusals().stream().map(each -> each.code() + " (" + AnswerText.of(each) + ")")
                    .collect(Collectors.joining(" "));
            case Cause.Length length -> "ends " + length.finishBefore() + " -> " + length.finishNow();
            case Cause.Waits waits -> "waits for " + waits.packageId() + " until " + waits.finishMinute().map(String::valueOf).orElse("never");
            case Cause.Displaced displaced -> "displaced by " + of(displaced.by());
            case Cause.SiteShared shared -> "beside " + of(shared.with());
            case Cause.Together together -> "with " + together.crewId();
            case Cause.ServedNow _ -> "served now";
            case Cause.Better better -> "better by " + of(better.difference());
        };
    }

    private static String of(List<Assignment> assignments) {
        return assignments.stream().map(ReasonText::of).collect(Collectors.joining("+"));
    }

    static String of(Assignment each) {
        return each.crewId() + " " + each.packageId() + "@" + each.span();
    }
}
