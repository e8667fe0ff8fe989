package org.millwright.demand.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.millwright.demand.MachineKinds;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.directory.Sites;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the form of a demand offers. */
@Component
class ChoiceSource {

    private final Sites sites;
    private final MachineKinds kinds;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    ChoiceSource(Sites sites, MachineKinds kinds, Codes codes, Zones zones, Clock clock) {
        this.sites = sites;
        this.kinds = kinds;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    Choices choicesOf(UUID companyId) {
        var locale = LocaleContextHolder.getLocale();
        var today = zones.currentZone().dayOf(clock.instant());
        var offered = codes.offered(today);
        return new Choices(
                sites.listSites(companyId).stream().filter(site -> site.closedAt() == null)
                        .map(site -> new Option(site.id().toString(), site.name() + " · " + site.address())).toList(),
                kinds.listKinds(today).stream().map(kind -> new Option(kind.code(), kind.name(locale))).toList(),
                options(offered, CodeList.TRADE, locale), options(offered, CodeList.CERTIFICATE_KIND, locale),
                offered.list(CodeList.LICENCE_SCOPE).stream().flatMap(scope -> offered.classesOf(scope.code()).stream()
                        .map(grade -> new Option(scope.code() + "/" + grade.code(), scope.name(locale) + " " + grade.name(locale)))).toList());
    }

    private static List<Option> options(CodeNames offered, CodeList list, Locale locale) {
        return offered.list(list).stream().map((Code code) -> new Option(code.code(), code.name(locale))).toList();
    }
}
