package org.millwright.demand.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.PlannedWork;
import org.millwright.demand.PlannedWork.Wanted;
import org.millwright.planner.Rank;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.Crew;
import org.springframework.stereotype.Component;

/** When ranked crews could begin beside what the zone's plan has them do: for the few that a page shows, by one query and one small ranking. */
@Component
public class GoodStarts {

    /**
     * What the plan makes of a crew's start.
     *
     * @param starts  null: the plan wants it elsewhere all through
     * @param planned the plan has it do just this, then
     */
    public record GoodStart(@Nullable Instant starts, boolean planned) {}

    private final PlannedWork planned;
    private final Ranking engine;

    GoodStarts(PlannedWork planned, Ranking engine) {
        this.planned = planned;
        this.engine = engine;
    }

    /** Of those crews of which the plan says anything. */
    public Map<UUID, GoodStart> of(Ranked ranked, Collection<Rank> shown) {
        Map<UUID, GoodStart> starts = new HashMap<>();
        var crews = shown.stream().map(rank -> RankingOf.id(rank.crewId())).toList();
        var wanted = planned.listWantedElsewhere(crews, ranked.demand().id());
        var busy = shown.stream().filter(rank -> wanted.containsKey(RankingOf.id(rank.crewId()))).map(rank -> busy(rank.crew(), ranked, wanted.get(RankingOf.id(rank.crewId())))).toList();
        if (!busy.isEmpty()) {
            var answer = engine.rank(ranked.answer().jobs(), Roster.of(busy), ranked.answer().context());
            answer.ranks().forEach(rank -> starts.put(RankingOf.id(rank.crewId()), new GoodStart(Minutes.at(rank.startMinute()), false)));
            answer.exclusions().forEach(out -> starts.put(RankingOf.id(out.crewId()), new GoodStart(null, false)));
        }
        for (var each : planned.listPlanned(ranked.demand().id())) {
            boolean asked = ranked.packages().stream().anyMatch(one -> one.id().equals(each.packageId()));
            if (asked && crews.contains(each.crewId())) starts.merge(each.crewId(), new GoodStart(each.starts(), true), (old, own) -> old.planned() ? old : own);
        }
        return starts;
    }

    private Crew busy(Crew crew, Ranked ranked, List<Wanted> wanted) {
        var times = new WantedTimes(crew.base().position(), crew.lodgesOnSite(), ranked.answer().jobs().getFirst().site().position(), engine.travel());
        return crew.withCapacity(crew.capacity().withBookings(times.around(wanted)));
    }
}
