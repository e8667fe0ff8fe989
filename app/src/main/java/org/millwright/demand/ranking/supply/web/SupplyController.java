package org.millwright.demand.ranking.supply.web;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.Awards;
import org.millwright.demand.ranking.supply.AwardsWorkbook;
import org.millwright.demand.ranking.supply.OpenWork;
import org.millwright.demand.ranking.supply.SiteStates;
import org.millwright.demand.ranking.supply.SupplyAndDemand;
import org.millwright.demand.ranking.supply.Unserved;
import org.millwright.demand.ranking.supply.UnservedBoard;
import org.millwright.demand.ranking.supply.web.SupplyPage.Trade;
import org.millwright.directory.StaleAfter;
import org.millwright.directory.StaleCrews;
import org.millwright.http.Answer;
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
    private static final int MOST_HOMES = 60;
    private static final int FIRST_AWARDS = 5;
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RankingOf rankings;
    private final OpenWork work;
    private final UnservedBoard unserved;
    private final SiteStates sites;
    private final Awards awards;
    private final StaleCrews stale;
    private final ZoneSettings settings;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    SupplyController(RankingOf rankings, OpenWork work, UnservedBoard unserved, SiteStates sites, Awards awards, StaleCrews stale, ZoneSettings settings, Zones zones,
                     MessageSource messages, Clock clock) {
        this.rankings = rankings;
        this.work = work;
        this.unserved = unserved;
        this.sites = sites;
        this.awards = awards;
        this.stale = stale;
        this.settings = settings;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/supply")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer supply() {
        var open = work.listOpenPackages();
        var look = rankings.lookFor(open.stream().map(OpenWork.OpenPackage::work).toList());
        var locale = LocaleContextHolder.getLocale();
        var trades = SupplyAndDemand.of(look, open).stream().limit(MOST_TRADES)
                .map(each -> new Trade(each.trade(), look.names().trade(each.trade(), locale), each.supply(), each.demand(), each.missing())).toList();
        var stuck = unserved.find();
        var list = awards.listAwards();
        var count = stale.count(null, StaleAfter.of(settings, look.zone().dayOf(look.now())), look.now());
        return Answer.page("demand/supply", new SupplyPage(look.now(), SupplyAndDemand.weeks(look), trades, open.size(), stuck.orElse(null),
                stuck.<Set<UUID>>map(it -> it.lines().stream().map(Unserved.Line::siteId).collect(Collectors.toSet())).orElse(Set.of()), sites.listSites(), sites.listHomes(MOST_HOMES),
                list.stream().limit(FIRST_AWARDS).toList(), list.stream().mapToLong(Awards.Award::engagements).sum(), count.active(), count.stale()));
    }

    @GetMapping("/supply/unserved")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer unserved() {
        return Answer.page("demand/supplyUnserved", new UnservedPage(unserved.find().orElse(null)));
    }

    @GetMapping("/supply/awards")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer awards() {
        var zone = zones.currentZone();
        var list = awards.listAwards();
        return Answer.page("demand/supplyAwards", new AwardsPage(zone.dayOf(awards.since()), zone.dayOf(clock.instant()), list.stream().mapToLong(Awards.Award::engagements).sum(), list));
    }

    @GetMapping("/supply/awards.xlsx")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer awardsWorkbook() {
        var zone = zones.currentZone();
        var words = new Words(LocaleContextHolder.getLocale(), messages, zone.timeZone(), clock.instant());
        return Answer.download(words.t("supply.awards.file", zone.dayOf(clock.instant()).toString()), XLSX, out -> new AwardsWorkbook(words).write(awards.listAwards(), out));
    }
}
