package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Rounds on the phone for those in the field; officers make the lists and read what came in. */
@Component
class ChecklistNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case CREW_LEAD, MEMBER, GUARD -> List.of(new Entry("nav.run", 40, "checklist.nav.mine", "/my-checks", "clipboard-check", true).with("/checklist-rounds"));
            case COMPANY, INSTALLER -> List.of(new Entry("nav.run", 40, "checklist.nav.mine", "/my-checks", "clipboard-check", false).with("/checklist-rounds"));
            case ZONE_OFFICER, HEALTH_OFFICER, INSPECTOR -> List.of(new Entry("nav.run", 55, "checklist.nav", "/checklists", "clipboard-list", false),
                    new Entry("nav.run", 56, "checklist.nav.rounds", "/checklist-rounds", "clipboard-check", false).with("/my-checks"));
            default -> List.of();
        };
    }
}
