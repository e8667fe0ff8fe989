package org.millwright.planning.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.planning.board.BoardBars;
import org.millwright.planning.board.BoardSearch;
import org.millwright.planning.board.Brief;
import org.millwright.planning.board.CrewNames;
import org.millwright.planning.board.PlacedBar.Stand;
import org.millwright.planning.board.PlacedBar;
import org.springframework.stereotype.Component;

/** Projects as rows of the board: their packages beneath each other, with who does them. */
@Component
class ProjectRows {

    private final BoardBars bars;
    private final CrewNames crews;
    private final Clock clock;

    ProjectRows(BoardBars bars, CrewNames crews, Clock clock) {
        this.bars = bars;
        this.crews = crews;
        this.clock = clock;
    }

    Map<UUID, RowView> rows(BoardSearch search, boolean changeable, List<UUID> demandIds) {
        var found = bars.listOfProjects(search, demandIds);
        var names = crews.briefOf(found.stream().map(PlacedBar::crewId).distinct().toList());
        return found.stream().filter(bar -> bar.demandId() != null).collect(Collectors.groupingBy(PlacedBar::demandId)).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), names, changeable)).collect(Collectors.toMap(RowView::id, Function.identity()));
    }

    private RowView row(UUID demandId, List<PlacedBar> placed, Map<UUID, String> names, boolean changeable) {
        var now = clock.instant();
        var ordered = placed.stream().sorted(Comparator.comparing((PlacedBar bar) -> bar.stand() != Stand.FORMER).thenComparing(PlacedBar::starts)).toList();
        var drawn = Lanes.packed(ordered.stream().map(bar -> BarViews.of(bar, now, changeable, names.getOrDefault(bar.crewId(), ""))).toList());
        var one = placed.getFirst();
        return new RowView(demandId, one.demand(), one.number() + " · " + Brief.of(one.company()), null, drawn, Lanes.count(drawn));
    }
}
