package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Installer;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Remedy;

/** Each remedy named is carried out on the problem, and trying every minute then finds the crew able. */
@Tag("slow")
class RemediesAgainstBruteForceTest {

    private static final int PROBLEMS = 1_500;

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void what_is_said_to_help_helps_and_a_minute_less_does_not() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            SmallProblem problem = new SmallProblem(seed);
            Answer answer = new Ranking(SmallProblem.TRAVEL).rank(problem.jobs, Roster.of(problem.crews),
                    problem.context);
            for (Exclusion exclusion : answer.exclusions()) {
                exclusion.remedies().stream().collect(Collectors.groupingBy(Remedy::getClass)).values()
                        .forEach(together -> check(() -> problem + " " + exclusion, problem, exclusion, together));
            }
        }
        System.out.println("remedies that helped: " + seen);
        assertThat(seen).as("each kind of remedy was met").hasSize(Remedy.class.getPermittedSubclasses().length);
    }

    private void check(Supplier<String> where, SmallProblem problem, Exclusion exclusion, List<Remedy> together) {
        Crew crew = exclusion.crew();
        List<Job> jobs = problem.jobs;
        assertThat(able(crew, jobs, problem.context)).as(where).isFalse();
        for (Remedy remedy : together) {
            crew = changed(crew, remedy);
            jobs = changed(jobs, remedy);
            seen.merge(remedy.getClass().getSimpleName(), 1, Integer::sum);
        }
        assertThat(able(crew, jobs, problem.context)).as(where).isTrue();
        if (together.getFirst() instanceof Remedy.WindowLater(long minutes) && minutes > 1) {
            assertThat(able(crew, changed(problem.jobs, new Remedy.WindowLater(minutes - 1)),
                        problem.context)).as(where)
                    .isFalse();
        }
        if (together.getFirst() instanceof Remedy.ClearedBy(long minute)) {
            assertThat(able(changed(exclusion.crew(), new Remedy.ClearedBy(minute + 1)), jobs,
                        problem.context)).as(where)
                    .isFalse();
        }
    }

    private static boolean able(Crew crew, List<Job> jobs, Context context) {
        Placing placing = new Placing(crew, context, jobs);
        for (Job job : placing.order()) {
            BruteForce bruteForce = placing.next(job);
            BruteForce.Run best = bruteForce.best();
            if (best == null || bruteForce.isRefusedEntry() || !bruteForce.refusingPapers(best).isEmpty()) {
                return false;
            }
            placing.put(job, best);
        }
        return true;
    }

    private static Crew changed(Crew crew, Remedy remedy) {
        Installer installer = crew.installer();
        return switch (remedy) {
            case Remedy.WindowLater _, Remedy.SplitShiftAllowed _ -> crew;
            case Remedy.AreaWidened area -> with(crew, new Installer(installer.id(), installer.licences(),
                    installer.safetyLicences(), new ServiceArea(plus(installer.serviceArea().prefixes(),
                    area.division())), installer.marks()));
            case Remedy.MarkLifted lifted -> {
                List<Mark> marks = new ArrayList<>(installer.marks());
                marks.remove(lifted.mark());
                yield with(crew, new Installer(installer.id(), installer.licences(), installer.safetyLicences(),
                        installer.serviceArea(), marks));
            }
            case Remedy.LicenceHeld licence -> with(crew, new Installer(installer.id(), plus(installer.licences(),
                    new Licence(licence.need().scope(), licence.need().grade(), licence.over())),
                    installer.safetyLicences(), installer.serviceArea(), installer.marks()));
            case Remedy.SafetyLicenceHeld licence -> with(crew, new Installer(installer.id(), installer.licences(),
                    plus(installer.safetyLicences(), new SafetyLicence(licence.over())), installer.serviceArea(),
                    installer.marks()));
            case Remedy.HeadsAdded added -> with(crew, members(crew, added));
            case Remedy.CertificatesRenewed renewed -> with(crew, members(crew, renewed));
            case Remedy.ClearedBy cleared -> crew.withControlStatus(new ControlStatus(ControlStatus.Admission.ADMITTED,
                    cleared.minute(), crew.controlStatus().splitShiftUntilMinute(), 0));
            case Remedy.BookingsMoved moved -> crew.withCapacity(new Capacity(crew.capacity().calendar(),
                    crew.capacity().bookings().stream().filter(each -> !moved.bookings().contains(each)).toList(), 0));
        };
    }

    private static List<Member> members(Crew crew, Remedy.HeadsAdded added) {
        HeadNeed need = added.need();
        List<Member> members = new ArrayList<>(crew.members());
        IntStream.range(0, added.heads()).forEach(_ -> members.add(new Member("new" + members.size(), added.over(),
                need.trade().isEmpty() ? List.of() : List.of(new Skill(need.trade(), Math.max(1, need.level()))),
                need.certificates().stream().map(kind -> new Certificate(kind, added.over())).toList())));
        return members;
    }

    private static List<Member> members(Crew crew, Remedy.CertificatesRenewed renewed) {
        Map<String, Refusal.Lapse> chosen = renewed.lapses().stream()
                .sorted(Comparator.comparing(Refusal.Lapse::memberId).reversed()).limit(renewed.heads())
                .collect(Collectors.toMap(Refusal.Lapse::memberId, lapse -> lapse));
        return crew.members().stream().map(member -> !chosen.containsKey(member.id()) ? member : new Member(member.id(),
                member.membership(), member.skills(), plus(member.certificates(),
                new Certificate(chosen.get(member.id()).kind(), renewed.over())))).toList();
    }

    private static List<Job> changed(List<Job> jobs, Remedy remedy) {
        return switch (remedy) {
            case Remedy.WindowLater later -> jobs.stream().map(job -> new Job(job.id(), job.companyId(), job.site(),
                    job.workMinutes(), job.readyMinute(), later(job, later.minutes()), job.requirements(),
                    job.splitShiftAllowed(), job.predecessors(), job.fixedStartMinute())).toList();
            case Remedy.SplitShiftAllowed split -> jobs.stream()
                    .map(job -> job.id().equals(split.jobId()) ? job.withSplitShiftAllowed(true) : job).toList();
            default -> jobs;
        };
    }

    private static List<Interval> later(Job job, long minutes) {
        return job.windows().stream().map(window -> window.endMinute() < job.lastWindowEnd() ? window
                : new Interval(window.startMinute(), window.endMinute() + minutes)).toList();
    }

    private static Crew with(Crew crew, Installer installer) {
        return new Crew(crew.id(), crew.base(), installer, crew.members(), crew.capacity(), crew.controlStatus(),
                crew.trackRecord());
    }

    private static Crew with(Crew crew, List<Member> members) {
        return new Crew(crew.id(), crew.base(), crew.installer(), members, crew.capacity(), crew.controlStatus(),
                crew.trackRecord());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
