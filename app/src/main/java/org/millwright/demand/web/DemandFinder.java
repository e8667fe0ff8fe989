package org.millwright.demand.web;

import java.util.List;
import org.millwright.demand.DemandLists;
import org.millwright.demand.DemandSearch;
import org.millwright.home.SearchSource;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** Finds demands for the header's search box. */
@Component
class DemandFinder implements SearchSource {

    private final DemandLists demands;

    DemandFinder(DemandLists demands) {
        this.demands = demands;
    }

    @Override
    public List<Hit> search(CurrentUser user, String text, int limit) {
        if (!user.is(Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.COMMISSIONER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER)) return List.of();
        var search = new DemandSearch(text, null, null, DemandSearch.Sort.CHANGED, true, new Paged.Ask(1, limit));
        return demands.listDemands(user, search).rows().stream()
                .map(row -> new Hit("search.demand", "target-arrow", row.title(), (row.number() == null ? "" : row.number() + " · ") + row.company(), "/demands/" + row.id())).toList();
    }
}
