package org.millwright.planner;

import java.util.List;
import java.util.stream.Collectors;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Remedy;

/** Ranks and exclusions in one line each, for tests and logs; readers get their own words from the application. */
final class AnswerText {

    private AnswerText() {
    }

    static String of(Rank rank) {
        StringBuilder text = new StringBuilder(rank.place() + " " + rank.crewId() + " " + rank.score());
        rank.spans().forEach(span -> text.append(" ").append(span.jobId()).append("@")
                .append(new Interval(span.startMinute(), span.finishMinute())));
        rank.warnings().forEach(warning -> text.append(" !").append(warning.code()));
        return text.toString();
    }

    static String of(Exclusion exclusion) {
        StringBuilder text = new StringBuilder("- " + exclusion.crewId());
        exclusion.refusals().forEach(refusal -> text.append(" ").append(refusal.code()).append("(")
                .append(refusal.jobId()).append(": ").append(of(refusal)).append(")"));
        exclusion.remedies().forEach(remedy -> text.append(" ?").append(of(remedy)));
        return text.toString();
    }

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.OutsideServiceArea area ->
                    String.join(" ", area.found().prefixes()) + ", needs " + area.neededDivision();
            case Refusal.Marked marked -> of(marked.found());
            case Refusal.LicenceShort licence -> licence.found().map(found -> found.scope() + " " + found.grade() + " "
                    + found.validity()).orElse("none") + ", needs " + of(licence.needed()) + " " + licence.over();
            case Refusal.SafetyLicenceShort licence -> licence.found().map(found -> found.validity().toString())
                    .orElse("none") + ", needs " + licence.over();
            case Refusal.SkillShort skill -> skill.headsFound() + " best level " + skill.bestLevelFound() + ", needs "
                    + of(skill.needed());
            case Refusal.CertificateShort certificate -> certificate.headsFound() + " with "
                    + String.join("+", certificate.shortKinds()) + ", needs " + of(certificate.needed()) + " "
                    + certificate.over() + of(certificate.lapses());
            case Refusal.HeadsShort heads -> heads.headsFound() + ", needs " + of(heads.needed());
            case Refusal.WindowShort window -> window.workMinutesFound() + ", needs " + window.workMinutesNeeded();
            case Refusal.StartMissed start -> minute(start.earliestStartFound()) + ", needs " + start.startNeeded();
            case Refusal.NotCleared late -> "from " + minute(late.clearedFromMinute()) + ", needs "
                    + minute(late.neededByMinute()) + " to start " + minute(late.latestStartMinute());
            case Refusal.SplitShiftNotAllowed split -> "until " + minute(split.splitShiftUntilMinute()) + ", needs "
                    + minute(split.latestStartMinute());
            case Refusal.OutOfTurn out -> out.side() + " begins at " + out.startFound() + ", needs " + minute(out.startNeeded())
                    + out.turn().map(turn -> " in " + turn).orElse("");
            case Refusal.TurnsShort few -> few.side() + " " + few.workMinutesFound() + ", needs " + few.workMinutesNeeded();
            case Refusal.OnTheWay far -> far.bookingFound() + (far.before() ? " then way " : " after way ") + far.wayMinutes() + ", needs " + far.over();
            case Refusal.NotFree taken -> joined(taken.bookingsFound()) + ", needs " + taken.over();
        };
    }

    private static String of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.WindowLater later -> "later " + later.minutes();
            case Remedy.AreaWidened area -> "serve " + area.division();
            case Remedy.MarkLifted lifted -> "lift " + of(lifted.mark());
            case Remedy.LicenceHeld licence -> "licence " + of(licence.need()) + " " + licence.over();
            case Remedy.SafetyLicenceHeld licence -> "safety licence " + licence.over();
            case Remedy.HeadsAdded added -> "add " + added.heads() + " of " + of(added.need());
            case Remedy.CertificatesRenewed renewed -> "renew " + renewed.heads() + " of" + of(renewed.lapses());
            case Remedy.ClearedBy cleared -> "cleared by " + cleared.minute();
            case Remedy.SplitShiftAllowed split -> "split shift for " + split.jobId();
            case Remedy.BookingsMoved moved -> "move " + joined(moved.bookings());
        };
    }

    private static String of(Mark mark) {
        return mark.kind() + (mark.companyId().isEmpty() ? "" : " " + mark.companyId()) + " " + mark.inForce();
    }

    private static String of(LicenceNeed need) {
        return need.scope() + " " + need.grade();
    }

    private static String of(HeadNeed need) {
        return need.heads() + (need.trade().isEmpty() ? "" : " " + need.trade() + " " + need.level())
                + (need.certificates().isEmpty() ? "" : " " + String.join("+", need.certificates()));
    }

    private static String of(List<Refusal.Lapse> lapses) {
        return lapses.stream().map(lapse -> " " + lapse.memberId() + " " + lapse.kind() + " " + lapse.valid()
                + (lapse.byReview() ? " review" : "")).collect(Collectors.joining());
    }

    private static String joined(List<Interval> intervals) {
        return intervals.stream().map(Interval::toString).collect(Collectors.joining(" "));
    }

    private static String minute(long minute) {
        return minute == Interval.OPEN_START || minute == Interval.OPEN_END ? "never" : Long.toString(minute);
    }
}
