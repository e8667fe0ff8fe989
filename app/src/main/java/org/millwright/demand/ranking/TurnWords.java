package org.millwright.demand.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;
import org.millwright.ui.Words;

/** Says at which hours a crew has a site in turn with the other side, and why. */
public record TurnWords(Words words) {

    private static final int NAMED = 3;

    /** Empty where no hours bind the crew over the span. */
    public Optional<String> why(Job job, Crew crew, Interval span) {
        return job.turns().flatMap(turns -> turns.sideOf(crew, job.site()).flatMap(side -> why(turns, side, turns.untilMinute(crew), span)));
    }

    private Optional<String> why(SiteTurns turns, Side side, long until, Interval span) {
        if (side == Side.OUTSIDE && until <= span.startMinute()) return Optional.empty();
        var over = turns.turns().stream().filter(each -> each.day().overlaps(span)).toList();
        if (over.isEmpty()) return Optional.empty();
        var own = over.stream().filter(each -> each.side() == side).toList();
        var name = words.t("ranking.turns." + side.name().toLowerCase(java.util.Locale.ROOT));
        var said = words.t(own.isEmpty() ? "ranking.turns.why.others" : "ranking.turns.why", name, hours(own.isEmpty() ? over : own), words.minutes(turns.disinfectionMinutes()));
        return Optional.of(side == Side.LOCAL ? said : said + words.t(until == Interval.OPEN_END ? "ranking.turns.split.open" : "ranking.turns.split", until == Interval.OPEN_END ? "" : at(until)));
    }

    private String hours(List<Turn> turns) {
        var first = turns.stream().limit(NAMED).map(each -> words.t("ranking.turns.hours", at(each.hours().startMinute()), at(each.hours().endMinute()))).collect(Collectors.joining(words.t("ranking.and")));
        return turns.size() > NAMED ? words.t("ranking.turns.more", first, turns.size() - NAMED) : first;
    }

    private String at(long minute) {
        return words.dateTime(Minutes.at(minute));
    }
}
