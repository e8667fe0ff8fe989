package org.millwright.demand.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.CrewClearance;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.CrewClearance.Verdict;
import org.millwright.demand.Demand;
import org.millwright.demand.Engagement;
import org.millwright.demand.EngagementState;
import org.millwright.demand.HoursInTurn;
import org.millwright.demand.Invitation;
import org.millwright.demand.PackageState;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.planner.Answer;
import org.millwright.planner.Ranking;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Ranks demands over all crews of the zone. */
@Component
public class RankingOf {

    /** Answers are of the last full five minutes, so that those who look at one demand at once share them. */
    private static final int STEP_MINUTES = 5;

    private final RosterCache crews;
    private final CrewClearance clearance;
    private final AnswerCache answers;
    private final TurnsOfSites hours;
    private final Ranking engine;
    private final ZoneSettings settings;
    private final Sites sites;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    RankingOf(RosterCache crews, CrewClearance clearance, AnswerCache answers, TurnsOfSites hours, Ranking engine, ZoneSettings settings, Sites sites, Codes codes, Zones zones, Clock clock) {
        this.crews = crews;
        this.clearance = clearance;
        this.answers = answers;
        this.hours = hours;
        this.engine = engine;
        this.settings = settings;
        this.sites = sites;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    /** A look at the zone at one moment, from which several rankings can be made that agree with each other. The crews are read when the first of them needs them. */
    public Look look(LocalDate until) {
        var zone = zones.currentZone();
        var now = clock.instant();
        return new Look(zone, now, () -> crews.current(until), RankingRules.of(settings, zone.dayOf(now)), codes.names());
    }

    public Look look(Demand demand) {
        return lookFor(demand.packages());
    }

    /** Far enough ahead for these. */
    public Look lookFor(List<WorkPackage> packages) {
        var zone = zones.currentZone();
        var today = zone.dayOf(clock.instant());
        return look(packages.stream().map(each -> zone.dayOf(each.windowEnds())).filter(day -> day.isAfter(today)).max(LocalDate::compareTo).orElse(today));
    }

    public RankingRules rules() {
        return RankingRules.of(settings, zones.currentZone().dayOf(clock.instant()));
    }

    /** The open packages of a demand, in the order of work. */
    public static List<WorkPackage> open(Demand demand) {
        return Work.inOrder(demand.packages().stream().filter(each -> each.state() == PackageState.OPEN).toList());
    }

    public final class Look {

        private final Zone zone;
        private final Instant now;
        private final Supplier<ZoneRoster> reading;
        private @Nullable ZoneRoster roster;
        private final Map<UUID, Map<UUID, Clearance>> exceptions = new HashMap<>();
        private final Map<UUID, Optional<SiteTurns>> turns = new HashMap<>();
        private final RankingRules rules;
        private final CodeNames names;

        private Look(Zone zone, Instant now, Supplier<ZoneRoster> reading, RankingRules rules, CodeNames names) {
            this.zone = zone;
            this.now = now;
            this.reading = reading;
            this.rules = rules;
            this.names = names;
        }

        public CodeNames names() {
            return names;
        }

        public ZoneRoster roster() {
            var known = roster;
            if (known == null) roster = known = reading.get();
            return known;
        }

        /** Asks once for all how crews stand at these sites and what hours are had in turn there; a site that is ranked for without is asked about by itself. */
        public void prepare(Collection<UUID> siteIds) {
            readExceptions(siteIds);
            readTurns(siteIds);
        }

        private void readTurns(Collection<UUID> siteIds) {
            var unknown = siteIds.stream().filter(id -> !turns.containsKey(id)).distinct().toList();
            if (unknown.isEmpty()) return;
            var found = rules.entryControlled() ? hours.read(zone, now, unknown) : Map.<UUID, HoursInTurn.Recorded>of();
            readExceptions(found.keySet());
            unknown.forEach(id -> turns.put(id, Optional.ofNullable(found.get(id)).map(it -> TurnsOfSites.turns(it, zone, splitShiftAt(id)))));
        }

        /** The hours that local and outside crews have in turn at a site; none where they do not, and without entry control. */
        public Optional<SiteTurns> turnsAt(UUID siteId) {
            readTurns(List.of(siteId));
            return turns.get(siteId);
        }

        private void readExceptions(Collection<UUID> siteIds) {
            var unknown = siteIds.stream().filter(id -> !exceptions.containsKey(id)).distinct().toList();
            if (unknown.isEmpty()) return;
            var found = clearance.listExceptions(unknown, null);
            unknown.forEach(id -> exceptions.put(id, found.getOrDefault(id, Map.of())));
        }

        private Map<UUID, Clearance> exceptionsAt(Site site) {
            readExceptions(List.of(site.id()));
            return exceptions.get(site.id());
        }

        public RankingRules rules() {
            return rules;
        }

        public Zone zone() {
            return zone;
        }

        public Instant now() {
            return now;
        }

        /**
         * @param packages    which of the demand's, at least one
         * @param invitations the demand's, for the prices offered
         * @param engagements the demand's, for what is settled already
         */
        public Ranked rank(Demand demand, Site site, List<WorkPackage> packages, List<Invitation> invitations, List<Engagement> engagements) {
            return rank(demand, site, packages, invitations, engagements, true);
        }

        /** The same worked out again, whatever is remembered: for measuring. */
        public Ranked rankAfresh(Demand demand, Site site, List<WorkPackage> packages) {
            return rank(demand, site, packages, List.of(), List.of(), false);
        }

        /** What was answered already in this step of time for the same work, offers and rules, though crews may have changed since; the crews are not looked at. */
        public Optional<Ranked> findRanked(Demand demand, Site site, List<WorkPackage> packages, List<Invitation> invitations, List<Engagement> engagements) {
            var asked = new Asked(demand, site, packages, invitations, engagements);
            return answers.findKnown(zone.id(), asked.jobs, rules, asked.prices, asked.minute).map(known -> asked.ranked(known.crews(), known.answer()));
        }

        private Ranked rank(Demand demand, Site site, List<WorkPackage> packages, List<Invitation> invitations, List<Engagement> engagements, boolean remembered) {
            var asked = new Asked(demand, site, packages, invitations, engagements);
            var crews = roster();
            var here = exceptionsAt(site);
            Supplier<Answer> ask = () -> engine.rank(asked.jobs, EngineClearances.at(crews.roster(), here), rules.context(asked.minute, asked.prices.of(crews)));
            return asked.ranked(crews, remembered ? answers.answer(new AnswerCache.Question(zone.id(), crews, here, asked.jobs, rules, asked.prices, asked.minute), ask) : ask.get());
        }

        /** A question about packages of a demand, put as the engine and the memory want it. */
        private final class Asked {

            private final Demand demand;
            private final Site site;
            private final List<WorkPackage> ordered;
            private final List<Job> jobs;
            private final Prices prices;
            private final long minute = Minutes.of(now) / STEP_MINUTES * STEP_MINUTES;

            private Asked(Demand demand, Site site, List<WorkPackage> packages, List<Invitation> invitations, List<Engagement> engagements) {
                this.demand = demand;
                this.site = site;
                this.ordered = Work.inOrder(packages);
                this.jobs = new Work(demand.companyId(), site, zone.id(), names, demand.packages(), settled(engagements)).jobs(ordered, turnsAt(site.id()));
                this.prices = Prices.of(ordered, invitations);
            }

            private Ranked ranked(ZoneRoster crews, Answer answer) {
                return new Ranked(demand, site, ordered, ordered.size() > 1, crews, rules, Minutes.at(minute), prices, answer);
            }
        }

        /** One package by itself, without prices and not remembered. */
        public Answer judge(UUID companyId, Site site, WorkPackage each) {
            return judge(companyId, site, each, List.of(each), List.of());
        }

        /**
         * The same for looking over many: what its ranking would say.
         *
         * @param all     the demand's packages
         * @param settled when packages of the demand are done by crews engaged already
         */
        public Answer judge(UUID companyId, Site site, WorkPackage each, List<WorkPackage> all, List<Stretch> settled) {
            return engine.rank(List.of(job(companyId, site, each, all, settled)), standingAt(site, roster().roster()), context());
        }

        /** Crews as they stand at a site, where that is otherwise than everywhere. */
        public Roster standingAt(Site site, Roster crews) {
            return EngineClearances.at(crews, exceptionsAt(site));
        }

        /** Crews that do not get into a site at all before the moment, though they may get in elsewhere. */
        public Set<UUID> barredAt(Site site, Instant by) {
            Set<UUID> barred = new HashSet<>();
            exceptionsAt(site).forEach((crew, known) -> {
                if (known.verdict() == Verdict.SUSPENDED || known.from() != null && !known.from().isBefore(by)) barred.add(crew);
            });
            return barred;
        }

        /** Until when crews are in split shift at a site, where that is otherwise than everywhere; {@link org.millwright.planner.problem.Interval#OPEN_START} when they are not. */
        private Map<String, Long> splitShiftAt(UUID siteId) {
            Map<String, Long> until = new HashMap<>();
            exceptions.get(siteId).forEach((crew, known) -> until.put(crew.toString(), EngineClearances.controlStatus(known).splitShiftUntilMinute()));
            return until;
        }

        /** The package as the engine sees it. */
        public Job job(UUID companyId, Site site, WorkPackage each, List<WorkPackage> all, List<Stretch> settled) {
            return new Work(companyId, site, zone.id(), names, all, settled).jobs(List.of(each), turnsAt(site.id())).getFirst();
        }

        /** The moment and the zone's rules, without prices. */
        public Context context() {
            return contextAt(Minutes.of(now));
        }

        /** The same as of another moment. */
        public Context contextAt(long minute) {
            return rules.context(minute, Map.of());
        }
    }

    public Site site(Demand demand) {
        return sites.getSite(java.util.Objects.requireNonNull(demand.siteId()));
    }

    static List<Stretch> settled(List<Engagement> engagements) {
        List<Stretch> settled = new ArrayList<>();
        for (var each : engagements) {
            if (each.state() == EngagementState.CANCELLED) continue;
            each.parts().forEach(part -> settled.add(new Stretch(part.packageId(), part.starts(), part.ends())));
        }
        return settled;
    }

    /** The package an address names by its place or id; null for the whole. */
    public static @Nullable WorkPackage findPackage(List<WorkPackage> open, @Nullable String named) {
        if (named == null) return null;
        return open.stream().filter(each -> named.equals(Integer.toString(each.position())) || named.equals(each.id().toString())).findFirst().orElse(null);
    }

    static UUID id(String crewId) {
        return UUID.fromString(crewId);
    }
}
