package org.millwright.planning.web;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planning.PlanWork;
import org.millwright.planning.PlanWorks;
import org.millwright.planning.UnservedLine;
import org.millwright.planning.UnservedLines;
import org.millwright.planning.board.Brief;
import org.springframework.stereotype.Component;

/** What a plan leaves to nobody, with its names. */
@Component
class UnservedViews {

    private final UnservedLines lines;
    private final PlanWorks works;

    UnservedViews(UnservedLines lines, PlanWorks works) {
        this.lines = lines;
        this.works = works;
    }

    Paged<UnservedView> list(UUID planId, Paged.Ask ask) {
        var page = lines.listUnserved(planId, ask);
        var named = works.listWorks(planId, page.rows().stream().flatMap(line -> Stream.of(line.packageId(), line.waitsFor())).filter(Objects::nonNull).distinct().toList());
        var rows = page.rows().stream().filter(line -> named.containsKey(line.packageId()))
                .map(line -> view(line, named.get(line.packageId()), line.waitsFor() == null ? null : named.get(line.waitsFor()))).toList();
        return new Paged<>(rows, page.page(), page.size(), page.total());
    }

    private static UnservedView view(UnservedLine line, PlanWork work, @Nullable PlanWork before) {
        return new UnservedView(line.packageId(), work.demandId(), work.number(), Brief.of(work.company()), work.demand(), work.title(), work.position(), work.windowStarts(), work.windowEnds(), line.rule(),
                line.keptOut(), line.keptOutOnly(), line.able(), line.crews(), before == null ? "" : before.title());
    }
}
