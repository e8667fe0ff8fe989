package org.millwright.planner.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.WorkPackage;

/** One thing that happens. Carries codes and values only; the words for it are the application's. */
public sealed interface Edit {

    /** @throws IllegalArgumentException when the problem has not what the edit names, or has already what it adds */
    Problem apply(Problem problem);

    /**
     * The crew does nothing from a minute until another, {@link Interval#OPEN_END} for good. What it is at then and has
     * begun is let go: what is left of it becomes work for anybody.
     */
    record CrewOut(String crewId, long fromMinute, long untilMinute) implements Edit {

        public CrewOut {
            Bound.named("CrewOut", "crewId", crewId);
            Bound.minute("CrewOut", "fromMinute", fromMinute);
            if (Bound.minuteOrOpen("CrewOut", "untilMinute", untilMinute) <= fromMinute) {
                throw new IllegalArgumentException("CrewOut: untilMinute is " + untilMinute + ", must be after fromMinute "
                        + fromMinute);
            }
        }

        @Override
        public Problem apply(Problem problem) {
            Crew crew = Edits.crew("CrewOut", problem, crewId);
            Interval out = new Interval(fromMinute, Math.min(untilMinute, Bound.FINITE_MINUTES));
            Crew taken = crew.withCapacity(crew.capacity().withBookings(List.of(out)));
            return Edits.change(problem, crewId, taken).withPackages(problem.packages().stream()
                    .map(each -> LetGo.of(each, crew, out, problem.context().nowMinute())).toList());
        }
    }

    /**
     * From a minute on entry is controlled for crews whose base lies in the area: they may set out for a site no earlier
     * than they are cleared, {@link Interval#OPEN_END} when they are suspended until further notice. Who is cleared later
     * or refused already stays so; work that is under way goes on, since its crew is on site.
     */
    record LevelRaised(ServiceArea area, long fromMinute, long clearedFromMinute) implements Edit {

        public LevelRaised {
            Bound.present("LevelRaised", "area", area);
            Bound.minute("LevelRaised", "fromMinute", fromMinute);
            if (Bound.minuteOrOpen("LevelRaised", "clearedFromMinute", clearedFromMinute) <= fromMinute) {
                throw new IllegalArgumentException("LevelRaised: clearedFromMinute is " + clearedFromMinute
                        + ", must be after fromMinute " + fromMinute);
            }
        }

        @Override
        public Problem apply(Problem problem) {
            long now = problem.context().nowMinute();
            return problem.withCrews(problem.crews().stream().map(crew -> area.includes(crew.base()) ? held(crew, now) : crew)
                    .toList()).withContext(problem.context().withEntryControlled(true));
        }

        private Crew held(Crew crew, long now) {
            if (fromMinute > now) {
                return crew.withCapacity(crew.capacity().withBookings(
                        List.of(new Interval(fromMinute, Math.min(clearedFromMinute, Bound.FINITE_MINUTES)))));
            }
            ControlStatus status = crew.controlStatus();
            if (status.admission() == ControlStatus.Admission.REFUSED) {
                return crew;
            }
            return crew.withControlStatus((clearedFromMinute == Interval.OPEN_END ? ControlStatus.refused(now)
                    : ControlStatus.admittedFrom(Math.max(status.clearedFromMinute(), clearedFromMinute), now))
                    .withSplitShiftUntil(status.splitShiftUntilMinute()));
        }
    }

    /** The equipment comes later: nothing of the package begins before the minute. */
    record Delayed(String packageId, long readyMinute) implements Edit {

        public Delayed {
            Bound.named("Delayed", "packageId", packageId);
            Bound.minute("Delayed", "readyMinute", readyMinute);
        }

        @Override
        public Problem apply(Problem problem) {
            WorkPackage what = Edits.what("Delayed", problem, packageId);
            return Edits.change(problem, packageId,
                    what.withJob(what.job().withReady(Math.max(what.job().readyMinute(), readyMinute))));
        }
    }

    /** A package more. */
    record Wanted(WorkPackage what) implements Edit {

        public Wanted {
            Bound.present("Wanted", "what", what);
        }

        @Override
        public Problem apply(Problem problem) {
            List<WorkPackage> packages = new ArrayList<>(problem.packages());
            packages.add(what);
            return problem.withPackages(packages);
        }
    }

    /** A package less; what waits for it waits no more. */
    record Withdrawn(String packageId) implements Edit {

        public Withdrawn {
            Bound.named("Withdrawn", "packageId", packageId);
        }

        @Override
        public Problem apply(Problem problem) {
            Edits.what("Withdrawn", problem, packageId);
            UnaryOperator<WorkPackage> waitsNoMore = each -> each.withJob(each.job().withPredecessors(each.job()
                    .predecessors().stream().filter(before -> !before.jobId().equals(packageId)).toList()));
            return problem.withPackages(problem.packages().stream().filter(each -> !each.id().equals(packageId))
                    .map(waitsNoMore).toList());
        }
    }

    /** A crew more. */
    record CrewJoined(Crew crew) implements Edit {

        public CrewJoined {
            Bound.present("CrewJoined", "crew", crew);
        }

        @Override
        public Problem apply(Problem problem) {
            List<Crew> crews = new ArrayList<>(problem.crews());
            crews.add(crew);
            return problem.withCrews(crews);
        }
    }

    /**
     * Somebody decides: these crews do the package, or it begins at this minute, or both.
     *
     * @param crewIds     empty to leave the crews open
     * @param startMinute {@link Interval#OPEN_START} to leave the start open
     */
    record Locked(String packageId, Set<String> crewIds, long startMinute) implements Edit {

        public Locked {
            Bound.named("Locked", "packageId", packageId);
            crewIds = Set.copyOf(Bound.list("Locked", "crewIds", crewIds));
            if (startMinute != Interval.OPEN_START) {
                Bound.minute("Locked", "startMinute", startMinute);
            }
        }

        @Override
        public Problem apply(Problem problem) {
            WorkPackage what = Edits.what("Locked", problem, packageId);
            WorkPackage whose = crewIds.isEmpty() ? what.withOnly(Set.of()) : what.lockedTo(crewIds);
            return Edits.change(problem, packageId, whose.lockedAt(startMinute));
        }
    }
}
