package org.millwright.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Installer;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.problem.TrackRecord;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;

/** Eight weeks of a zone by lot: five patterns of shifts, four in five crews local, a tenth of the work by two crews. */
final class MadeUpZone {

    private static final long DAY = 1_440;
    private static final int DAYS = 56;
    private static final String[] TRADES = {"fitter", "rigger", "welder", "electrician"};
    private static final String[] SCOPES = {"mechanical", "crane"};

    private final SplittableRandom chance;

    MadeUpZone(long seed) {
        chance = new SplittableRandom(seed);
    }

    Problem problem(int crews, int packages) {
        List<WorkCalendar> patterns = new ArrayList<>();
        for (int pattern = 0; pattern < 5; pattern++) {
            patterns.add(pattern(pattern));
        }
        List<Crew> all = new ArrayList<>();
        for (int crew = 0; crew < crews; crew++) {
            all.add(crew(crew, patterns));
        }
        List<WorkPackage> work = new ArrayList<>();
        for (int each = 0; each < packages; each++) {
            work.add(work(each, work));
        }
        return new Problem(all, work, Context.at(0));
    }

    private static WorkCalendar pattern(int pattern) {
        List<Interval> shifts = new ArrayList<>();
        for (int day = 0; day < 2 * DAYS; day++) {
            if ((day + pattern) % 7 < 5 + pattern % 2) {
                shifts.add(new Interval(day * DAY + 480, day * DAY + 1_020));
            }
        }
        return WorkCalendar.of(shifts);
    }

    private Crew crew(int number, List<WorkCalendar> patterns) {
        boolean local = chance.nextInt(5) > 0;
        List<Member> members = new ArrayList<>();
        int heads = 4 + chance.nextInt(4);
        for (int head = 0; head < heads; head++) {
            members.add(new Member("m" + number + "-" + head,
                    List.of(new Skill(TRADES[chance.nextInt(TRADES.length)], 1 + chance.nextInt(4))),
                    chance.nextInt(2) == 0 ? List.of() : List.of(new Certificate("Q2", new Interval(-DAY,
                            chance.nextInt(10) == 0 ? chance.nextInt(DAYS) * DAY + DAY : 1_000 * DAY)))));
        }
        List<Interval> bookings = new ArrayList<>();
        if (chance.nextInt(3) == 0) {
            long start = chance.nextInt(DAYS) * DAY + 480;
            bookings.add(new Interval(start, start + (2 + chance.nextInt(8)) * DAY));
        }
        ControlStatus status = local ? ControlStatus.admitted(0) : ControlStatus.admittedFrom((1 + chance.nextInt(14)) * DAY, 0);
        List<Licence> licences = new ArrayList<>();
        licences.add(new Licence("mechanical", 1 + chance.nextInt(3), new Interval(-DAY, 1_000 * DAY)));
        if (chance.nextInt(2) == 0) {
            licences.add(new Licence("crane", 1 + chance.nextInt(3), new Interval(-DAY, 1_000 * DAY)));
        }
        Installer installer = new Installer("i" + number / 3, licences,
                List.of(new SafetyLicence(new Interval(-DAY, 1_000 * DAY))), ServiceArea.EVERYWHERE, List.of());
        return new Crew("crew-%05d".formatted(number), place(local ? "370612" : "370202", local ? 0.2 : 1.5), installer,
                members, new Capacity(patterns.get(chance.nextInt(patterns.size())), bookings, 0), status, TrackRecord.NONE);
    }

    /** @param before packages of which the last may have to be done before it */
    WorkPackage work(int number, List<WorkPackage> before) {
        long ready = chance.nextInt(DAYS - 14) * DAY;
        long days = 2 + chance.nextInt(9);
        List<Predecessor> predecessors = new ArrayList<>();
        if (number % 4 == 1 && !before.isEmpty()) {
            predecessors.add(new Predecessor(before.getLast().id(), chance.nextInt(3) * DAY));
            ready = Math.max(0, before.getLast().job().readyMinute());
        }
        Job job = new Job("p%05d".formatted(number), "company-" + number % 40, place("370612", 0.15), days * 540, ready,
                List.of(new Interval(ready, 2 * DAYS * DAY)), new Requirements(
                List.of(new LicenceNeed(SCOPES[chance.nextInt(10) == 0 ? 1 : 0], 2 + chance.nextInt(2))), true,
                List.of(HeadNeed.ofTrade(1, TRADES[chance.nextInt(TRADES.length)], 1),
                        HeadNeed.holding(1, "Q2")), true), chance.nextBoolean(), predecessors, Interval.OPEN_START);
        return WorkPackage.of(job).withCrews(chance.nextInt(10) == 0 ? 2 : 1).withWeight(1 + chance.nextInt(3))
                .withDue(ready + (days + 5 + chance.nextInt(10)) * DAY);
    }

    private Place place(String division, double spread) {
        double away = division.equals("370612") ? 0 : 1.2;
        return new Place(new Position(37.5 - away + chance.nextDouble(-spread, spread),
                121.4 + chance.nextDouble(-spread, spread)), division, "");
    }
}
