package org.millwright.directory.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Where bringing and taking rosters stands in the navigation. */
@Component
class ImportNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case INSTALLER, ZONE_OFFICER, ADMINISTRATOR -> List.of(new Entry("nav.base", 50, "import.nav", "/imports", "table-import", false));
            default -> List.of();
        };
    }
}
