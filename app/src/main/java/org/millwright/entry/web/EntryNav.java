package org.millwright.entry.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Filings in the main navigation. */
@Component
class EntryNav implements NavSource {

    private static final String ICON = "shield-check";

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case COMPANY -> List.of(new Entry("nav.match", 50, "entry.nav", "/filings", ICON, true));
            case INSTALLER -> List.of(new Entry("nav.match", 50, "entry.nav", "/filings", ICON, true), new Entry("nav.base", 45, "entry.consents", "/consents", "shield-lock", false).with("/people"));
            case CREW_LEAD, MEMBER -> List.of(new Entry("nav.match", 50, "entry.nav", "/filings", ICON, true), new Entry("nav.base", 90, "entry.consent.mine", "/my-data", "shield-lock", false));
            case HEALTH_OFFICER -> List.of(new Entry("nav.run", 20, "entry.nav", "/filings", ICON, true).with("/redecisions"), new Entry("nav.run", 21, "entry.checks", "/evidence", "paperclip", true),
                    new Entry("nav.run", 22, "entry.quarantine", "/quarantine", "bed", true), new Entry("nav.run", 24, "entry.retention", "/retention", "eraser", false).with("/people"), new Entry("nav.run", 25, "entry.bases", "/legal-bases", "scale", false));
            case ZONE_OFFICER -> List.of(new Entry("nav.run", 20, "entry.nav", "/filings", ICON, true).with("/redecisions", "/movement"), new Entry("nav.run", 22, "entry.quarantine", "/quarantine", "bed", false));
            case ADMINISTRATOR -> List.of(new Entry("nav.run", 20, "entry.nav", "/filings", ICON, false).with("/redecisions", "/movement"), new Entry("nav.run", 24, "entry.retention", "/retention", "eraser", false));
            case COMMISSIONER, INSPECTOR, LOGISTICS_OFFICER -> List.of(new Entry("nav.run", 20, "entry.nav", "/filings", ICON, false).with("/redecisions", "/movement"));
            default -> List.of();
        };
    }
}
