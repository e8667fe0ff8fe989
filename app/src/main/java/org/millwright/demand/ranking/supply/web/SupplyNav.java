package org.millwright.demand.ranking.supply.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

@Component
class SupplyNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR) ? List.of(new Entry("nav.run", 16, "supply.nav", "/supply", "chart-bar", user.is(Role.ZONE_OFFICER))) : List.of();
    }
}
