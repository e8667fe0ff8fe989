package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Certificate;
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
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.problem.TrackRecord;
import org.millwright.planner.problem.WorkCalendar;

/** A zone of any size from a seed: about one crew in four may do a job, the others are excluded for every reason. */
final class RandomZone {

    static final long DAY = 1_440;
    private static final String[] SCOPES = {"mechanical", "crane", "electrical", "boiler"};
    private static final String[] TRADES = {"fitter", "electrician", "rigger", "welder", "surveyor"};
    private static final String[] KINDS = {"Q1", "Q2", "low-voltage", "welding", "height", "N1"};
    private static final String[] DIVISIONS = {"370612", "370612", "370611", "370602", "371002", "370202", "320505"};

    private final Random random;
    private final List<WorkCalendar> calendars = new ArrayList<>();

    RandomZone(long seed) {
        random = new Random(seed);
        for (int pattern = 0; pattern < 8; pattern++) {
            calendars.add(calendar(pattern));
        }
    }

    Roster roster(int crews) {
        List<Crew> all = new ArrayList<>(crews);
        Installer installer = installer(0);
        for (int i = 0; i < crews; i++) {
            installer = i % 3 == 0 ? installer(i / 3) : installer;
            all.add(crew("crew-%06d".formatted(i), installer));
        }
        return Roster.of(all);
    }

    Job job(String id) {
        long start = random.nextInt(1, 30) * DAY;
        return new Job(id, "company-" + random.nextInt(50), place("370612"), 540L * random.nextInt(2, 8), start,
                List.of(new Interval(start, start + 24 * DAY)),
                new Requirements(List.of(new LicenceNeed(SCOPES[random.nextInt(2)], 2)), true,
                        List.of(HeadNeed.ofTrade(2, TRADES[random.nextInt(TRADES.length)], 3),
                                HeadNeed.holding(1, KINDS[random.nextInt(KINDS.length)])), true),
                random.nextBoolean());
    }

    private WorkCalendar calendar(int pattern) {
        List<Interval> shifts = new ArrayList<>();
        for (int day = 0; day < 180; day++) {
            if ((day + pattern) % 7 < 5 + pattern % 2) {
                shifts.add(new Interval(day * DAY + 480, day * DAY + 1_020 + pattern * 15));
            }
        }
        return WorkCalendar.of(shifts);
    }

    private Installer installer(int number) {
        List<Licence> licences = new ArrayList<>();
        for (String scope : SCOPES) {
            if (random.nextInt(4) > 0) {
                licences.add(new Licence(scope, random.nextInt(1, 4), validity(0.92)));
            }
        }
        List<Mark> marks = random.nextInt(40) == 0 ? List.of(Mark.blacklist(Interval.until(20 * DAY)))
                : random.nextInt(40) == 0 ? List.of(Mark.conflict("company-" + random.nextInt(50), Interval.ALWAYS))
                : List.of();
        return new Installer("installer-" + number, licences,
                random.nextInt(20) == 0 ? List.of() : List.of(new SafetyLicence(validity(0.95))),
                random.nextInt(10) == 0 ? ServiceArea.of("320000", "110000") : ServiceArea.of("370000"), marks);
    }

    private Interval validity(double lasting) {
        long end = random.nextDouble() < lasting ? 2_000 * DAY : random.nextInt(80) * DAY;
        return new Interval(-(long) random.nextInt(1, 1_000) * DAY, end + 1);
    }

    private Crew crew(String id, Installer installer) {
        List<Member> members = new ArrayList<>();
        int count = random.nextInt(4, 10);
        for (int i = 0; i < count; i++) {
            members.add(member(id + "-" + i));
        }
        List<Interval> bookings = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long start = random.nextInt(90) * DAY + 480;
            bookings.add(new Interval(start, start + random.nextInt(1, 12) * DAY));
        }
        long reported = -random.nextInt(10) * DAY;
        ControlStatus status = switch (random.nextInt(12)) {
            case 0 -> ControlStatus.MISSING;
            case 1 -> ControlStatus.refused(reported);
            case 2 -> ControlStatus.admittedFrom(random.nextInt(1, 40) * DAY, reported);
            case 3 -> ControlStatus.admitted(reported).withSplitShiftUntil(random.nextInt(1, 10) * DAY);
            default -> ControlStatus.admitted(reported);
        };
        int acceptances = random.nextInt(30);
        return new Crew(id, place(DIVISIONS[random.nextInt(DIVISIONS.length)]), installer, members,
                new Capacity(calendars.get(random.nextInt(calendars.size())), bookings, -random.nextInt(10) * DAY),
                status, new TrackRecord(acceptances - random.nextInt(acceptances / 4 + 1), acceptances));
    }

    private Member member(String id) {
        List<Skill> skills = new ArrayList<>();
        skills.add(new Skill(TRADES[random.nextInt(TRADES.length)], random.nextInt(1, 6)));
        List<Certificate> certificates = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            certificates.add(new Certificate(KINDS[random.nextInt(KINDS.length)], validity(0.9),
                    random.nextInt(12) == 0 ? random.nextInt(60) * DAY : Interval.OPEN_END));
        }
        return new Member(id, skills, certificates);
    }

    private Place place(String division) {
        return new Place(new Position(37.5 + random.nextDouble(-1, 1), 121.4 + random.nextDouble(-1, 1)), division,
                division.equals("370612") && random.nextBoolean() ? "hitech" : "");
    }
}
