package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.millwright.planner.criterion.Contender;
import org.millwright.planner.criterion.Criteria;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.Trial;

/** A crew that may do the demand: its place, its points and where they come from, and when it would work. */
public final class Rank {

    private static final long DAY = 24 * 60;

    private final int place;
    private final Contender contender;
    private final List<Trial> trials;
    private final int[] weightTenths;
    private final int[] points;

    Rank(int place, Contender contender, List<Trial> trials, int[] weightTenths, int[] points) {
        this.place = place;
        this.contender = contender;
        this.trials = trials;
        this.weightTenths = weightTenths;
        this.points = points;
    }

    /** 1 for the best; no two alike. */
    public int place() {
        return place;
    }

    public String crewId() {
        return contender.crew().id();
    }

    public Crew crew() {
        return contender.crew();
    }

    /** 0 to 100 with one decimal; the sum of the contributions' points, exactly. */
    public double score() {
        return scoreTenths() / 10.0;
    }

    /** 0 to 1,000. */
    public int scoreTenths() {
        return Arrays.stream(points).sum();
    }

    /** One for each criterion, in their order. */
    public List<Contribution> contributions() {
        return IntStream.range(0, points.length).mapToObj(i -> new Contribution(Criteria.ALL.get(i).code(), points[i],
                weightTenths[i], Criteria.ALL.get(i).measure(contender))).toList();
    }

    /** When it would do each job, in the jobs' order. */
    public List<JobSpan> spans() {
        return trials.stream().map(trial -> new JobSpan(trial.job().id(), trial.span().startMinute(),
                trial.span().endMinute())).toList();
    }

    /** Of the job that begins first. */
    public long startMinute() {
        return trials.stream().mapToLong(trial -> trial.span().startMinute()).min().orElseThrow();
    }

    /** Of the job that ends last. */
    public long finishMinute() {
        return trials.stream().mapToLong(trial -> trial.span().endMinute()).max().orElseThrow();
    }

    /** What puts the job that begins first off: the way from or to where the crew is booked. */
    public Optional<Trial.Delay> delay() {
        return trials.stream().min(Comparator.comparingLong(trial -> trial.span().startMinute())).orElseThrow().delay();
    }

    /** Minutes until it is cleared; 0 when it is, or when no entry is controlled. */
    public long waitMinutes() {
        return contender.waitMinutes();
    }

    /** The same in days, rounded up. */
    public long daysToClear() {
        return (waitMinutes() + DAY - 1) / DAY;
    }

    /** From base to the first site, one way. */
    public long distanceMetres() {
        return contender.trip().distanceMetres();
    }

    public long travelMinutes() {
        return contender.trip().travelMinutes();
    }

    /** Wait for clearance and travel. */
    public long timeToSiteMinutes() {
        return contender.timeToSiteMinutes();
    }

    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        Context context = contender.context();
        long confirmed = crew().capacity().confirmedMinute();
        if (confirmed == Interval.OPEN_START) {
            warnings.add(new Warning(Warning.Code.CAPACITY_NEVER_CONFIRMED, confirmed));
        } else if (context.nowMinute() - confirmed >= context.staleMinutes()) {
            warnings.add(new Warning(Warning.Code.CAPACITY_STALE, confirmed));
        }
        if (context.entryControlled()) {
            addControlWarnings(warnings, context);
        }
        return List.copyOf(warnings);
    }

    private void addControlWarnings(List<Warning> warnings, Context context) {
        ControlStatus status = crew().controlStatus();
        long reported = status.reportedMinute();
        if (status.admission() == ControlStatus.Admission.UNKNOWN || reported == Interval.OPEN_START) {
            warnings.add(new Warning(Warning.Code.CONTROL_STATUS_MISSING, Interval.OPEN_START));
        } else if (context.nowMinute() - reported >= context.controlStaleMinutes()) {
            warnings.add(new Warning(Warning.Code.CONTROL_STATUS_STALE, reported));
        }
        if (status.splitShiftUntilMinute() > startMinute()) {
            warnings.add(new Warning(Warning.Code.SPLIT_SHIFT, status.splitShiftUntilMinute()));
        }
    }

    /** Why this crew stands where it stands, seen from another of the same answer. */
    public Comparison against(Rank other) {
        List<Comparison.Difference> differences = IntStream.range(0, points.length)
                .mapToObj(i -> new Comparison.Difference(Criteria.ALL.get(i).code(), points[i] - other.points[i]))
                .filter(difference -> difference.tenths() != 0)
                .sorted(Comparator.comparingInt(Comparison.Difference::tenths).reversed()).toList();
        return new Comparison(crewId(), other.crewId(), scoreTenths() - other.scoreTenths(), differences);
    }

    @Override
    public String toString() {
        return "Rank[" + AnswerText.of(this) + "]";
    }
}
