package org.millwright.directory.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.millwright.directory.Companies;
import org.millwright.directory.CrewLists;
import org.millwright.directory.CrewSearch;
import org.millwright.directory.Installers;
import org.millwright.directory.StaleAfter;
import org.millwright.home.SearchSource;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Finds crews, installers and companies for the header's search box; people are not found here. */
@Component
class DirectoryFinder implements SearchSource {

    private static final Role[] STAFF = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER};

    private final CrewLists crews;
    private final Installers installers;
    private final Companies companies;
    private final Zones zones;
    private final ZoneSettings settings;
    private final Clock clock;

    DirectoryFinder(CrewLists crews, Installers installers, Companies companies, Zones zones, ZoneSettings settings, Clock clock) {
        this.crews = crews;
        this.installers = installers;
        this.companies = companies;
        this.zones = zones;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Hit> search(CurrentUser user, String text, int limit) {
        var ask = new Paged.Ask(1, limit);
        var everybody = user.is(STAFF);
        return Stream.of(
                everybody || user.is(Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD) ? crews(user, text, ask) : Stream.<Hit>empty(),
                everybody || user.is(Role.COMPANY) ? installers.listInstallers(text, ask).rows().stream()
                        .map(row -> new Hit("search.installer", "building-warehouse", row.name(), row.creditCode(), "/installers/" + row.id())) : Stream.<Hit>empty(),
                everybody ? companies.listCompanies(text, ask).rows().stream()
                        .map(row -> new Hit("search.company", "building-factory-2", row.name(), row.creditCode(), "/companies/" + row.id())) : Stream.<Hit>empty())
                .flatMap(hits -> hits).toList();
    }

    private Stream<Hit> crews(CurrentUser user, String text, Paged.Ask ask) {
        var now = clock.instant();
        var today = zones.currentZone().dayOf(now);
        var search = new CrewSearch(text, "", null, null, null, false, CrewSearch.Sort.NAME, false, now, today, StaleAfter.of(settings, today), ask);
        return crews.listCrews(user, search).rows().stream()
                .map(row -> new Hit("search.crew", "users-group", row.name(), row.installer() + " · " + row.code(), "/crews/" + row.id()));
    }
}
