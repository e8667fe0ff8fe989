package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.problem;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Papers;
import org.millwright.planner.travel.GreatCircle;

/** Plans that are wrong in one way each, written by hand; a search never makes them, so its plans cannot test the checker. */
class PlanCheckerTest {

    /** @param plan {@code c a@0-60 / d b@0-60 / !e}: who does what when, and what nobody does */
    private record Case(String name, Problem problem, String plan, List<String> faults) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"whoDoesWhat", "hours", "turns", "companies", "people", "entry", "ways", "sites", "underWay"})
    void says_what_is_wrong_and_nothing_else(Case told) {
        assertThat(faults(told.problem(), told.plan())).isEqualTo(told.faults());
    }

    static Stream<Case> whoDoesWhat() {
        WorkPackage a = work(job("a", 60));
        Problem one = problem(List.of(a), crew("c"), crew("d"));
        Problem pair = problem(List.of(a.withCrews(2)), crew("c"), crew("d"), crew("e"));
        Problem after = problem(List.of(a, work(job("b", 60).after("a", 30))), crew("c"), crew("d"));
        return Stream.of(
                sound("one does it", one, "c a@0-60"),
                sound("nobody does it", one, "!a"),
                sound("two do it", pair, "c a@5-65 / d a@5-65"),
                sound("one after the other", after, "c a@0-60 / d b@90-150"),
                sound("the second waits for nobody", after, "c a@0-60 / !b"),
                broken("a package unknown", one, "c z@0-60", "c z@0-60: the problem has no such package or crew"),
                broken("a crew unknown", one, "z a@0-60", "z a@0-60: the problem has no such package or crew"),
                broken("unserved unknown", one, "c a@0-60 / !z", "z: unserved, but the problem has no such package"),
                broken("forgotten", one, "", "a: 0 assignments and not unserved"),
                broken("done and unserved", one, "c a@0-60 / !a", "a: 1 assignments and unserved"),
                broken("a crew too many", one, "c a@0-60 / d a@0-60", "a: 2 crews do it, must be 1"),
                broken("a crew too few", pair, "c a@0-60", "a: 1 crews do it, must be 2"),
                broken("one crew twice", pair, "c a@0-60 / c a@0-60", "a: c does it twice",
                        "c a@0-60: the crew leaves for it at 60 and has 0 to go"),
                broken("not together", pair, "c a@0-60 / d a@5-65", "a: its crews begin at [0, 5], must begin together"),
                broken("before its predecessor", after, "c b@0-60 / !a", "b: is done, but a before it is not"),
                broken("too soon after it", after, "c a@0-60 / d b@89-149",
                        "b: begins at 89, a is over at 60 and 30 must pass"),
                broken("not among those who may", problem(List.of(a.withOnly(Set.of("d"))), crew("c"), crew("d")), "c a@0-60",
                        "c a@0-60: the crew may not"),
                broken("among those who may not", problem(List.of(a.withNever(Set.of("c"))), crew("c"), crew("d")), "c a@0-60",
                        "c a@0-60: the crew may not"));
    }

    static Stream<Case> hours() {
        Problem shifts = problem(List.of(work(job("a", 60))), crew("c").shifts(new Interval(0, 40), new Interval(100, 200)));
        Problem open = problem(List.of(work(job("a", 60)).withSiteHours(WorkCalendar.of(new Interval(50, 80), new Interval(150, 300)))),
                crew("c").shifts(new Interval(0, 400)));
        Problem windows = problem(List.of(work(job("a", 60).windows(new Interval(0, 100), new Interval(120, 300)))), crew("c"));
        String worked = " minutes in it, must be 60 with work at its start and its end";
        return Stream.of(
                sound("a pause between shifts", shifts, "c a@0-120"),
                sound("by the site's hours", open, "c a@50-180"),
                sound("in the second window", windows, "c a@120-180"),
                broken("too short", shifts, "c a@0-119", "c a@0-119: the crew works 59" + worked),
                broken("too long", shifts, "c a@0-121", "c a@0-121: the crew works 61" + worked),
                broken("begins after its shift", shifts, "c a@40-160", "c a@40-160: the crew works 60" + worked),
                broken("ends after its shift", shifts, "c a@140-201", "c a@140-201: the crew works 60" + worked),
                broken("while the site is closed", open, "c a@0-60", "c a@0-60: the crew works 10" + worked),
                broken("over a gap between windows", windows, "c a@90-150", "c a@90-150: lies in none of [0-100, 120-300]"),
                broken("after the last window", windows, "c a@241-301", "c a@241-301: lies in none of [0-100, 120-300]"),
                broken("not at its start", problem(List.of(work(job("a", 60).startsAt(30))), crew("c")), "c a@0-60",
                        "c a@0-60: must begin at 30"),
                broken("before the equipment", problem(List.of(work(job("a", 60).ready(30))), crew("c")), "c a@29-89",
                        "c a@29-89: begins before it is ready or before now"),
                broken("while it is booked", problem(List.of(work(job("a", 60))), crew("c").booked(59, 99)), "c a@0-60",
                        "c a@0-60: the crew is taken at 59-99"),
                sound("until it is booked", problem(List.of(work(job("a", 60))), crew("c").booked(60, 99)), "c a@0-60"));
    }

    static Stream<Case> turns() {
        AJob both = job("a", 60).splitShift().disinfected(30).local(100, 200, 0, 500).outside(230, 400, 0, 500);
        Problem local = problem(List.of(work(both)), crew("c"));
        Problem outside = problem(List.of(work(both)), crew("c").base(ACrew.far(0)).splitShiftUntil(1_000));
        Problem alone = problem(List.of(work(job("a", 60).splitShift().disinfected(30).local(100, 200, 0, 500))),
                crew("c").base(ACrew.far(0)).splitShiftUntil(1_000));
        String worked = " minutes in it, must be 60 with work at its start and its end";
        String turn = ", when it is not its turn at the site";
        return Stream.of(
                sound("locals in their hours", local, "c a@140-200"),
                broken("locals a minute into the disinfection", local, "c a@141-201", "c a@141-201: the crew works 59" + worked,
                        "c a@141-201: the crew works at 200" + turn),
                broken("locals at the others' hours", local, "c a@230-290", "c a@230-290: the crew works 0" + worked,
                        "c a@230-290: the crew works at 230" + turn, "c a@230-290: the crew works at 289" + turn),
                sound("outside crews in theirs", outside, "c a@230-290"),
                broken("outside crews before theirs", outside, "c a@229-289", "c a@229-289: the crew works 59" + worked,
                        "c a@229-289: the crew works at 229" + turn),
                sound("without hours of its own, the disinfection before the others'", alone, "c a@10-70"),
                broken("a minute later", alone, "c a@11-71", "c a@11-71: the crew works 59" + worked, "c a@11-71: the crew works at 70" + turn),
                sound("and the disinfection after them", alone, "c a@230-290"),
                broken("a minute earlier", alone, "c a@229-289", "c a@229-289: the crew works 59" + worked,
                        "c a@229-289: the crew works at 229" + turn));
    }

    static Stream<Case> companies() {
        AJob crane = job("a", 60).licence("crane", 2);
        String class2 = "c a@0-60: no licence crane of class 2 or better throughout";
        return Stream.of(
                sound("a renewed licence takes over", asks(crane, crew("c").licence("crane", 1, Interval.from(30))
                        .licence("crane", 2, Interval.until(30))), "c a@0-60"),
                broken("a gap between licences", asks(crane, crew("c").licence("crane", 2, Interval.until(30))
                        .licence("crane", 2, Interval.from(31))), "c a@0-60", class2),
                broken("of another scope", asks(crane, crew("c").licence("boiler", 1, Interval.ALWAYS)), "c a@0-60", class2),
                broken("of a lower class", asks(crane, crew("c").licence("crane", 3, Interval.ALWAYS)), "c a@0-60", class2),
                broken("from the second minute", asks(crane, crew("c").licence("crane", 2, Interval.from(1))), "c a@0-60", class2),
                broken("a safety licence that ends", asks(job("a", 60).safety(), crew("c").safety(Interval.until(59))), "c a@0-60",
                        "c a@0-60: no safety licence throughout"),
                broken("another city", asks(job("a", 60), crew("c").serves("3702", "32")), "c a@0-60",
                        "c a@0-60: the company serves [3702, 32], the site lies in 370612"),
                broken("blacklisted today", asks(job("a", 60), crew("c").mark(Mark.blacklist(Interval.until(1)))), "c a@500-560",
                        "c a@500-560: the company is marked BLACKLIST at …-1"),
                broken("a conflict of interest", asks(job("a", 60), crew("c").mark(Mark.conflict("acme", Interval.from(59)))),
                        "c a@0-60", "c a@0-60: the company is marked CONFLICT_OF_INTEREST at 59-…"),
                sound("a conflict with another", asks(job("a", 60), crew("c").mark(Mark.conflict("other", Interval.ALWAYS))), "c a@0-60"),
                sound("a mark that follows", asks(job("a", 60), crew("c").mark(Mark.blacklist(Interval.from(60)))), "c a@0-60"));
    }

    static Stream<Case> people() {
        HeadNeed fitter = new HeadNeed(1, "fitter", 3, List.of("Q2"));
        String nobody = "c a@0-60: 0 persons can be " + fitter;
        AJob both = job("a", 60).heads(HeadNeed.ofTrade(1, "fitter", 1)).heads(HeadNeed.holding(1, "Q2"));
        Certificate always = new Certificate("Q2", Interval.ALWAYS);
        return Stream.of(
                sound("a renewed certificate", asks(job("a", 60).heads(fitter), crew("c").member("m", "fitter", 3,
                        new Certificate("Q2", Interval.from(0), 30), new Certificate("Q2", Interval.from(30)))), "c a@0-60"),
                broken("a trade too low", asks(job("a", 60).heads(fitter), crew("c").member("m", "fitter", 2, always)), "c a@0-60", nobody),
                broken("another trade", asks(job("a", 60).heads(fitter), crew("c").member("m", "rigger", 9, always)), "c a@0-60", nobody),
                broken("a certificate that lapses", asks(job("a", 60).heads(fitter), crew("c").member("m", "fitter", 3,
                        new Certificate("Q2", Interval.until(59)))), "c a@0-60", nobody),
                broken("a review that falls due", asks(job("a", 60).heads(fitter), crew("c").member("m", "fitter", 3,
                        new Certificate("Q2", Interval.from(0), 59))), "c a@0-60", nobody),
                broken("who leaves the crew", asks(job("a", 60).heads(fitter), crew("c").member(
                        new Member("m", Interval.until(59), List.of(new Skill("fitter", 3)), List.of(always)))), "c a@0-60", nobody),
                broken("one person on two heads", asks(both, crew("c").member("m", "fitter", 1, always).member("n", "", 0)), "c a@0-60",
                        "c a@0-60: its people fill fewer than 2 heads, each being one person"),
                sound("one person who may count twice", asks(both.sharedHeads(), crew("c").member("m", "fitter", 1, always)), "c a@0-60"),
                sound("who could fill both makes room", asks(job("a", 60).heads(HeadNeed.ofTrade(2, "fitter", 1)).heads(HeadNeed.holding(1, "Q2")),
                        crew("c").member("m", "fitter", 1, always).member("n", "fitter", 1).member("o", "fitter", 1)), "c a@0-60"));
    }

    static Stream<Case> entry() {
        Problem split = asks(job("a", 60), crew("c").splitShiftUntil(100));
        Problem cleared = asks(job("a", 60).site(ACrew.far(100_000)), crew("c").status(ControlStatus.admittedFrom(100, 0)));
        return Stream.of(
                sound("cleared and come", cleared, "c a@230-290"),
                broken("cleared too late to come", cleared, "c a@229-289", "c a@229-289: the crew is cleared at 100 and has 130 to go"),
                broken("refused", asks(job("a", 60), crew("c").status(ControlStatus.refused(0))), "c a@0-60", "c a@0-60: the crew is refused entry"),
                broken("in split shift", split, "c a@99-159", "c a@99-159: the crew works in split shift until 100"),
                sound("where nothing is controlled", split.withContext(Context.at(0).withEntryControlled(false)), "c a@99-159"));
    }

    static Stream<Case> ways() {
        List<WorkPackage> north = List.of(work(job("a", 60).site(ACrew.far(100_000))), work(job("b", 60).site(ACrew.far(101_000))));
        return Stream.of(
                sound("there and on", problem(north, crew("c")), "c a@130-190 / c b@192-252"),
                broken("before it can be there", problem(north, crew("c")), "c a@129-189 / !b",
                        "c a@129-189: the crew leaves for it at 0 and has 130 to go"),
                broken("before it can be at the next", problem(north, crew("c")), "c a@130-190 / c b@191-251",
                        "c b@191-251: the crew leaves for it at 190 and has 2 to go"),
                broken("not by way of base", problem(north, crew("c").returnsToBase()), "c a@130-190 / c b@192-252",
                        "c b@192-252: the crew leaves for it at 190 and has 262 to go"),
                broken("two at once", problem(List.of(work(job("a", 60)), work(job("b", 60))), crew("c")), "c a@0-60 / c b@59-119",
                        "c b@59-119: the crew leaves for it at 60 and has 0 to go"));
    }

    static Stream<Case> sites() {
        Problem beside = problem(List.of(work(job("a", 60).splitShift()), work(job("b", 60).splitShift())),
                crew("c").splitShiftUntil(100), crew("d"));
        return Stream.of(
                sound("at other hours", beside, "c a@0-60 / d b@60-120"),
                sound("when split shift is over", beside, "c a@100-160 / d b@100-160"),
                broken("beside another", beside, "c a@0-60 / d b@59-119", "d b@59-119: works beside c a@0-60 before split shift ends at 100"));
    }

    /** What is under way is a fact, but only its own rules are waived. */
    static Stream<Case> underWay() {
        WorkPackage late = work(job("a", 60).licence("crane", 1).window(500, 900)).lockedTo(Set.of("c")).lockedAt(30);
        Problem begun = problem(Context.at(50), List.of(late, work(job("b", 60))), crew("c").booked(0, 200), crew("d"));
        return Stream.of(
                sound("begun", begun, "c a@30-90 / d b@50-110"),
                broken("begun, but moved", begun, "c a@31-91 / d b@50-110", "c a@31-91: must begin at 30"),
                broken("not begun, but before now", begun, "c a@30-90 / d b@49-109", "d b@49-109: begins before it is ready or before now",
                        "d b@49-109: the crew leaves for it at 50 and has 0 to go"));
    }

    /** Two readings of the same papers, by different ways: the rules that search and ranking ask, and the checker. */
    @Test
    void agrees_with_the_rules_about_papers_and_people() {
        int held = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            SmallProblem small = new SmallProblem(seed);
            Context context = Context.at(small.context.nowMinute()).withEntryControlled(small.context.entryControlled());
            Job asked = small.jobs.getFirst().withPredecessors(List.of()).withFixedStart(Interval.OPEN_START)
                    .withReady(Interval.OPEN_START).withWindows(List.of(Interval.ALWAYS));
            for (Crew each : small.crews) {
                Crew free = new Crew(each.id(), asked.site(), each.installer(), each.members(),
                        new Capacity(WorkCalendar.of(new Interval(0, 1_000)), List.of(), 0), admission(each), each.trackRecord());
                Interval span = new Interval(context.nowMinute(), context.nowMinute() + asked.workMinutes());
                boolean refused = !Papers.refusals(free, asked, context, span).isEmpty();
                Problem problem = new Problem(List.of(free), List.of(WorkPackage.of(asked)), context);
                List<String> faults = PlanChecker.faults(problem, new Plan(List.of(new Assignment(asked.id(), each.id(), span)),
                        List.of()), SmallProblem.TRAVEL);
                assertThat(!faults.isEmpty()).as("seed %d, %s: %s", seed, each.id(), faults).isEqualTo(refused);
                held += refused ? 0 : 1;
            }
        }
        assertThat(held).isGreaterThan(1_000);
    }

    private static ControlStatus admission(Crew crew) {
        return crew.controlStatus().admission() == ControlStatus.Admission.REFUSED ? ControlStatus.refused(0) : ControlStatus.admitted(0);
    }

    private static Problem asks(AJob job, ACrew crew) {
        return problem(List.of(work(job)), crew);
    }

    private static Case sound(String name, Problem problem, String plan) {
        return new Case(name, problem, plan, List.of());
    }

    private static Case broken(String name, Problem problem, String plan, String... faults) {
        return new Case(name, problem, plan, Stream.of(faults).map(fault -> spelled(fault, plan)).toList());
    }

    /** Assignments stand in the checker's sentences as records. */
    private static String spelled(String fault, String plan) {
        String spelled = fault;
        for (String each : parts(plan)) {
            if (!each.startsWith("!")) {
                spelled = spelled.replace(each, assignment(each).toString());
            }
        }
        return spelled;
    }

    private static List<String> faults(Problem problem, String plan) {
        return PlanChecker.faults(problem, new Plan(
                parts(plan).stream().filter(each -> !each.startsWith("!")).map(PlanCheckerTest::assignment).toList(),
                parts(plan).stream().filter(each -> each.startsWith("!")).map(each -> each.substring(1)).toList()),
                GreatCircle.DEFAULT);
    }

    private static List<String> parts(String plan) {
        return plan.isEmpty() ? List.of() : List.of(plan.split(" / "));
    }

    private static Assignment assignment(String text) {
        String[] words = text.split("[ @-]");
        return new Assignment(words[1], words[0], new Interval(Long.parseLong(words[2]), Long.parseLong(words[3])));
    }
}
