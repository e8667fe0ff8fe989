package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.problem.BookedSite;
import org.millwright.planner.problem.TrackRecord;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/** A random problem so small that every minute can be tried: days are short, and most things are nearly right. */
final class SmallProblem {

    /** A minute for each whole degree of longitude. */
    static final TravelTimes TRAVEL = (from, to) -> {
        long degrees = Math.round(Math.abs(from.longitude() - to.longitude()));
        return new Trip(degrees * 1_000, degrees);
    };

    private final long seed;
    private final Random random;
    final Context context;
    final List<Job> jobs;
    final List<Crew> crews;

    SmallProblem(long seed) {
        this.seed = seed;
        random = new Random(seed);
        context = Context.at(random.nextInt(0, 60)).withEntryControlled(random.nextInt(5) > 0);
        List<Job> inOrder = IntStream.range(0, random.nextInt(4) > 0 ? 1 : random.nextInt(2, 4)).mapToObj(this::job).toList();
        jobs = random.nextBoolean() ? inOrder : inOrder.reversed();
        crews = IntStream.range(0, 6).mapToObj(this::crew).toList();
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }

    private Job job(int number) {
        List<Interval> windows = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            windows.add(interval(0, 260, 30, 200));
        }
        List<LicenceNeed> licences = new ArrayList<>();
        if (random.nextBoolean()) {
            licences.add(new LicenceNeed("crane", random.nextInt(1, 4)));
        }
        List<HeadNeed> heads = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            heads.add(head());
        }
        return new Job("j" + number, "company" + random.nextInt(2), place(), random.nextInt(1, 90),
                random.nextBoolean() ? Interval.OPEN_START : random.nextInt(0, 120), windows,
                new Requirements(licences, random.nextBoolean(), heads, random.nextInt(3) > 0), random.nextBoolean(),
                number > 0 && random.nextBoolean() ? List.of(new Predecessor("j" + random.nextInt(number),
                        random.nextBoolean() ? 0 : random.nextInt(1, 60))) : List.of(),
                random.nextInt(6) > 0 ? Interval.OPEN_START : random.nextInt(0, 150));
    }

    private HeadNeed head() {
        List<String> kinds = switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of("Q1", "Q2");
            default -> List.of(random.nextBoolean() ? "Q1" : "Q2");
        };
        return random.nextInt(3) == 0 ? new HeadNeed(random.nextInt(1, 3), "", 0, kinds)
                : new HeadNeed(random.nextInt(1, 3), random.nextBoolean() ? "fitter" : "rigger", random.nextInt(0, 3),
                        kinds);
    }

    private Crew crew(int number) {
        List<Licence> licences = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            licences.add(new Licence(random.nextInt(6) > 0 ? "crane" : "boiler", random.nextInt(1, 4), validity()));
        }
        List<SafetyLicence> safety = IntStream.range(0, random.nextInt(6) > 0 ? random.nextInt(1, 3) : 0)
                .mapToObj(_ -> new SafetyLicence(validity())).toList();
        List<Mark> marks = random.nextInt(5) > 0 ? List.of() : List.of(random.nextBoolean()
                ? Mark.blacklist(interval(-50, 300, 1, 100))
                : Mark.conflict("company" + random.nextInt(2), interval(-50, 300, 1, 100)));
        Installer installer = new Installer("i" + number, licences, safety,
                random.nextInt(8) == 0 ? ServiceArea.of("32") : ServiceArea.of("370600", "320500"), marks);
        List<Member> members = IntStream.range(0, random.nextInt(1, 6)).mapToObj(this::member).toList();
        return new Crew("c" + number, place(), installer, members, capacity(), status(), TrackRecord.NONE, random.nextBoolean());
    }

    private Capacity capacity() {
        List<Interval> shifts = new ArrayList<>();
        int length = random.nextInt(12, 41);
        for (int day = 0; day < 10; day++) {
            if (random.nextInt(6) > 0) {
                shifts.add(new Interval(day * 40, day * 40 + length));
            }
        }
        List<Interval> bookings = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> interval(0, 300, 5, 60)).toList();
        List<BookedSite> bookedSites = IntStream.range(0, Math.max(0, random.nextInt(4) - 1))
                .mapToObj(_ -> new BookedSite(interval(0, 300, 5, 60), place().position())).toList();
        return new Capacity(WorkCalendar.of(shifts), bookings, 0, bookedSites);
    }

    private ControlStatus status() {
        ControlStatus status = switch (random.nextInt(8)) {
            case 0 -> ControlStatus.MISSING;
            case 1 -> ControlStatus.refused(0);
            case 2, 3 -> ControlStatus.admittedFrom(random.nextInt(0, 250), 0);
            default -> ControlStatus.admitted(0);
        };
        return switch (random.nextInt(8)) {
            case 0 -> status.withSplitShiftUntil(Interval.OPEN_END);
            case 1 -> status.withSplitShiftUntil(random.nextInt(0, 250));
            default -> status;
        };
    }

    private Member member(int number) {
        List<Skill> skills = new ArrayList<>();
        for (String trade : List.of("fitter", "rigger")) {
            if (random.nextInt(3) > 0) {
                skills.add(new Skill(trade, random.nextInt(1, 4)));
            }
        }
        List<Certificate> certificates = IntStream.range(0, random.nextInt(5)).mapToObj(_ -> new Certificate(
                random.nextBoolean() ? "Q1" : "Q2", validity(),
                random.nextInt(4) == 0 ? random.nextInt(-20, 300) : Interval.OPEN_END)).toList();
        return new Member("m" + number, random.nextInt(6) > 0 ? Interval.ALWAYS : validity(), skills, certificates);
    }

    private Interval validity() {
        return switch (random.nextInt(6)) {
            case 0 -> interval(-50, 200, 50, 300);
            case 1 -> Interval.until(random.nextInt(50, 350));
            case 2 -> Interval.from(random.nextInt(0, 250));
            default -> Interval.ALWAYS;
        };
    }

    private Interval interval(int least, int most, int shortest, int longest) {
        long start = random.nextInt(least, most);
        return new Interval(start, start + random.nextInt(shortest, longest));
    }

    private Place place() {
        return new Place(new Position(37, random.nextInt(100, 125)), random.nextBoolean() ? "370612" : "320505", "");
    }
}
