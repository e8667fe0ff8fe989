package org.millwright.demand.ranking.supply;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.planner.problem.ControlStatus.Admission;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Skill;

/**
 * Hands against work, by trade and week: free people who may enter, beside what open work asks for. A rough picture on purpose: it says where to look,
 * the ranking says who can do what.
 */
public final class SupplyAndDemand {

    public static final int WEEKS = 6;
    private static final int WORK_DAY_MINUTES = 8 * 60;
    private static final int WORK_DAYS_A_WEEK = 6;

    private final RankingOf.Look look;
    private final List<LocalDate> weeks = new ArrayList<>();
    private final Map<String, double[]> supply = new HashMap<>();
    private final Map<String, double[]> demand = new TreeMap<>();

    private SupplyAndDemand(RankingOf.Look look) {
        this.look = look;
        var monday = look.zone().dayOf(look.now()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < WEEKS; week++) weeks.add(monday.plusWeeks(week));
    }

    /** Trades that open work asks for, those with the greatest gap first. */
    public static List<TradeWeeks> of(RankingOf.Look look, List<OpenPackage> open) {
        var board = new SupplyAndDemand(look);
        open.forEach(board::ask);
        look.roster().roster().crews().forEach(board::offer);
        return board.demand.keySet().stream().map(trade -> new TradeWeeks(trade, list(board.supply.getOrDefault(trade, new double[WEEKS])), list(board.demand.get(trade))))
                .sorted(Comparator.comparingLong((TradeWeeks each) -> each.missing()).reversed().thenComparing(TradeWeeks::trade)).toList();
    }

    public static List<LocalDate> weeks(RankingOf.Look look) {
        return new SupplyAndDemand(look).weeks;
    }

    private void ask(OpenPackage each) {
        var zone = look.zone();
        var starts = each.work().earliest().isAfter(look.now()) ? each.work().earliest() : look.now();
        var day = zone.dayOf(starts);
        for (long left = Math.ceilDiv(each.work().workMinutes(), WORK_DAY_MINUTES); left > 0; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) continue;
            left--;
            int week = week(day);
            if (week < 0) continue;
            for (var skill : each.work().skills()) demand.computeIfAbsent(skill.trade(), trade -> new double[WEEKS])[week] += (double) skill.heads() * each.crewsWanted() / WORK_DAYS_A_WEEK;
        }
    }

    private void offer(Crew crew) {
        var status = crew.controlStatus();
        boolean controlled = look.rules().entryControlled();
        if (controlled && status.admission() == Admission.REFUSED) return;
        for (int week = 0; week < WEEKS; week++) {
            long from = Minutes.startOf(weeks.get(week), look.zone().timeZone());
            long until = Minutes.startOf(weeks.get(week).plusWeeks(1), look.zone().timeZone());
            double free = free(crew, from, until, controlled ? status.clearedFromMinute() : Interval.OPEN_START);
            if (free > 0) for (Member member : crew.members()) offer(member, from, until, week, free);
        }
    }

    private void offer(Member member, long from, long until, int week, double free) {
        if (member.skills().isEmpty() || !member.membership().covers(new Interval(from, until))) return;
        var best = member.skills().stream().max(Comparator.comparingInt(Skill::level)).orElseThrow();
        supply.computeIfAbsent(best.trade(), trade -> new double[WEEKS])[week] += free;
    }

    /** The part of the week's shifts that is neither over, nor before clearance, nor taken. */
    private double free(Crew crew, long from, long until, long cleared) {
        var calendar = crew.capacity().calendar();
        long whole = calendar.workingMinutes(from, until);
        if (whole == 0) return 0;
        long begin = Math.max(from, Math.max(Minutes.of(look.now()), cleared));
        long free = calendar.workingMinutes(begin, until);
        for (var booking : crew.capacity().bookings()) free -= calendar.workingMinutes(Math.max(begin, booking.startMinute()), Math.min(until, booking.endMinute()));
        return Math.max(0, (double) free / whole);
    }

    private int week(LocalDate day) {
        for (int week = 0; week < WEEKS; week++) if (!day.isBefore(weeks.get(week)) && day.isBefore(weeks.get(week).plusWeeks(1))) return week;
        return -1;
    }

    private static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
