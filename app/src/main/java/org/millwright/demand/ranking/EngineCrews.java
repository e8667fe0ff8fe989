package org.millwright.demand.ranking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewFacts;
import org.millwright.directory.CrewFacts.BookedTime;
import org.millwright.directory.CrewFacts.CertificateFact;
import org.millwright.directory.CrewFacts.InstallerFacts;
import org.millwright.directory.CrewFacts.MarkFact;
import org.millwright.directory.CrewFacts.MemberFacts;
import org.millwright.directory.InstallerMark;
import org.millwright.directory.Quality;
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
import org.millwright.tenancy.Zone;

/**
 * Turns the register's facts into the engine's crews. Parts that are equal are kept once while one of these lives. People go by their place in the crew:
 * a reason says how many of them lack something, never who.
 */
final class EngineCrews {

    private static final int LOWEST_GRADE = 99;

    private final ZoneId timeZone;
    private final String zoneId;
    private final String zoneDivision;
    private final LocalDate today;
    private final Horizon.Writer calendars;
    private final Map<Object, Object> shared = new HashMap<>();
    private final Map<UUID, Installer> installers = new HashMap<>();

    EngineCrews(Zone zone, LocalDate today, Horizon horizon) {
        this.timeZone = zone.timeZone();
        this.zoneId = zone.id().toString();
        this.zoneDivision = zone.divisionCode();
        this.today = today;
        this.calendars = horizon.new Writer();
    }

    /** Empty for a crew of which something is registered that cannot be judged: it must not keep others from being ranked. */
    Optional<Crew> findCrew(CrewFacts facts) {
        try {
            return Optional.of(crew(facts));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    Crew crew(CrewFacts facts) {
        List<Member> members = new ArrayList<>(facts.members().size());
        for (var member : facts.members()) members.add(member(members.size() + 1, member));
        var bookings = facts.bookings().stream().filter(booked -> booked.site() == null).flatMap(booked -> span(booked).stream()).toList();
        var sites = facts.bookings().stream().flatMap(booked -> bookedSite(booked).stream()).toList();
        var confirmed = facts.capacity() == null ? Interval.OPEN_START : Minutes.of(facts.capacity().statedAt());
        return new Crew(facts.crewId().toString(), place(facts), installers.computeIfAbsent(facts.installer().id(), id -> installer(facts.installer())), members,
                new Capacity(calendars.write(facts.calendar()), bookings, confirmed, sites), controlStatus(facts.clearance()), record(facts.installer().quality()), Lodging.isOnSite(facts.homeDivision(), zoneDivision));
    }

    /** A crew is the zone's own when its home lies in the division the zone lies in. */
    private Place place(CrewFacts facts) {
        return new Place(new Position(facts.base().latitude(), facts.base().longitude()), one(facts.homeDivision()),
                facts.homeDivision().equals(zoneDivision) ? zoneId : "");
    }

    private Installer installer(InstallerFacts facts) {
        var licences = facts.licences().stream().flatMap(each -> Minutes.days(each.validFrom(), each.validTo(), timeZone)
                .map(valid -> one(new Licence(one(each.scope()), Math.clamp(each.rank(), 1, LOWEST_GRADE), one(valid)))).stream()).toList();
        var safety = facts.safetyLicences().stream().flatMap(each -> Minutes.days(each.validFrom(), each.validTo(), timeZone)
                .map(valid -> one(new SafetyLicence(one(valid)))).stream()).toList();
        var marks = facts.marks().stream().flatMap(each -> mark(each).stream()).toList();
        return new Installer(facts.id().toString(), licences, safety, facts.serviceArea().isEmpty() ? ServiceArea.EVERYWHERE : one(new ServiceArea(facts.serviceArea())), marks);
    }

    /** What concerns one company is a conflict with it, also when that company has barred the installer for itself. */
    private Optional<Mark> mark(MarkFact fact) {
        return Minutes.days(fact.validFrom(), fact.validTo(), timeZone).map(inForce ->
                fact.companyId() == null ? Mark.blacklist(inForce) : Mark.conflict(fact.companyId().toString(), inForce));
    }

    private Member member(int number, MemberFacts facts) {
        var skills = one(facts.trades().stream().map(trade -> one(new Skill(one(trade.trade()), trade.level()))).toList());
        var certificates = one(facts.certificates().stream().flatMap(each -> certificate(each).stream()).toList());
        return new Member(one(Integer.toString(number)), membership(facts), skills, certificates);
    }

    /** No job begins before today, so who is in the crew by now has always been in it, which the engine answers faster. */
    private Interval membership(MemberFacts facts) {
        var from = facts.joinedOn().isAfter(today) ? facts.joinedOn() : null;
        var last = facts.leftOn() == null ? null : facts.leftOn().minusDays(1);
        return from == null && last == null ? Interval.ALWAYS : Minutes.days(from, last, timeZone).map(this::one).orElse(new Interval(Minutes.startOf(today, timeZone) - 1, Minutes.startOf(today, timeZone)));
    }

    private Optional<Certificate> certificate(CertificateFact fact) {
        long review = Minutes.endOf(fact.nextReview(), timeZone);
        return Minutes.days(fact.issuedOn(), fact.validTo(), timeZone).map(valid -> one(new Certificate(one(fact.kind()), one(valid), review)));
    }

    private static ControlStatus controlStatus(@Nullable Clearance stated) {
        if (stated == null) return ControlStatus.MISSING;
        long reported = Minutes.of(stated.statedAt());
        var status = switch (stated.status()) {
            case CLEAR -> ControlStatus.admitted(reported);
            case CLEAR_FROM -> ControlStatus.admittedFrom(Minutes.notBefore(java.util.Objects.requireNonNull(stated.clearFrom())), reported);
            case SUSPENDED -> ControlStatus.refused(reported);
        };
        if (!stated.splitShiftNeeded()) return status;
        return status.withSplitShiftUntil(stated.splitShiftUntil() == null ? Interval.OPEN_END : Minutes.notBefore(stated.splitShiftUntil()));
    }

    private static TrackRecord record(Quality quality) {
        return new TrackRecord(Math.min(quality.passedFirst(), quality.inspections()), quality.inspections());
    }

    private static Optional<Interval> span(BookedTime booked) {
        long start = Minutes.of(booked.startsAt());
        long end = Minutes.notBefore(booked.endsAt());
        return start < end ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    private Optional<BookedSite> bookedSite(BookedTime booked) {
        var site = booked.site();
        return site == null ? Optional.empty() : span(booked).map(span -> new BookedSite(span, one(new Position(site.latitude(), site.longitude()))));
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        var known = shared.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
