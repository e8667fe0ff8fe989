package org.millwright.demand.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.demand.CrewClearance;
import org.millwright.demand.InvitationCheck;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.Codes;
import org.millwright.directory.CrewFacts;
import org.millwright.planner.Answer;
import org.millwright.planner.Exclusion;
import org.millwright.planner.Rank;
import org.millwright.planner.JobSpan;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.rule.RuleCode;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody is invited whom the ranking would leave out, and nobody engaged for a time over which a rule does not hold. Judges crews from the register itself
 * and their clearance at the very site, inside the transaction that invites or engages them, and not from what this node remembers.
 */
@Component
@Order(0)
class HardRules implements InvitationCheck {

    private final RegisterCrews crews;
    private final CrewClearance clearance;
    private final Ranking engine;
    private final RankingOf rankings;
    private final TurnsOfSites hours;
    private final ZoneSettings settings;
    private final Codes codes;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    HardRules(RegisterCrews crews, CrewClearance clearance, Ranking engine, RankingOf rankings, TurnsOfSites hours, ZoneSettings settings, Codes codes, Zones zones, MessageSource messages, Clock clock) {
        this.crews = crews;
        this.clearance = clearance;
        this.engine = engine;
        this.rankings = rankings;
        this.hours = hours;
        this.settings = settings;
        this.codes = codes;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param facts by the engine's crew id */
    private record Judged(Answer answer, Map<String, CrewFacts> facts, Wording wording) {

        /** Crews of which something is registered that cannot be judged. */
        Stream<CrewFacts> unknown() {
            var known = Stream.concat(answer.ranks().stream().map(Rank::crewId), answer.exclusions().stream().map(Exclusion::crewId)).collect(Collectors.toSet());
            return facts.entrySet().stream().filter(crew -> !known.contains(crew.getKey())).map(Map.Entry::getValue);
        }
    }

    /** Crews that are at work; who is not is told so by another check. */
    private Judged judge(Collection<UUID> crewIds, Question question) {
        var zone = zones.currentZone();
        var now = clock.instant();
        var today = zone.dayOf(now);
        var read = crews.read(crewIds, question.packages().stream().map(each -> zone.dayOf(each.windowEnds())).max(LocalDate::compareTo).orElse(today));
        var names = codes.names();
        var demand = question.demand();
        var site = rankings.site(demand);
        var rules = RankingRules.of(settings, today);
        var turns = rules.entryControlled() ? hours.turnsAt(zone, now, site.id()) : Optional.<SiteTurns>empty();
        var work = new Work(demand.companyId(), site, zone.id(), names, demand.packages(), question.settled());
        // times that are offered say themselves what comes first
        var jobs = work.jobs(question.then() ? question.packages() : Work.inOrder(question.packages()), turns);
        var cleared = clearance.clearancesOf(read.facts().values().stream().map(CrewFacts::crewId).toList(), site.id(), null);
        var answer = engine.rank(jobs, EngineClearances.at(Roster.of(read.crews().values()), cleared), rules.context(Minutes.of(now), Map.of()));
        return new Judged(answer, read.facts(), new Wording(new Words(LocaleContextHolder.getLocale(), messages, zone.timeZone(), now), names, zone));
    }

    @Override
    public Map<UUID, List<Objection>> objections(Collection<UUID> crewIds, Question question) {
        if (question.packages().isEmpty()) return Map.of();
        var judged = judge(crewIds, question);
        Map<UUID, List<Objection>> objections = new HashMap<>();
        for (var exclusion : judged.answer().exclusions()) {
            var facts = judged.facts().get(exclusion.crewId());
            objections.put(facts.crewId(), judged.wording().reasons(exclusion).stream()
                    .map(reason -> objection(facts.name(), reason, question, judged.wording())).distinct().toList());
        }
        judged.unknown().forEach(facts -> objections.put(facts.crewId(), List.of(new Objection("ranking.objection.unjudged", List.of(facts.name())))));
        return objections;
    }

    private static Objection objection(String crew, Reason reason, Question question, Wording wording) {
        if (!question.then()) return new Objection("ranking.objection", List.of(crew, reason.sentence()));
        WorkPackage at = question.packages().stream().filter(each -> each.id().equals(reason.packageId())).findFirst().orElseThrow();
        // of all rules this alone no other start satisfies: people and papers come and go
        boolean ever = reason.rule() == RuleCode.SERVICE_AREA;
        return new Objection(ever ? "demand.objection.ever" : "demand.objection.then", List.of(crew, at.title(), wording.words().dateTime(at.windowStarts()),
                wording.words().dateTime(at.windowEnds()), wording.rule(reason.rule()), reason.found(), reason.needed()));
    }

    @Override
    public Optional<Instant> earliest(UUID crewId, Question question) {
        if (question.packages().isEmpty()) return Optional.empty();
        return judge(List.of(crewId), question).answer().ranks().stream().flatMap(rank -> rank.spans().stream())
                .min(Comparator.comparingLong(JobSpan::startMinute)).map(span -> Minutes.at(span.startMinute()));
    }
}
