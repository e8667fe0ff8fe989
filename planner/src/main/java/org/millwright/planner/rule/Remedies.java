package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
public record Remedies(Judge judge, CrewSheet crew, long travelMinutes, Judgement judgement) {

    /** Alternatives; empty unless exactly one rule refuses. */
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
                case Refusal.NotCleared late -> addClearedBy(remedies, late.neededByMinute());
                case Refusal.SplitShiftNotAllowed _ -> addSplitShift(remedies);
                case Refusal.NotFree taken -> addBookings(remedies, taken.bookingsFound());
                case Refusal.SkillShort _, Refusal.CertificateShort _, Refusal.HeadsShort _ -> { } // below, by trial
                case Refusal.WindowShort _ -> { } // only a later window helps
            }
        }
        judgement.trials().forEach(trial -> addPeople(remedies, trial));
        addWindowLater(remedies);
        return List.copyOf(remedies);
    }

    private static void addPeople(Set<Remedy> remedies, Trial trial) {
        Staffing both = trial.roll().both();
        List<HeadNeed> lines = trial.job().requirements().heads();
        List<Integer> unfilled = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (both.filled(line) < lines.get(line).heads()) {
                unfilled.add(line);
            }
        }
        if (unfilled.size() == 1) {
            addRenewal(remedies, trial, unfilled.getFirst());
        }
        for (int line : unfilled) {
            remedies.add(new Remedy.HeadsAdded(trial.job().id(), lines.get(line).heads() - both.filled(line),
                    lines.get(line), trial.span()));
        }
    }

    /** Only for one line of one kind: there any of the persons whose paper lapses is as good as another. */
    private static void addRenewal(Set<Remedy> remedies, Trial trial, int line) {
        HeadNeed need = trial.job().requirements().heads().get(line);
        if (need.certificates().size() != 1) {
            return;
        }
        Staffing both = trial.roll().both();
        List<Refusal.Lapse> useful = CertificateRule.lapses(trial, need.certificates()).stream()
                .filter(lapse -> trial.roll().bothWith(line, persons(trial, List.of(lapse))).filledHeads() > both.filledHeads())
                .toList();
        if (trial.roll().bothWith(line, persons(trial, useful)).isComplete()) {
            remedies.add(new Remedy.CertificatesRenewed(trial.job().id(), need.heads() - both.filled(line), useful,
                    trial.span()));
        }
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

    private void addClearedBy(Set<Remedy> remedies, long minute) {
        if (minute >= judge.context().nowMinute()) {
            ControlStatus status = crew.crew().controlStatus();
            Crew cleared = crew.crew().withControlStatus(new ControlStatus(ControlStatus.Admission.ADMITTED, minute,
                    status.splitShiftUntilMinute(), status.reportedMinute()));
            if (judge.judge(crew.withCrew(cleared), travelMinutes).isAllowed()) {
                remedies.add(new Remedy.ClearedBy(minute));
            }
        }
    }

    private void addSplitShift(Set<Remedy> remedies) {
        Set<String> refused = new LinkedHashSet<>();
        judgement.refusals().forEach(refusal -> refused.add(refusal.jobId()));
        List<Job> jobs = judge.jobs().stream()
                .map(job -> refused.contains(job.id()) ? job.withSplitShiftAllowed(true) : job).toList();
        if (judge.withJobs(jobs).judge(crew, travelMinutes).isAllowed()) {
            refused.forEach(job -> remedies.add(new Remedy.SplitShiftAllowed(job)));
        }
    }

    private void addBookings(Set<Remedy> remedies, List<Interval> inTheWay) {
        Capacity capacity = crew.crew().capacity();
        List<Interval> others = capacity.bookings().stream().filter(each -> !inTheWay.contains(each)).toList();
        Crew freer = crew.crew().withCapacity(new Capacity(capacity.calendar(), others, capacity.confirmedMinute()));
        if (judge.judge(crew.withCrew(freer), travelMinutes).isAllowed()) {
            remedies.add(new Remedy.BookingsMoved(inTheWay));
        }
    }

    private void addWindowLater(Set<Remedy> remedies) {
        Judgement open = judge.withOpenEnd().judge(crew, travelMinutes);
        if (open.isAllowed()) {
            long shift = 0;
            for (Trial trial : open.trials()) {
                long end = trial.job().lastWindowEnd();
                shift = end == Interval.OPEN_END ? shift : Math.max(shift, trial.span().endMinute() - end);
            }
            if (shift > 0) {
                remedies.add(new Remedy.WindowLater(shift));
            }
        }
    }
}
