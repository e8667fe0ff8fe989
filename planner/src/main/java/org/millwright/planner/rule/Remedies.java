package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.millwright.planner.problem.Capacity;
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
public record Remedies(Judge judge, Crew crew, long travelMinutes, Judgement judgement) {

    /** Alternatives, smallest change first; empty unless exactly one rule refuses. */
    public List<Remedy> list() {
        if (Integer.bitCount(judgement.codes()) != 1) {
            return List.of();
        }
        Set<Remedy> remedies = new LinkedHashSet<>();
        for (Refusal refusal : judgement.refusals()) {
            switch (refusal) {
                case Refusal.OutsideServiceArea area -> remedies.add(new Remedy.AreaWidened(area.neededDivision()));
                case Refusal.Marked marked -> remedies.add(new Remedy.MarkLifted(marked.found()));
                case Refusal.LicenceShort licence ->
                        remedies.add(new Remedy.LicenceHeld(licence.jobId(), licence.needed(), licence.over()));
                case Refusal.SafetyLicenceShort licence ->
                        remedies.add(new Remedy.SafetyLicenceHeld(licence.jobId(), licence.over()));
                case Refusal.SkillShort _, Refusal.CertificateShort _, Refusal.HeadsShort _ -> {
                }
                case Refusal.WindowShort _ -> {
                }
                case Refusal.NotCleared late -> addClearedBy(remedies, late.neededByMinute());
                case Refusal.SplitShiftNotAllowed _ -> addSplitShift(remedies);
                case Refusal.NotFree taken -> addBookings(remedies, taken.bookingsFound());
            }
        }
        judgement.trials().forEach(trial -> addPeople(remedies, trial));
        addWindowLater(remedies);
        return List.copyOf(remedies);
    }

    private void addPeople(Set<Remedy> remedies, Trial trial) {
        Staffing both = People.byBoth(trial);
        if (both.isComplete()) {
            return;
        }
        addRenewal(remedies, trial, both);
        List<HeadNeed> lines = trial.job().requirements().heads();
        for (int line = 0; line < lines.size(); line++) {
            int missing = lines.get(line).heads() - both.filled(line);
            if (missing > 0) {
                remedies.add(new Remedy.HeadsAdded(trial.job().id(), missing, lines.get(line), trial.span()));
            }
        }
    }

    /** Only where one line is short, of one kind: there any of the persons whose paper lapses is as good as another. */
    private static void addRenewal(Set<Remedy> remedies, Trial trial, Staffing both) {
        List<HeadNeed> lines = trial.job().requirements().heads();
        List<Integer> unfilled = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (both.filled(line) < lines.get(line).heads()) {
                unfilled.add(line);
            }
        }
        if (unfilled.size() != 1 || lines.get(unfilled.getFirst()).certificates().size() != 1) {
            return;
        }
        HeadNeed line = lines.get(unfilled.getFirst());
        int missing = line.heads() - both.filled(unfilled.getFirst());
        List<Refusal.Lapse> useful = CertificateRule.lapses(trial, line.certificates()).stream()
                .filter(lapse -> People.byBothWith(trial, line, Set.of(lapse.memberId())).filled()
                        > both.filled()).toList();
        Set<String> persons = Set.copyOf(useful.stream().map(Refusal.Lapse::memberId).toList());
        if (People.byBothWith(trial, line, persons).isComplete()) {
            remedies.add(new Remedy.CertificatesRenewed(trial.job().id(), missing, useful, trial.span()));
        }
    }

    private void addClearedBy(Set<Remedy> remedies, long minute) {
        if (minute >= judge.context().nowMinute()) {
            ControlStatus status = crew.controlStatus();
            Crew cleared = crew.withControlStatus(new ControlStatus(ControlStatus.Admission.ADMITTED, minute,
                    status.splitShiftUntilMinute(), status.reportedMinute()));
            if (judge.judge(cleared, travelMinutes).isAllowed()) {
                remedies.add(new Remedy.ClearedBy(minute));
            }
        }
    }

    private void addSplitShift(Set<Remedy> remedies) {
        Set<String> refused = new LinkedHashSet<>();
        judgement.refusals().forEach(refusal -> refused.add(refusal.jobId()));
        List<Job> jobs = judge.jobs().stream()
                .map(job -> refused.contains(job.id()) ? job.withSplitShiftAllowed(true) : job).toList();
        if (new Judge(jobs, judge.context(), judge.travel()).judge(crew, travelMinutes).isAllowed()) {
            refused.forEach(job -> remedies.add(new Remedy.SplitShiftAllowed(job)));
        }
    }

    private void addBookings(Set<Remedy> remedies, List<Interval> inTheWay) {
        List<Interval> others = crew.capacity().bookings().stream().filter(each -> !inTheWay.contains(each)).toList();
        Crew freer = crew.withCapacity(
                new Capacity(crew.capacity().calendar(), others, crew.capacity().confirmedMinute()));
        if (judge.judge(freer, travelMinutes).isAllowed()) {
            remedies.add(new Remedy.BookingsMoved(inTheWay));
        }
    }

    private void addWindowLater(Set<Remedy> remedies) {
        Judgement open = judge.withOpenEnd().judge(crew, travelMinutes);
        if (open.isAllowed()) {
            long shift = 0;
            for (Trial trial : open.trials()) {
                shift = Math.max(shift, trial.span().endMinute() - trial.job().lastWindowEnd());
            }
            if (shift > 0) {
                remedies.add(new Remedy.WindowLater(shift));
            }
        }
    }
}
