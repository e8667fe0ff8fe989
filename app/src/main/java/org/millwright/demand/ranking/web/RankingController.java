package org.millwright.demand.ranking.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Demand;
import org.millwright.demand.Demands;
import org.millwright.demand.Sight;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can do a demand, in which order and why; who cannot and what would change it; a few beside each other; and how ranking goes. */
@Controller
class RankingController {

    private final Demands demands;
    private final RankingOf rankings;
    private final RankingPages pages;
    private final Comparing comparing;

    RankingController(Demands demands, RankingOf rankings, RankingPages pages, Comparing comparing) {
        this.demands = demands;
        this.rankings = rankings;
        this.pages = pages;
        this.comparing = comparing;
    }

    /** htmx asks for the explanation of one row only. */
    @GetMapping("/demands/{id}/ranking")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer ranking(CurrentUser user, @PathVariable UUID id, @RequestParam(name = "package", required = false) @Nullable String packageNamed, @Input RankingAsk ask,
                   @RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
        var demand = demand(user, id);
        if (RankingOf.open(demand).isEmpty()) return Answer.page("demand/rankingOver", new RankingOver(id, demand.name(), demand.state()));
        boolean row = "mw-why".equals(target);
        var page = pages.page(user, demand, packageNamed, ask, row);
        return row ? Answer.fragment("demand/rankingSide", page) : Answer.page("demand/ranking", page);
    }

    @GetMapping("/demands/{id}/comparison")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer compare(CurrentUser user, @PathVariable UUID id, @RequestParam(name = "package", required = false) @Nullable String packageNamed,
                   @Input RankingAsk ask) {
        var demand = demand(user, id);
        if (RankingOf.open(demand).isEmpty()) return Answer.page("demand/rankingOver", new RankingOver(id, demand.name(), demand.state()));
        return Answer.page("demand/compare", comparing.page(user, demand, packageNamed, ask));
    }

    /** For everybody who ranks or is ranked. */
    @GetMapping("/ranking-rules")
    @Allowed(anyRole = true, scope = "demand:read")
    Answer rules() {
        return Answer.page("demand/rankingRules", RulesPage.of(rankings.rules()));
    }

    /** What is not published has nobody to rank, and what the reader sees in part is not there. */
    private Demand demand(CurrentUser user, UUID id) {
        var demand = demands.getDemand(user, id);
        if (demands.sightOf(user, demand) != Sight.WHOLE) throw new NotFound("demand");
        if (demand.revision() == 0) throw Refusal.conflict("ranking.refusal.draft");
        return demand;
    }
}
