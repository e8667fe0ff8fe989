package org.millwright.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.WorkCalendar;

/**
 * The crews of a zone, built once, ranked many times, changed crew by crew. Immutable: a change answers a new roster
 * that shares all other crews, so a request that is ranking an older one is never disturbed. Equal calendars are kept
 * once.
 */
public final class Roster {

    private static final Comparator<Crew> BY_ID = Comparator.comparing(Crew::id);

    private final List<Crew> crews;
    private final Map<WorkCalendar, WorkCalendar> calendars;

    private Roster(List<Crew> crews, Map<WorkCalendar, WorkCalendar> calendars) {
        this.crews = crews;
        this.calendars = calendars;
    }

    /** @throws IllegalArgumentException when two crews have one id */
    public static Roster of(Collection<Crew> crews) {
        Map<WorkCalendar, WorkCalendar> calendars = new HashMap<>();
        List<Crew> sorted = new ArrayList<>(crews.size());
        for (Crew crew : Bound.list("Roster", "crews", crews)) {
            sorted.add(sharing(crew, calendars));
        }
        sorted.sort(BY_ID);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException("Roster: crews names " + sorted.get(i).id() + " twice");
            }
        }
        return new Roster(List.copyOf(sorted), calendars);
    }

    /** The roster with the crew added, or put in place of the one with its id. Costs one copy of a list of references. */
    public Roster with(Crew crew) {
        Map<WorkCalendar, WorkCalendar> shared = calendars;
        if (!shared.containsKey(crew.capacity().calendar())) {
            shared = new HashMap<>(calendars);
        }
        List<Crew> changed = new ArrayList<>(crews);
        int at = indexOf(crew.id());
        if (at >= 0) {
            changed.set(at, sharing(crew, shared));
        } else {
            changed.add(-at - 1, sharing(crew, shared));
        }
        return new Roster(List.copyOf(changed), shared);
    }

    /** The roster without the crew; the same when it has no such crew. */
    public Roster without(String crewId) {
        int at = indexOf(crewId);
        if (at < 0) {
            return this;
        }
        List<Crew> changed = new ArrayList<>(crews);
        changed.remove(at);
        return new Roster(List.copyOf(changed), calendars);
    }

    public Optional<Crew> findCrew(String crewId) {
        int at = indexOf(crewId);
        return at < 0 ? Optional.empty() : Optional.of(crews.get(at));
    }

    /** Sorted by id. */
    public List<Crew> crews() {
        return crews;
    }

    public int size() {
        return crews.size();
    }

    private int indexOf(String crewId) {
        int from = 0;
        int to = crews.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = crews.get(middle).id().compareTo(crewId);
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return -from - 1;
    }

    private static Crew sharing(Crew crew, Map<WorkCalendar, WorkCalendar> calendars) {
        WorkCalendar own = crew.capacity().calendar();
        WorkCalendar shared = calendars.computeIfAbsent(own, calendar -> calendar);
        return shared == own ? crew : crew.withCapacity(
                new Capacity(shared, crew.capacity().bookings(), crew.capacity().confirmedMinute()));
    }
}
