package org.millwright.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.rule.Codes;
import org.millwright.planner.rule.CrewSheet;
import org.millwright.planner.rule.Openings;
import org.millwright.planner.rule.Suitabilities;
import org.millwright.planner.search.AskedWays;
import org.millwright.planner.search.Option;
import org.millwright.planner.travel.TravelTimes;

/**
 * What is worked out of a problem once and serves the next one too, where that differs in little: ways, whom people and
 * papers suit for what, and on which terms each crew may do each package. For one thread.
 */
final class Groundwork {

    private final AskedWays ways;
    private final Map<List<WorkCalendar>, WorkCalendar> shared = new HashMap<>();
    private Codes codes = Codes.of(List.of());
    private List<Crew> crews = List.of();
    private Context context;
    private Map<Crew, CrewSheet> sheetOf = new IdentityHashMap<>();
    private List<CrewSheet> sheets = List.of();
    private int[] bases = {};
    private final Map<String, Integer> teams = new HashMap<>();
    private Suitabilities suitabilities;
    private Map<CandidateKey, Option[]> rows = new HashMap<>();
    private Map<CandidateKey, Option[]> rowsInUse = new HashMap<>();

    Groundwork(TravelTimes travel) {
        ways = new AskedWays(travel);
    }

    /** Lets go of what the problem makes untrue. */
    void prepare(Problem problem) {
        boolean sameCrews = sameAsBefore(problem.crews());
        Codes more = codes;
        for (Crew crew : sameCrews ? List.<Crew>of() : problem.crews()) {
            more = sheetOf.containsKey(crew) ? more : more.with(crew);
        }
        if (suitabilities == null || more != codes || !problem.context().equals(context)) {
            suitabilities = new Suitabilities(problem.context(), more);
        }
        if (!sameCrews || !problem.context().equals(context)) {
            rows = new HashMap<>();
        }
        codes = more;
        context = problem.context();
        if (!sameCrews) {
            take(problem.crews());
        }
        problem.packages().forEach(each -> suitabilities.reach(
                Math.min(each.job().lastWindowEnd(), Bound.FINITE_MINUTES)));
        rowsInUse = new HashMap<>();
    }

    /** The very same, so that no crew is compared in all its parts. */
    private boolean sameAsBefore(List<Crew> now) {
        if (now.size() != crews.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != crews.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void take(List<Crew> now) {
        Map<Crew, CrewSheet> before = sheetOf;
        sheetOf = new IdentityHashMap<>();
        List<CrewSheet> all = new ArrayList<>();
        for (Crew crew : now) {
            CrewSheet sheet = before.containsKey(crew) ? before.remove(crew) : CrewSheet.of(crew, codes);
            sheetOf.put(crew, sheet);
            all.add(sheet);
        }
        before.values().forEach(suitabilities::forget);
        crews = now;
        sheets = List.copyOf(all);
        bases = now.stream().mapToInt(crew -> ways.place(crew.base().position())).toArray();
        teams.clear();
        now.forEach(crew -> teams.put(crew.id(), teams.size()));
    }

    AskedWays ways() {
        return ways;
    }

    List<CrewSheet> sheets() {
        return sheets;
    }

    /** Where the crew with this number sets out from. */
    int base(int team) {
        return bases[team];
    }

    /** The number of a crew. */
    Optional<Integer> team(String crewId) {
        return Optional.ofNullable(teams.get(crewId));
    }

    Openings openings(Job job) {
        return suitabilities.openings(job);
    }

    /** The crew's own, while the site is open. */
    WorkCalendar calendar(WorkCalendar own, WorkCalendar hours) {
        return shared.computeIfAbsent(List.of(own, hours), _ -> own.within(hours));
    }

    /** Worked out unless it stands from before. */
    Option[] row(CandidateKey key, Candidates candidates) {
        Option[] row = rows.computeIfAbsent(key, candidates::of);
        rowsInUse.put(key, row);
        return row;
    }

    /** What has not been asked for since {@link #prepare} is forgotten. */
    void done() {
        rows = rowsInUse;
    }
}
