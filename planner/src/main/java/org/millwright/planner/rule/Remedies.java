package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/**
 * Works out what would make a crew eligible. What can be tried is tried: the crew is judged again with the change made,
 * and only a change that helps is named.
 *
 * @param judge         as the crew was judged
 * @param crew          who
 * @param travelMinutes from base to the first site
 * @param judgement     what came of it; refused
 */
public record Remedies(Judge judge, CrewSheet crew, long travelMinutes, Judgement judgement) {

    /** Empty unless exactly one rule refuses, and where nothing that could be tried helps. */
    public List<Remedy> list() {
        if (Integer.bitCount(judgement.codes()) != 1) {
            return List.of();
        }
        RuleCode code = RuleCode.values()[Integer.numberOfTrailingZeros(judgement.codes())];
        List<Remedy> remedies = new ArrayList<>(switch (code) {
            case SERVICE_AREA, MARK, LICENCE, SAFETY_LICENCE -> papers();
            case SKILL, CERTIFICATE, HEADS -> people();
            case WINDOW, START, TURNS -> List.of();
            case CLEARANCE -> clearedBy();
            case SPLIT_SHIFT -> splitShift();
            case FREE -> bookings();
        });
        remedies.addAll(windowLater());
        return List.copyOf(remedies);
    }

    private List<Remedy> papers() {
        return judgement.refusals().stream().<Remedy>mapMulti((refusal, remedies) -> {
            switch (refusal) {
                case Refusal.OutsideServiceArea area -> remedies.accept(new Remedy.AreaWidened(area.neededDivision()));
                case Refusal.Marked marked -> remedies.accept(new Remedy.MarkLifted(marked.found()));
                case Refusal.LicenceShort licence -> remedies.accept(
                        new Remedy.LicenceHeld(licence.jobId(), licence.needed(), licence.over()));
                case Refusal.SafetyLicenceShort licence -> remedies.accept(
                        new Remedy.SafetyLicenceHeld(licence.jobId(), licence.over()));
                default -> throw new IllegalStateException("no paper: " + refusal);
            }
        }).distinct().toList();
    }

    private List<Remedy> people() {
        List<Trial> shortOfPeople = judgement.trials().stream()
                .filter(trial -> !trial.roll().both().isComplete()).toList();
        List<Remedy> remedies = new ArrayList<>();
        List<Remedy> renewals = shortOfPeople.stream().flatMap(trial -> renewal(trial).stream()).toList();
        if (renewals.size() == shortOfPeople.size()) {
            remedies.addAll(renewals);
        }
        for (Trial trial : shortOfPeople) {
            for (int line : unfilled(trial)) {
                HeadNeed need = trial.job().requirements().heads().get(line);
                remedies.add(new Remedy.HeadsAdded(trial.job().id(),
                        need.heads() - trial.roll().both().filled(line), need, trial.span()));
            }
        }
        return remedies;
    }

    private static List<Integer> unfilled(Trial trial) {
        List<HeadNeed> lines = trial.job().requirements().heads();
        return IntStream.range(0, lines.size())
                .filter(line -> trial.roll().both().filled(line) < lines.get(line).heads()).boxed().toList();
    }

    /** Only for one line of one kind: there any of the persons whose paper lapses is as good as another. */
    private static Optional<Remedy> renewal(Trial trial) {
        List<Integer> unfilled = unfilled(trial);
        int line = unfilled.getFirst();
        HeadNeed need = trial.job().requirements().heads().get(line);
        if (unfilled.size() > 1 || need.certificates().size() != 1) {
            return Optional.empty();
        }
        Staffing both = trial.roll().both();
        List<Refusal.Lapse> useful = CertificateRule.lapses(trial, need.certificates()).stream()
                .filter(lapse -> trial.roll().bothWith(line, persons(trial, List.of(lapse))).filledHeads()
                        > both.filledHeads()).toList();
        return trial.roll().bothWith(line, persons(trial, useful)).isComplete()
                ? Optional.of(new Remedy.CertificatesRenewed(trial.job().id(), need.heads() - both.filled(line), useful,
                        trial.span()))
                : Optional.empty();
    }

    private static People persons(Trial trial, List<Refusal.Lapse> lapses) {
        Set<String> ids = lapses.stream().map(Refusal.Lapse::memberId).collect(Collectors.toSet());
        People persons = new People(trial.crew().members().size());
        for (int i = 0; i < trial.crew().members().size(); i++) {
            if (ids.contains(trial.crew().members().get(i).id())) {
                persons.add(i);
            }
        }
        return persons;
    }

    /** An earlier clearance is never worse, so the latest that will do is found by halving. */
    private List<Remedy> clearedBy() {
        long will = judge.context().nowMinute();
        if (!isAllowedWhenCleared(will)) {
            return List.of();
        }
        long tooLate = judge.jobs().stream().mapToLong(Job::lastWindowEnd).max().orElseThrow();
        tooLate = Math.min(tooLate, Bound.FINITE_MINUTES);
        while (tooLate - will > 1) {
            long middle = will + (tooLate - will) / 2;
            if (isAllowedWhenCleared(middle)) {
                will = middle;
            } else {
                tooLate = middle;
            }
        }
        return List.of(new Remedy.ClearedBy(will));
    }

    private boolean isAllowedWhenCleared(long minute) {
        ControlStatus status = crew.crew().controlStatus();
        return isAllowed(crew.crew().withControlStatus(new ControlStatus(ControlStatus.Admission.ADMITTED, minute,
                status.splitShiftUntilMinute(), status.reportedMinute())));
    }

    private List<Remedy> splitShift() {
        Set<String> refused = judgement.refusals().stream().map(Refusal::jobId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Job> jobs = judge.jobs().stream()
                .map(job -> refused.contains(job.id()) ? job.withSplitShiftAllowed(true) : job).toList();
        return judge.withJobs(jobs).judge(crew, travelMinutes).isAllowed()
                ? refused.stream().<Remedy>map(Remedy.SplitShiftAllowed::new).toList() : List.of();
    }

    private List<Remedy> bookings() {
        Set<Interval> inTheWay = new TreeSet<>(Comparator.comparingLong(Interval::startMinute));
        for (Refusal refusal : judgement.refusals()) {
            if (refusal instanceof Refusal.NotFree taken) {
                inTheWay.addAll(taken.bookingsFound());
            } else if (refusal instanceof Refusal.OnTheWay far) {
                inTheWay.add(far.bookingFound());
            }
        }
        return isAllowed(crew.crew().withCapacity(crew.crew().capacity().without(inTheWay)))
                ? List.of(new Remedy.BookingsMoved(List.copyOf(inTheWay))) : List.of();
    }

    /** With the last windows open at their end the spans found finish as early as can be: that is how late they must end. */
    private List<Remedy> windowLater() {
        Judgement open = judge.withOpenEnd().judge(crew, travelMinutes);
        if (!open.isAllowed()) {
            return List.of();
        }
        long shift = 0;
        for (Trial trial : open.trials()) {
            long end = trial.job().lastWindowEnd();
            shift = end == Interval.OPEN_END ? shift : Math.max(shift, trial.span().endMinute() - end);
        }
        return shift > 0 ? List.of(new Remedy.WindowLater(shift)) : List.of();
    }

    private boolean isAllowed(Crew changed) {
        return judge.judge(crew.withCrew(changed), travelMinutes).isAllowed();
    }
}
