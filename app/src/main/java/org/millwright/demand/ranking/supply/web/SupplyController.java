package org.millwright.demand.ranking.supply.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.demand.ranking.supply.Awards;
import org.millwright.demand.ranking.supply.AwardsWorkbook;
import org.millwright.demand.ranking.supply.Outlook;
import org.millwright.demand.ranking.supply.SiteStates;
import org.millwright.demand.ranking.supply.SiteStates.SiteState;
import org.millwright.demand.ranking.supply.SupplyBoard;
import org.millwright.demand.ranking.supply.Unserved;
import org.millwright.demand.ranking.supply.UnservedBoard;
import org.millwright.demand.ranking.supply.web.SupplyPage.Trade;
import org.millwright.directory.Codes;
import org.millwright.directory.StaleAfter;
import org.millwright.directory.StaleCrews;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the zone's task force watches. */
@Controller
class SupplyController {

    private static final int MOST_TRADES = 9;
    private static final int MOST_SITES = 200;
    private static final int MOST_HOMES = 60;
    private static final int FIRST_UNSERVED = 5;
    private static final int FIRST_AWARDS = 5;
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SupplyBoard board;
    private final UnservedBoard unserved;
    private final SiteStates sites;
    private final Awards awards;
    private final StaleCrews stale;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Codes codes;
    private final MessageSource messages;
    private final Clock clock;

    SupplyController(SupplyBoard board, UnservedBoard unserved, SiteStates sites, Awards awards, StaleCrews stale, ZoneSettings settings, Zones zones,
                     Codes codes, MessageSource messages, Clock clock) {
        this.board = board;
        this.unserved = unserved;
        this.sites = sites;
        this.awards = awards;
        this.stale = stale;
        this.settings = settings;
        this.zones = zones;
        this.codes = codes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/supply")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer supply() {
        var now = clock.instant();
        var locale = LocaleContextHolder.getLocale();
        var names = codes.names();
        var outlook = board.find();
        var trades = outlook.stream().flatMap(it -> it.trades().stream()).limit(MOST_TRADES)
                .map(each -> new Trade(each.trade(), names.trade(each.trade(), locale), each.supply(), each.demand(), each.missing())).toList();
        var nobody = unserved.find();
        var stuck = nobody.<Set<UUID>>map(it -> it.lines().stream().map(Unserved.Line::siteId).collect(Collectors.toSet())).orElse(Set.of());
        var shown = sites.listSites(stuck, MOST_SITES);
        var first = awards.listAwards(new Paged.Ask(1, FIRST_AWARDS));
        var count = stale.count(null, StaleAfter.of(settings, zones.currentZone().dayOf(now)), now);
        return Answer.page("demand/supply", new SupplyPage(outlook.map(Outlook::at).orElse(now), outlook.isEmpty(), outlook.map(Outlook::weeks).orElse(List.of()), trades,
                outlook.map(Outlook::openPackages).orElse(0), nobody.map(it -> it.showing(it.lines().stream().limit(FIRST_UNSERVED).toList())).orElse(null),
                shown.stream().map(SiteState::siteId).filter(stuck::contains).collect(Collectors.toSet()), shown, sites.countSites(), sites.listHomes(MOST_HOMES), first.rows(),
                awards.largestShare().all(), count.active(), count.stale()));
    }

    @GetMapping("/supply/unserved")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer unserved(@Input SupplyAsk ask) {
        return Answer.page("demand/supplyUnserved", UnservedPage.of(unserved.find().orElse(null), ask.ask()));
    }

    @GetMapping("/supply/awards")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer awards(@Input SupplyAsk ask) {
        var zone = zones.currentZone();
        return Answer.page("demand/supplyAwards", new AwardsPage(zone.dayOf(awards.since()), zone.dayOf(clock.instant()), awards.largestShare().all(), awards.listAwards(ask.ask())));
    }

    @GetMapping("/supply/awards.xlsx")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer awardsWorkbook() {
        var zone = zones.currentZone();
        var words = new Words(LocaleContextHolder.getLocale(), messages, zone.timeZone(), clock.instant());
        var from = zone.dayOf(awards.since());
        var until = zone.dayOf(clock.instant());
        return Answer.download(words.t("supply.awards.file", from.toString(), until.toString()), XLSX, out -> new AwardsWorkbook(words).write(awards.listAwards(), from, until, out));
    }
}
