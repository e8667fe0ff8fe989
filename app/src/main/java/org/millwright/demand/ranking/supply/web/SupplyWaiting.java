package org.millwright.demand.ranking.supply.web;

import java.util.List;
import org.millwright.demand.ranking.supply.Awards;
import org.millwright.demand.ranking.supply.UnservedBoard;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** What of supply and demand waits for the task force, and its figures. A home page waits for nothing: it shows what is known. */
@Component
class SupplyWaiting implements WaitingSource {

    private final UnservedBoard unserved;
    private final Awards awards;

    SupplyWaiting(UnservedBoard unserved, Awards awards) {
        this.unserved = unserved;
        this.awards = awards;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        if (!user.is(Role.ZONE_OFFICER)) return List.of();
        return unserved.findKnown().filter(known -> !known.lines().isEmpty()).map(known -> List.of(new Waiting(null, "supply.waiting.kind", known.lines().getFirst().number() + " "
                + known.lines().getFirst().demand(), "supply.waiting.note", List.of(known.demands()), "supply.waiting.do", "/supply/unserved"))).orElse(List.of());
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.ZONE_OFFICER, Role.COMMISSIONER)) return List.of();
        var largest = awards.largestShare();
        long all = largest.all();
        var known = unserved.findKnown();
        return List.of(
                new Figure(20, "supply.figure.unserved", known.map(it -> Long.toString(it.demands())).orElse("–"), known.isPresent() ? "supply.figure.unserved.note" : "supply.figure.unserved.open",
                        List.of(known.map(it -> it.judged()).orElse(0)), "/supply/unserved"),
                new Figure(60, "supply.figure.awards", all == 0 ? "0%" : Math.round(100.0 * largest.engagements() / all) + "%", "supply.figure.awards.note", List.of(all, largest.installers()),
                        "/supply/awards"));
    }
}
