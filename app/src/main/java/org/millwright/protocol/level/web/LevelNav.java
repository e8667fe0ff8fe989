package org.millwright.protocol.level.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

@Component
class LevelNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case HEALTH_OFFICER, ZONE_OFFICER, ADMINISTRATOR, INSPECTOR, COMMISSIONER ->
                    List.of(new Entry("nav.run", 50, "level.nav", "/control-levels", "shield-half", false), new Entry("nav.run", 51, "level.nav.areas", "/risk-areas", "map-pin", false));
            default -> List.of();
        };
    }
}
