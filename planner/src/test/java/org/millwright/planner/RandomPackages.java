package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;

/** A zone to plan from a seed: up to a dozen crews and two dozen packages, with everything that a problem can say. */
final class RandomPackages {

    private static final long DAY = RandomZone.DAY;
    private static final WorkCalendar NIGHTS = shifts(1_200, 1_740);
    private static final WorkCalendar MORNINGS = shifts(360, 780);
    private static final WorkCalendar LATE = shifts(1_080, 1_560);

    private final Random random;
    private final RandomZone zone;
    private final long now;
    private final List<Crew> crews = new ArrayList<>();
    private final List<WorkPackage> packages = new ArrayList<>();
    private final List<Place> sites = new ArrayList<>();

    private RandomPackages(long seed) {
        random = new Random(seed);
        zone = new RandomZone(seed);
        now = random.nextInt(3) == 0 ? random.nextInt(1, 15) * DAY : 0;
    }

    static Problem problem(long seed) {
        RandomPackages made = new RandomPackages(seed);
        made.zone.roster(made.random.nextInt(1, 13)).crews().forEach(crew -> made.crews.add(made.varied(crew)));
        int count = made.random.nextInt(1, 25);
        for (int i = 0; i < count; i++) {
            made.packages.add(made.what(i));
        }
        return new Problem(made.crews, made.packages,
                Context.at(made.now).withEntryControlled(made.random.nextInt(8) > 0));
    }

    private Crew varied(Crew crew) {
        Crew varied = crew.withLodgesOnSite(random.nextInt(4) > 0);
        if (random.nextInt(4) == 0) {
            varied = varied.withControlStatus(varied.controlStatus().withSplitShiftUntil(now + random.nextInt(1, 40) * DAY));
        }
        return random.nextInt(5) > 0 ? varied : varied.withCapacity(
                new Capacity(NIGHTS, varied.capacity().bookings(), varied.capacity().confirmedMinute()));
    }

    private WorkPackage what(int number) {
        Job job = zone.job("j" + number);
        Place site = !sites.isEmpty() && random.nextInt(3) > 0 ? sites.get(random.nextInt(sites.size())) : job.site();
        sites.add(site);
        job = new Job(job.id(), job.companyId(), site, job.workMinutes(), job.readyMinute(), job.windows(),
                random.nextInt(3) > 0 ? Requirements.NONE : job.requirements(), job.splitShiftAllowed());
        if (number > 0 && random.nextInt(5) == 0) {
            job = job.withPredecessors(List.of(new Predecessor("j" + random.nextInt(number), random.nextInt(3) * DAY)));
        }
        job = random.nextInt(5) > 0 ? job : job.withTurns(turns(job));
        WorkPackage what = WorkPackage.of(job).withCrews(random.nextInt(6) == 0 ? random.nextInt(2, 4) : 1).withWeight(random.nextInt(1, 4));
        what = random.nextBoolean() ? what
                : what.withDue(job.windows().getFirst().startMinute() + random.nextInt(20) * DAY);
        what = random.nextInt(6) > 0 ? what : what.withSiteHours(random.nextBoolean() ? MORNINGS : LATE);
        return switch (random.nextInt(16)) {
            case 0, 1 -> what.withNever(Set.of(someCrew()));
            case 2 -> what.lockedTo(Set.of(someCrew()));
            case 3 -> what.lockedAt(job.readyMinute() + random.nextInt(5) * DAY + 600);
            case 4 -> what.lockedTo(Set.of(someCrew())).lockedAt(job.readyMinute() + random.nextInt(5) * DAY + 600);
            case 5 -> what.lockedTo(Set.of(someCrew())).lockedAt(now - random.nextInt(1, 6) * DAY + 600);
            default -> what;
        };
    }

    /** Mornings and afternoons of some days, on some of them of one side only, by night on others. */
    private SiteTurns turns(Job job) {
        List<Turn> turns = new ArrayList<>();
        long first = Math.floorDiv(job.windows().getFirst().startMinute(), DAY);
        for (long day = first; day < first + 30; day++) {
            Interval whole = new Interval(day * DAY, (day + 1) * DAY);
            if (turns.isEmpty() || random.nextInt(4) > 0) {
                turns.add(new Turn(Side.LOCAL, new Interval(day * DAY + 480, day * DAY + 720), whole));
            }
            if (random.nextInt(4) > 0) {
                long from = day * DAY + (random.nextInt(4) > 0 ? 760 : 1_260);
                turns.add(new Turn(Side.OUTSIDE, new Interval(from, from + 300), new Interval(day * DAY, Math.max(from + 300, (day + 1) * DAY))));
            }
        }
        return new SiteTurns(turns, random.nextInt(90), random.nextBoolean() ? Map.of()
                : Map.of(someCrew(), random.nextBoolean() ? Interval.OPEN_START : now + random.nextInt(1, 40) * DAY));
    }

    private String someCrew() {
        return crews.get(random.nextInt(crews.size())).id();
    }

    private static WorkCalendar shifts(long from, long until) {
        List<Interval> shifts = new ArrayList<>();
        for (long day = -10; day < 180; day++) {
            shifts.add(new Interval(day * DAY + from, day * DAY + until));
        }
        return WorkCalendar.of(shifts);
    }
}
