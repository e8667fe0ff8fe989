package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.BookedSite;
import org.millwright.planner.rule.RuleCode;

/**
 * The same questions answered the slow way: minute by minute, start by start, person by person. Reads the problem's
 * records and shares no step with the ranking.
 */
final class BruteForce {

    /** Small problems lie within [0, HORIZON). */
    static final int HORIZON = 420;
    /** Spans that do not fit may lie a little further. */
    private static final int LAST = 1_000;

    /** Work from a start minute, or no such thing. */
    record Run(long start, long finish) {
    }

    private final Crew crew;
    private final Job job;
    private final Context context;
    private final long travelMinutes;
    private final long notBefore;
    private final List<Interval> elsewhere;
    private final boolean[] works;
    private final boolean[] booked;
    private final boolean[][] licensed;
    private final boolean[] safe;
    private final boolean[] marked;
    /** By line, member, minute. */
    private final boolean[][][] certified;

    BruteForce(Crew crew, Job job, Context context, long travelMinutes, long notBefore,
               List<Interval> elsewhere) {
        this.crew = crew;
        this.job = job;
        this.context = context;
        this.travelMinutes = travelMinutes;
        this.notBefore = notBefore;
        this.elsewhere = elsewhere;
        works = covered(crew.capacity().calendar().shifts());
        List<Interval> taken = new ArrayList<>(crew.capacity().bookings());
        crew.capacity().bookedSites().forEach(booked -> taken.add(new Interval(booked.span().startMinute() - way(booked), booked.span().endMinute() + way(booked))));
        booked = covered(taken);
        licensed = job.requirements().licences().stream().map(need -> covered(crew.installer().licences().stream()
                .filter(each -> each.scope().equals(need.scope()) && each.grade() <= need.grade()).map(Licence::validity).toList()))
                .toArray(boolean[][]::new);
        safe = covered(crew.installer().safetyLicences().stream().map(SafetyLicence::validity).toList());
        marked = covered(crew.installer().marks().stream().filter(mark -> mark.companyId().isEmpty()
                || mark.companyId().equals(job.companyId())).map(Mark::inForce).toList());
        certified = job.requirements().heads().stream().map(line -> crew.members().stream()
                .map(member -> certified(member, line.certificates())).toArray(boolean[][]::new)).toArray(boolean[][][]::new);
    }

    /** As long there as back. */
    private long way(BookedSite booked) {
        Position site = job.site().position();
        Position base = crew.base().position();
        if (crew.lodgesOnSite() || booked.site().equals(site)) {
            return SmallProblem.TRAVEL.trip(site, booked.site()).travelMinutes();
        }
        return SmallProblem.TRAVEL.trip(site, base).travelMinutes() + SmallProblem.TRAVEL.trip(base, booked.site()).travelMinutes();
    }

    /** Minute by minute whether it lies in one of them. */
    private static boolean[] covered(List<Interval> intervals) {
        boolean[] minutes = new boolean[LAST];
        for (Interval each : intervals) {
            for (int minute = 0; minute < LAST; minute++) {
                minutes[minute] |= minute >= each.startMinute() && minute < each.endMinute();
            }
        }
        return minutes;
    }

    private static boolean[] certified(Member member, List<String> kinds) {
        boolean[] all = new boolean[LAST];
        Arrays.fill(all, true);
        for (String kind : kinds) {
            boolean[] held = new boolean[LAST];
            for (Certificate each : member.certificates()) {
                for (int minute = 0; minute < LAST && each.kind().equals(kind); minute++) {
                    held[minute] |= each.validity().contains(minute) && minute < each.reviewDueMinute();
                }
            }
            for (int minute = 0; minute < LAST; minute++) {
                all[minute] &= held[minute];
            }
        }
        return all;
    }

    /** The earliest run at which fewest rules refuse; null when none fits. */
    Run best() {
        Run best = null;
        int fewest = Integer.MAX_VALUE;
        for (int start = 0; start < HORIZON; start++) {
            Run run = run(start);
            if (run != null && arrived(start) && cleared(start) && splitShiftOver(start) && inWindow(run)
                    && free(run)) {
                int refusing = refusingPapers(run).size() + (isRefusedEntry() ? 1 : 0);
                if (refusing < fewest) {
                    fewest = refusing;
                    best = run;
                }
            }
        }
        return best;
    }

    /** The rules about time that refuse where no run fits. */
    Set<RuleCode> timeCodes() {
        Set<RuleCode> codes = EnumSet.noneOf(RuleCode.class);
        if (!any(start -> arrived(start), false)) {
            codes.add(job.hasFixedStart() && !mayBeginAt(job.fixedStartMinute()) ? RuleCode.START : RuleCode.WINDOW);
            return codes;
        }
        boolean late = !any(start -> arrived(start) && cleared(start), false);
        boolean split = !any(start -> arrived(start) && (late || cleared(start)) && splitShiftOver(start), false);
        if (late) {
            codes.add(RuleCode.CLEARANCE);
        }
        if (split) {
            codes.add(RuleCode.SPLIT_SHIFT);
        }
        if (!any(start -> arrived(start) && (late || cleared(start)) && (split || splitShiftOver(start)), true)) {
            codes.add(RuleCode.FREE);
        }
        return codes;
    }

    boolean isRefusedEntry() {
        return context.entryControlled() && crew.controlStatus().admission() == ControlStatus.Admission.REFUSED;
    }

