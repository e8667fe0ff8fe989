package org.millwright.directory.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** Where the register stands in each role's navigation. */
@Component
class DirectoryNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        if (user.organisationId() == null && user.is(Role.COMPANY, Role.INSTALLER)) return List.of();    // a page must not fail over its menu
        return switch (user.role()) {
            case COMPANY -> List.of(entry(20, "directory.nav.company", "/companies/" + user.getOrganisationId(), "building-factory-2").with("/sites"),
                    entry(30, "directory.nav.crews", "/crews", "users-group"), entry(40, "directory.nav.installers", "/installers", "building-warehouse"));
            case INSTALLER -> List.of(new Entry("nav.base", 10, "directory.nav.crews", "/crews", "users-group", true),
                    entry(20, "directory.nav.members", "/installers/" + user.getOrganisationId() + "/members", "user").with("/members"),
                    entry(30, "directory.nav.installer", "/installers/" + user.getOrganisationId(), "building-warehouse"));
            case CREW_LEAD -> List.of(new Entry("nav.base", 10, "directory.nav.mine", "/my-crew", "users-group", true).with("/crews", "/members"));
            case ZONE_OFFICER, ADMINISTRATOR -> List.of(entry(10, "directory.nav.crews", "/crews", "users-group").with("/members"), entry(20, "directory.nav.installers", "/installers", "building-warehouse"),
                    entry(30, "directory.nav.companies", "/companies", "building-factory-2").with("/sites"), entry(40, "directory.nav.codes", "/codes", "list-details"));
            case HEALTH_OFFICER, INSPECTOR, LOGISTICS_OFFICER, COMMISSIONER -> List.of(entry(10, "directory.nav.crews", "/crews", "users-group").with("/members"),
                    entry(20, "directory.nav.installers", "/installers", "building-warehouse"), entry(30, "directory.nav.companies", "/companies", "building-factory-2").with("/sites"));
            default -> List.of();
        };
    }

    private static Entry entry(int order, String key, String href, String icon) {
        return new Entry("nav.base", order, key, href, icon, false);
    }
}
