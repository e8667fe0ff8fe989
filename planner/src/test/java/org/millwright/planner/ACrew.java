package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Installer;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.problem.BookedSite;
import org.millwright.planner.problem.TrackRecord;
import org.millwright.planner.problem.WorkCalendar;

/** A crew in a few words: works round the clock in the zone, has no people, no papers and no bookings. */
final class ACrew {

    static final Place ZONE = new Place(new Position(37.5, 121.4), "370612", "hitech");

    private final String id;
    private Place base = ZONE;
    private final List<Licence> licences = new ArrayList<>();
    private final List<SafetyLicence> safetyLicences = new ArrayList<>();
    private ServiceArea area = ServiceArea.EVERYWHERE;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private WorkCalendar calendar = WorkCalendar.of(new Interval(0, 100_000));
    private final List<Interval> bookings = new ArrayList<>();
    private final List<BookedSite> bookedSites = new ArrayList<>();
    private long confirmed = 0;
    private ControlStatus status = ControlStatus.admitted(0);
    private boolean lodges = true;
    private TrackRecord record = TrackRecord.NONE;

    private ACrew(String id) {
        this.id = id;
    }

    static ACrew crew(String id) {
        return new ACrew(id);
    }

    ACrew base(Place place) {
        base = place;
        return this;
    }

    /** A site straight north of the zone. */
    static Place far(double straightMetres) {
        return new Place(new Position(37.5 + Math.toDegrees(straightMetres / 6_371_008.8), 121.4), "370612", "");
    }

    /** Straight north of the zone; 1,000 straight metres are 1,300 by road and take 2 minutes. */
    ACrew north(double straightMetres, String division, String zone) {
        return base(new Place(far(straightMetres).position(), division, zone));
    }

    ACrew licence(String scope, int grade, Interval validity) {
        licences.add(new Licence(scope, grade, validity));
        return this;
    }

    ACrew safety(Interval validity) {
        safetyLicences.add(new SafetyLicence(validity));
        return this;
    }

    ACrew serves(String... divisions) {
        area = ServiceArea.of(divisions);
        return this;
    }

    ACrew mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    ACrew member(String name, String trade, int level, Certificate... certificates) {
        return member(new Member(name, trade.isEmpty() ? List.of() : List.of(new Skill(trade, level)),
                List.of(certificates)));
    }

    ACrew member(Member member) {
        members.add(member);
        return this;
    }

    ACrew shifts(Interval... shifts) {
        calendar = WorkCalendar.of(shifts);
        return this;
    }

    /** Shifts from 8 to 17 h on days 0 to 29. */
    ACrew dayShifts() {
        List<Interval> shifts = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            shifts.add(new Interval(day * 1440 + 480, day * 1440 + 1020));
        }
        calendar = WorkCalendar.of(shifts);
        return this;
    }

    ACrew booked(long start, long end) {
        bookings.add(new Interval(start, end));
        return this;
    }

    /** Taken at a site straight north of the zone. */
    ACrew at(double straightMetres, long start, long end) {
        bookedSites.add(new BookedSite(new Interval(start, end), far(straightMetres).position()));
        return this;
    }

    ACrew confirmed(long minute) {
        confirmed = minute;
        return this;
    }

    ACrew status(ControlStatus controlStatus) {
        status = controlStatus;
        return this;
    }

    ACrew record(int passed, int acceptances) {
        record = new TrackRecord(passed, acceptances);
        return this;
    }

    ACrew returnsToBase() {
        lodges = false;
        return this;
    }

    ACrew splitShiftUntil(long minute) {
        return status(status.withSplitShiftUntil(minute));
    }

    Crew build() {
        return new Crew(id, base, new Installer("i-" + id, licences, safetyLicences, area, marks), members,
                new Capacity(calendar, bookings, confirmed, bookedSites), status, record, lodges);
    }
}
