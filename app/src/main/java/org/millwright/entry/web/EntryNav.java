package org.millwright.entry.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Filings in the main navigation. */
@Component
class EntryNav implements NavSource {

    private static final String ICON = "shield-check";
    private static final Entry RETENTION = new Entry("nav.run", 24, "entry.retention", "/retention", "eraser", false);
    private static final Entry LANDING = new Entry("nav.run", 21, "entry.landing", "/landing-tests", "test-pipe", false);
    private static final Entry HOLDS = new Entry("nav.run", 19, "entry.heldlist", "/holds", "users", false);
    private static final Entry BASES = new Entry("nav.run", 25, "entry.bases", "/legal-bases", "scale", false);

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case COMPANY -> List.of(new Entry("nav.match", 50, "entry.nav", "/filings", ICON, true));
            case INSTALLER -> List.of(new Entry("nav.match", 50, "entry.nav", "/filings", ICON, true).with("/landing-tests"), new Entry("nav.base", 45, "entry.consents", "/consents", "shield-lock", false).with("/people"));
            case CREW_LEAD, MEMBER -> List.of(new Entry("nav.run", 45, "entry.nav", "/filings", ICON, true).with("/landing-tests"), new Entry("nav.base", 85, "entry.quarantine.mine", "/quarantine", "bed", false),
                    new Entry("nav.base", 90, "entry.consent.mine", "/my-data", "shield-lock", false));
            case HEALTH_OFFICER -> List.of(HOLDS, new Entry("nav.run", 20, "entry.nav", "/filings", ICON, true).with("/redecisions"), new Entry("nav.run", 21, "entry.checks", "/evidence", "paperclip", true),
                    LANDING,
                    new Entry("nav.run", 22, "entry.quarantine", "/quarantine", "bed", true), RETENTION.with("/people"), BASES);
            case ZONE_OFFICER -> List.of(HOLDS, new Entry("nav.run", 20, "entry.nav", "/filings", ICON, true).with("/redecisions", "/movement"), LANDING, new Entry("nav.run", 22, "entry.quarantine", "/quarantine", "bed", false), RETENTION, BASES);
            case ADMINISTRATOR -> List.of(filings("/redecisions", "/movement"), RETENTION, BASES);
            case INSPECTOR -> List.of(filings("/redecisions"), RETENTION, BASES);
            case COMMISSIONER -> List.of(filings("/redecisions", "/movement"));
            case LOGISTICS_OFFICER -> List.of(filings());
            case DRIVER -> List.of(new Entry("nav.run", 20, "entry.rides", "/rides", "truck", true));
            default -> List.of();
        };
    }

    private static Entry filings(String... also) {
        return new Entry("nav.run", 20, "entry.nav", "/filings", ICON, false).with(also);
    }
}
