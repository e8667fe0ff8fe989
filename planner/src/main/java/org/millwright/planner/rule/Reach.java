package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.BookedSite;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/** When a crew is at work and when taken, seen from a site: when it is its turn there, and with the ways to where it is booked and back. */
final class Reach {

    private static final TravelTimes NO_WAYS = (_, _) -> new Trip(0, 0);

    private final Crew crew;
    private final Position site;
    private final TravelTimes travel;
    private final Optional<SiteTurns> turns;
    private final Capacity capacity;
    private final Capacity whole;

    private Reach(Crew crew, Position site, TravelTimes travel, Optional<SiteTurns> turns, Capacity capacity, Capacity whole) {
        this.crew = crew;
        this.site = site;
        this.travel = travel;
        this.turns = turns;
        this.capacity = capacity;
        this.whole = whole;
    }

    /** The ways not yet counted. */
    static Reach of(Crew crew, JobSheet sheet, TravelTimes travel) {
        Job job = sheet.job();
        return new Reach(crew, job.site().position(), travel, job.turns(), sheet.turns().of(crew), crew.capacity());
    }

    /** For whoever asks for people and papers only. */
    static Reach withoutWays(Crew crew) {
        return new Reach(crew, crew.base().position(), NO_WAYS, Optional.empty(), crew.capacity(), crew.capacity());
    }

    Reach withWays() {
        Capacity own = crew.capacity();
        List<Interval> taken = new ArrayList<>(own.bookings());
        for (BookedSite booked : own.bookedSites()) {
            if (!booked.site().equals(site)) {
                taken.add(around(booked));
            }
        }
        Capacity all = new Capacity(own.calendar(), taken, own.confirmedMinute());
        return new Reach(crew, site, travel, turns, capacity == whole ? all : new Capacity(capacity.calendar(), taken, own.confirmedMinute()), all);
    }

    /** Whether no way is in the way of a span that overlaps no booking. */
    boolean isClear(Interval span) {
        List<BookedSite> booked = crew.capacity().bookedSites();
        for (int i = 0; i < booked.size(); i++) {
            BookedSite each = booked.get(i);
            boolean before = each.span().endMinute() <= span.startMinute();
            if (!each.site().equals(site) && (before ? each.span().endMinute() + way(each.site(), site) > span.startMinute()
                    : each.span().startMinute() - way(site, each.site()) < span.endMinute())) {
                return false;
            }
        }
        return true;
    }

    boolean serves(Job other) {
        return site.equals(other.site().position()) && turns.equals(other.turns());
    }

    /** In turn. */
    Capacity capacity() {
        return capacity;
    }

    /** Were there no turns at the site; the very same where there are none. */
    Capacity whole() {
        return whole;
    }

    private Interval around(BookedSite booked) {
        return new Interval(Math.max(booked.span().startMinute() - way(site, booked.site()), -Bound.FINITE_MINUTES),
                Math.min(booked.span().endMinute() + way(booked.site(), site), Bound.FINITE_MINUTES));
    }

    /** The first booking that keeps the crew from a span by the way alone. */
    Optional<Refusal.OnTheWay> findOnTheWay(String jobId, Interval span) {
        for (BookedSite booked : crew.capacity().bookedSites()) {
            if (!booked.site().equals(site) && !booked.span().overlaps(span) && around(booked).overlaps(span)) {
                boolean before = booked.span().endMinute() <= span.startMinute();
                return Optional.of(new Refusal.OnTheWay(jobId, booked.span(), before ? way(booked.site(), site) : way(site, booked.site()), before, span));
            }
        }
        return Optional.empty();
    }

    /** By way of its base, unless it lodges near its sites. */
    private long way(Position from, Position to) {
        Position base = crew.base().position();
        return crew.lodgesOnSite() || from.equals(base) || to.equals(base) ? travel.tripFound(from, to).travelMinutes()
                : travel.tripFound(from, base).travelMinutes() + travel.tripFound(base, to).travelMinutes();
    }
}
