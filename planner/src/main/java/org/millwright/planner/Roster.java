package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.rule.Codes;
import org.millwright.planner.rule.CrewSheet;

/**
 * The crews of a zone, built once, ranked many times, changed crew by crew. Immutable: a change answers a new roster
 * that shares all other crews, so a request that is ranking an older one is never disturbed. Equal calendars are kept
 * once.
 */
public final class Roster {

    private final CrewSheet[] sheets;
    private final Codes codes;
    private final Map<WorkCalendar, WorkCalendar> calendars;

    private Roster(CrewSheet[] sheets, Codes codes, Map<WorkCalendar, WorkCalendar> calendars) {
        this.sheets = sheets;
        this.codes = codes;
        this.calendars = calendars;
    }

    /** @throws IllegalArgumentException when two crews have one id */
    public static Roster of(Collection<Crew> crews) {
        List<Crew> sorted = new ArrayList<>(Bound.list("Roster", "crews", crews));
        sorted.sort(Comparator.comparing(Crew::id));
        Codes codes = Codes.of(sorted);
        Map<WorkCalendar, WorkCalendar> calendars = new HashMap<>();
        CrewSheet[] sheets = new CrewSheet[sorted.size()];
        for (int i = 0; i < sheets.length; i++) {
            if (i > 0 && sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException("Roster: crews names " + sorted.get(i).id() + " twice");
            }
            sheets[i] = CrewSheet.of(sharing(sorted.get(i), calendars), codes);
        }
        return new Roster(sheets, codes, calendars);
    }

    /** The roster with the crew added, or put in place of the one with its id. Copies one array of references. */
    public Roster with(Crew crew) {
        Map<WorkCalendar, WorkCalendar> shared = calendars.containsKey(crew.capacity().calendar())
                ? calendars : new HashMap<>(calendars);
        Codes known = codes.with(crew);
        CrewSheet sheet = CrewSheet.of(sharing(crew, shared), known);
        int at = indexOf(crew.id());
        if (at >= 0) {
            CrewSheet[] changed = sheets.clone();
            changed[at] = sheet;
            return new Roster(changed, known, shared);
        }
        CrewSheet[] more = new CrewSheet[sheets.length + 1];
        System.arraycopy(sheets, 0, more, 0, -at - 1);
        more[-at - 1] = sheet;
        System.arraycopy(sheets, -at - 1, more, -at, sheets.length + at + 1);
        return new Roster(more, known, shared);
    }

    /**
     * The roster with the same people and papers and another control status for some crews, by id; ids it does not know
     * are passed over. Copies one array of references, however many they are.
     */
    public Roster withControlStatuses(Map<String, ControlStatus> statuses) {
        if (statuses.isEmpty()) {
            return this;
        }
        CrewSheet[] changed = sheets.clone();
        statuses.forEach((crewId, status) -> {
            int at = indexOf(crewId);
            if (at >= 0) {
                changed[at] = changed[at].withCrew(changed[at].crew().withControlStatus(status));
            }
        });
        return new Roster(changed, codes, calendars);
    }

    /** The roster without the crew; the same when it has no such crew. */
    public Roster without(String crewId) {
        int at = indexOf(crewId);
        if (at < 0) {
            return this;
        }
        CrewSheet[] fewer = new CrewSheet[sheets.length - 1];
        System.arraycopy(sheets, 0, fewer, 0, at);
        System.arraycopy(sheets, at + 1, fewer, at, fewer.length - at);
        return new Roster(fewer, codes, calendars);
    }

    /** Those that are kept, each with the same people and papers and other times. */
    Roster retimed(Predicate<Crew> kept, UnaryOperator<Crew> times) {
        return new Roster(Arrays.stream(sheets).filter(sheet -> kept.test(sheet.crew()))
                .map(sheet -> sheet.withCrew(times.apply(sheet.crew()))).toArray(CrewSheet[]::new), codes, calendars);
    }

    public Optional<Crew> findCrew(String crewId) {
        int at = indexOf(crewId);
        return at < 0 ? Optional.empty() : Optional.of(sheets[at].crew());
    }

    /** Sorted by id. */
    public List<Crew> crews() {
        return Arrays.stream(sheets).map(CrewSheet::crew).toList();
    }

    public int size() {
        return sheets.length;
    }

    List<CrewSheet> sheets() {
        return Collections.unmodifiableList(Arrays.asList(sheets));
    }

    Codes codes() {
        return codes;
    }

    private int indexOf(String crewId) {
        int from = 0;
        int to = sheets.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = sheets[middle].crew().id().compareTo(crewId);
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
        return shared == own ? crew : crew.withCapacity(crew.capacity().withCalendar(shared));
    }
}