    /** The rules other than time that refuse a run. */
    Set<RuleCode> refusingPapers(Run run) {
        Set<RuleCode> codes = EnumSet.noneOf(RuleCode.class);
        if (crew.installer().serviceArea().prefixes().stream().noneMatch(job.site().division()::startsWith)) {
            codes.add(RuleCode.SERVICE_AREA);
        }
        if (!throughout(new Run(context.nowMinute(), Math.max(context.nowMinute() + 1, run.finish())), minute -> !marked[(int) minute])) {
            codes.add(RuleCode.MARK);
        }
        for (boolean[] need : licensed) {
            if (!throughout(run, minute -> need[(int) minute])) {
                codes.add(RuleCode.LICENCE);
            }
        }
        if (job.requirements().safetyLicence() && !throughout(run, minute -> safe[(int) minute])) {
            codes.add(RuleCode.SAFETY_LICENCE);
        }
        codes.addAll(refusingPeople(run));
        return codes;
    }

    private Set<RuleCode> refusingPeople(Run run) {
        List<HeadNeed> all = job.requirements().heads();
        List<Integer> lines = IntStream.range(0, all.size()).boxed().toList();
        boolean trades = staffed(lines.stream().filter(line -> !all.get(line).trade().isEmpty()
                || all.get(line).certificates().isEmpty()).toList(), run, true, false);
        boolean papers = staffed(lines.stream().filter(line -> !all.get(line).certificates().isEmpty()).toList(), run,
                false, true);
        Set<RuleCode> codes = EnumSet.noneOf(RuleCode.class);
        if (!trades) {
            codes.add(RuleCode.SKILL);
        }
        if (!papers) {
            codes.add(RuleCode.CERTIFICATE);
        }
        if (trades && papers && !staffed(lines, run, true, true)) {
            codes.add(RuleCode.HEADS);
        }
        return codes;
    }

    private boolean staffed(List<Integer> lines, Run run, boolean byTrade, boolean byPaper) {
        boolean[] nobody = new boolean[crew.members().size()];
        if (job.requirements().distinctHeads()) {
            return assign(lines, 0, 0, nobody, run, byTrade, byPaper);
        }
        return lines.stream().allMatch(line -> assign(List.of(line), 0, 0, nobody.clone(), run, byTrade, byPaper));
    }

    private boolean assign(List<Integer> lines, int at, int head, boolean[] used, Run run, boolean byTrade,
                           boolean byPaper) {
        if (at == lines.size()) {
            return true;
        }
        if (head == job.requirements().heads().get(lines.get(at)).heads()) {
            return assign(lines, at + 1, 0, used, run, byTrade, byPaper);
        }
        for (int member = 0; member < used.length; member++) {
            if (!used[member] && can(member, lines.get(at), run, byTrade, byPaper)) {
                used[member] = true;
                if (assign(lines, at, head + 1, used, run, byTrade, byPaper)) {
                    return true;
                }
                used[member] = false;
            }
        }
        return false;
    }

    private boolean can(int index, int line, Run run, boolean byTrade, boolean byPaper) {
        Member member = crew.members().get(index);
        HeadNeed need = job.requirements().heads().get(line);
        boolean trade = !byTrade || need.trade().isEmpty() || member.skills().stream()
                .anyMatch(skill -> skill.trade().equals(need.trade()) && skill.level() >= need.level());
        boolean paper = !byPaper || throughout(run, minute -> certified[line][index][(int) minute]);
        return trade && paper && throughout(run, member.membership()::contains);
    }

    private static boolean throughout(Run run, LongPredicate holds) {
        for (long minute = run.start(); minute < run.finish(); minute++) {
            if (!holds.test(minute)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(LongPredicate mayStart, boolean heedBookings) {
        for (int start = 0; start < HORIZON; start++) {
            Run run = run(start);
            if (run != null && mayStart.test(start) && inWindow(run) && (!heedBookings || free(run))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeginAt(long minute) {
        return works(minute) && arrived(minute) && elsewhere.stream().noneMatch(other -> other.contains(minute));
    }

    /** From the minute until done; null when it is not the minute to begin, the shifts run out or another job lies there. */
    private Run run(long start) {
        Run run = job.hasFixedStart() && start != job.fixedStartMinute() ? null : work(start);
        return run == null || elsewhere.stream().anyMatch(other -> other.startMinute() < run.finish()
                && run.start() < other.endMinute()) ? null : run;
    }

    private Run work(long start) {
        if (!works(start)) {
            return null;
        }
        long done = 0;
        for (long minute = start; minute < HORIZON; minute++) {
            done += works(minute) ? 1 : 0;
            if (done == job.workMinutes()) {
                return new Run(start, minute + 1);
            }
        }
        return null;
    }

    private boolean works(long minute) {
        return works[(int) minute];
    }

    private boolean arrived(long start) {
        return start >= context.nowMinute() + travelMinutes && start >= job.readyMinute() && start >= notBefore;
    }

    private boolean cleared(long start) {
        long from = crew.controlStatus().clearedFromMinute();
        return !context.entryControlled() || from == Interval.OPEN_START || start >= from + travelMinutes;
    }

    private boolean splitShiftOver(long start) {
        return !context.entryControlled() || job.splitShiftAllowed()
                || start >= crew.controlStatus().splitShiftUntilMinute();
    }

    private boolean inWindow(Run run) {
        return job.windows().stream().anyMatch(window -> throughout(run, window::contains));
    }

    private boolean free(Run run) {
        return throughout(run, minute -> !booked[(int) minute]);
    }
}
