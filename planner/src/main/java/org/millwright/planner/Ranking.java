package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.millwright.planner.criterion.Contender;
import org.millwright.planner.criterion.Criteria;
import org.millwright.planner.criterion.Prices;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.rule.CrewSheet;
import org.millwright.planner.rule.Judge;
import org.millwright.planner.rule.Judgement;
import org.millwright.planner.rule.RuleCode;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/**
 * The door to ranking: every crew that may do a job, best first, with where its points come from, and for every other
 * crew each rule that excludes it. The same input always gives the same answer; safe to use from several threads.
 *
 * <p>Times are the context's minutes, distances metres, points tenths of a hundred, prices fen. A crew is judged at the earliest
 * span at which fewest rules refuse it: after now and the way from its base, in its shifts, between its bookings and the ways to
 * and from those of which the site is known. What refuses says so in codes with values, never in words.
 *
 * @param travel distance and time from base to site, and between sites
 */
public record Ranking(TravelTimes travel) {

    private static final int MOST_JOBS = 1_000;

    public Ranking {
        Bound.present("Ranking", "travel", travel);
    }

    /** With great circles, detour 1.3 at 60 km/h. */
    public Ranking() {
        this(GreatCircle.DEFAULT);
    }

    /** Every crew for one job; the same as a demand of one. */
    public Answer rank(Job job, Roster roster, Context context) {
        return rank(List.of(Bound.present("Ranking", "job", job)), roster, context);
    }

    /**
     * Every crew for a whole demand: one crew does all jobs, one at a time, each after its predecessors.
     *
     * @param jobs    1 to 1,000, each id once; predecessors that are not among them do not count, nor does a circle
     * @param roster  built once for many rankings; possibly empty
     * @param context the present, whether entry is controlled, weights and prices
     * @return every crew of the roster once, ranked or excluded
     * @throws IllegalArgumentException when something is missing, there is no job or too many, or an id stands twice
     */
    public Answer rank(List<Job> jobs, Roster roster, Context context) {
        List<Job> demand = Bound.list("Ranking", "jobs", jobs);
        Bound.within("Ranking", "the number of jobs", demand.size(), 1, MOST_JOBS);
        Bound.distinct("Ranking", "jobs", demand.stream().map(Job::id).toList());
        Bound.present("Ranking", "roster", roster);
        Judge judge = new Judge(demand, Bound.present("Ranking", "context", context), travel,
                roster.codes());
        List<Allowed> allowed = new ArrayList<>();
        List<List<Exclusion>> byRulesInTheWay = new ArrayList<>();
        Arrays.stream(RuleCode.values()).forEach(_ -> byRulesInTheWay.add(new ArrayList<>()));
        for (CrewSheet crew : roster.sheets()) {
            Trip trip = travel.tripFound(crew.crew().base().position(), demand.getFirst().site().position());
            Judgement judgement = judge.judge(crew, trip.travelMinutes());
            if (judgement.isAllowed()) {
                allowed.add(new Allowed(crew.crew(), trip, judgement));
            } else {
                byRulesInTheWay.get(Integer.bitCount(judgement.codes()) - 1).add(new Exclusion(crew, judge, trip.travelMinutes(), judgement.codes()));
            }
        }
        return answer(demand, context, allowed, byRulesInTheWay.stream().flatMap(List::stream).toList());
    }

    private record Allowed(Crew crew, Trip trip, Judgement judgement) {
    }

    private record Scored(Allowed allowed, Contender contender, int[] points, int score, long timeToSite) {
    }

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::score).reversed()
            .thenComparingLong(Scored::timeToSite).thenComparing(scored -> scored.allowed().crew().id());

    private static Answer answer(List<Job> jobs, Context context, List<Allowed> allowed, List<Exclusion> exclusions) {
        Prices prices = new Prices(allowed.stream().map(each -> context.pricesFen().get(each.crew().id()))
                .filter(price -> price != null).mapToLong(Long::longValue).toArray());
        int[] weightTenths = Criteria.weightTenths(context.weights(), prices.named() > 0);
        List<Scored> scored = new ArrayList<>(allowed.size());
        for (Allowed each : allowed) {
            Contender contender = new Contender(each.crew(), jobs.getFirst(), each.trip(), context, prices);
            int[] points = Criteria.points(contender, weightTenths);
            int score = 0;
            for (int point : points) {
                score += point;
            }
            scored.add(new Scored(each, contender, points, score, contender.timeToSiteMinutes()));
        }
        scored.sort(BEST_FIRST);
        List<Rank> ranks = new ArrayList<>(scored.size());
        for (Scored each : scored) {
            ranks.add(new Rank(ranks.size() + 1, each.contender(), each.allowed().judgement().trials(), weightTenths,
                    each.points()));
        }
        return new Answer(jobs, context, List.copyOf(ranks), exclusions, Answer.byCode(weightTenths), Answer.count(exclusions));
    }
}
