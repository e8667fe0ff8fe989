package org.millwright.demand.ranking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.millwright.demand.Demand;
import org.millwright.demand.InvitationCheck;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.Codes;
import org.millwright.directory.Crews;
import org.millwright.directory.ZoneDays;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody is invited whom the ranking would leave out. Judges the crew from the register itself, inside the transaction that invites it, and not from what
 * this node remembers.
 */
@Component
@Order(0)
class HardRules implements InvitationCheck {

    private final Crews crews;
    private final Ranking engine;
    private final RankingOf rankings;
    private final ZoneSettings settings;
    private final ZoneDays days;
    private final Codes codes;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    HardRules(Crews crews, Ranking engine, RankingOf rankings, ZoneSettings settings, ZoneDays days, Codes codes, Zones zones, MessageSource messages, Clock clock) {
        this.crews = crews;
        this.engine = engine;
        this.rankings = rankings;
        this.settings = settings;
        this.days = days;
        this.codes = codes;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Objection> objectionsTo(UUID crewId, Demand demand, List<WorkPackage> packages) {
        if (packages.isEmpty()) return List.of();
        var zone = zones.currentZone();
        var now = clock.instant();
        var today = zone.dayOf(now);
        var facts = crews.listFacts(List.of(crewId), now, today).stream().filter(each -> each.active()).findFirst();
        if (facts.isEmpty()) return List.of();      // who is not at work is told so by another check
        var first = Horizon.firstDay(today);
        var last = Horizon.lastDay(today, packages.stream().map(each -> zone.dayOf(each.windowEnds())).max(java.time.LocalDate::compareTo).orElse(today));
        var crew = new EngineCrews(zone, today, new Horizon(first, last, days.listDays(first, last), zone.timeZone())).crew(facts.get());
        var names = codes.names();
        var jobs = new Work(demand.companyId(), rankings.site(demand), zone.id(), names, demand.packages(), List.of()).jobs(Work.inOrder(packages));
        var answer = engine.rank(jobs, Roster.of(List.of(crew)), RankingRules.of(settings, today).context(Minutes.of(now), java.util.Map.of()));
        var wording = new Wording(new Words(LocaleContextHolder.getLocale(), messages, zone.timeZone(), now), names, zone);
        return answer.exclusions().stream().flatMap(exclusion -> wording.reasons(exclusion).stream())
                .map(reason -> new Objection("ranking.objection", List.of(facts.get().name(), reason.sentence()))).distinct().toList();
    }
}
