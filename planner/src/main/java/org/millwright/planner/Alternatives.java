package org.millwright.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.WorkPackage;

/** How else one package could be done, everything else left where it is, and what that would cost. */
final class Alternatives {

    private static final Comparator<Alternative> BEST_FIRST = Comparator.comparingLong(Alternative::cost)
            .thenComparingLong(each -> each.difference().mostAwards())
            .thenComparingLong(each -> each.instead().getFirst().span().startMinute())
            .thenComparing(each -> each.instead().toString());

    private static final long DAY = 24 * 60;

    private final Standing standing;
    private final Contributions contributions;
    private final Goal goal;
    private final WorkPackage what;
    private final Room room;
    private final List<Assignment> now;

    Alternatives(Standing standing, Contributions contributions, Goal goal, WorkPackage what) {
        this.standing = standing;
        this.contributions = contributions;
        this.goal = goal;
        this.what = what;
        this.room = new Room(standing, what);
        this.now = standing.of(what.id());
    }

    /** Another crew in the place of one: at any time when it is alone, else together with the others. */
    Optional<Alternative> otherCrew(Assignment one) {
        if (what.isBegun(standing.now)) {
            return Optional.empty();
        }
        List<Assignment> stay = now.stream().filter(each -> !each.equals(one)).toList();
        List<Alternative> found = new ArrayList<>();
        for (Crew crew : standing.problem.crews()) {
            if (now.stream().anyMatch(each -> each.crewId().equals(crew.id()))) {
                continue;
            }
            if (stay.isEmpty()) {
                for (long minute : worthTrying(crew)) {
                    room.earliest(crew, minute).ifPresent(fit -> found.add(alternative(List.of(fit), List.of(), List.of(one))));
                }
            } else {
                long start = one.span().startMinute();
                room.earliest(crew, start).filter(fit -> fit.span().startMinute() == start)
                        .ifPresent(fit -> found.add(alternative(List.of(fit), stay, List.of(one))));
            }
        }
        return found.stream().min(BEST_FIRST);
    }

    /** The same crews, at least one of them at another place in the order of its work or in another free stretch. */
    Optional<Alternative> otherTime() {
        if (what.isBegun(standing.now)) {
            return Optional.empty();
        }
        List<Crew> crews = now.stream().map(each -> standing.crews.get(each.crewId())).toList();
        List<Alternative> found = new ArrayList<>();
        for (Crew crew : crews) {
            for (long minute : worthTrying(crew)) {
                together(crews, minute).filter(this::isElsewhere)
                        .ifPresent(fits -> found.add(alternative(fits, List.of(), now)));
            }
        }
        return found.stream().min(BEST_FIRST);
    }

    /** As early as each free stretch allows, and the day and the minute that were promised, where being early costs more. */
    private Set<Long> worthTrying(Crew crew) {
        Set<Long> minutes = new TreeSet<>();
        room.stretches(crew).forEach(each -> minutes.add(each.free().startMinute()));
        contributions.promised(what.id()).ifPresent(start -> {
            minutes.add(start);
            minutes.add(Math.floorDiv(start, DAY) * DAY);
        });
        return minutes;
    }

    private boolean isElsewhere(List<Room.Fit> fits) {
        for (int i = 0; i < fits.size(); i++) {
            if (!fits.get(i).stretch().free().covers(now.get(i).span())) {
                return true;
            }
        }
        return false;
    }

    /** The earliest start at the minute or later at which all of them can begin. */
    private Optional<List<Room.Fit>> together(List<Crew> crews, long minute) {
        long start = minute;
        while (true) {
            List<Room.Fit> fits = new ArrayList<>();
            long latest = start;
            for (Crew crew : crews) {
                Optional<Room.Fit> fit = room.earliest(crew, start);
                if (fit.isEmpty()) {
                    return Optional.empty();
                }
                fits.add(fit.get());
                latest = Math.max(latest, fit.get().span().startMinute());
            }
            long common = latest;
            if (fits.stream().allMatch(fit -> fit.span().startMinute() == common)) {
                return Optional.of(fits);
            }
            start = latest;
        }
    }

    private Alternative alternative(List<Room.Fit> fits, List<Assignment> stay, List<Assignment> gone) {
        List<Assignment> instead = new ArrayList<>(stay);
        long metres = 0;
        for (Room.Fit fit : fits) {
            instead.add(new Assignment(what.id(), fit.crew().id(), fit.span()));
            metres += fit.stretch().addedMetres();
        }
        for (Assignment each : gone) {
            metres -= room.addedBy(each);
        }
        instead.sort(Comparator.comparing(Assignment::crewId));
        Worth difference = contributions.difference(what, instead, metres);
        return new Alternative(List.copyOf(instead), difference, goal.costOf(difference));
    }
}
