package org.millwright.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Demands;
import org.millwright.demand.PackageState;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.supply.OpenWork;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.planner.problem.Context;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** All work of the zone that a plan is about, in a handful of queries whatever its number. */
@Component
class OpenJobs {

    private final OpenWork work;
    private final Demands demands;
    private final PlanWorks works;
    private final EngagedWorks engaged;
    private final Sites sites;
    private final ZoneSettings settings;
    private final RankingOf rankings;
    private final Zones zones;
    private final Clock clock;

    OpenJobs(OpenWork work, Demands demands, PlanWorks works, EngagedWorks engaged, Sites sites, ZoneSettings settings, RankingOf rankings, Zones zones, Clock clock) {
        this.work = work;
        this.demands = demands;
        this.works = works;
        this.engaged = engaged;
        this.sites = sites;
        this.settings = settings;
        this.rankings = rankings;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * @param look the moment, from which crews can be read too
     * @param last the last day that any of it may reach
     * @param jobs by id, soonest window first
     * @param engaged what crews are engaged for already, by start
     */
    record Read(RankingOf.Look look, LocalDate last, Map<UUID, OpenJob> jobs, List<EngagedWork> engaged) {

        /** Plans begin tomorrow: who is planned has still to be asked, and what was searched for today can be published today. */
        Context context() {
            return look.contextAt(Minutes.startOf(look.zone().dayOf(look.now()).plusDays(1), look.zone().timeZone()));
        }

        Optional<OpenJob> findJob(UUID id) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    Read read(UUID planId, List<PlanEdit> edits) {
        var open = new ArrayList<>(work.listOpenPackages());
        Map<UUID, Instant> late = new HashMap<>();
        for (var edit : edits) if (edit instanceof PlanEdit.EquipmentLate it) late.merge(it.packageId(), it.until(), (a, b) -> a.isAfter(b) ? a : b);
        for (var edit : edits) if (edit instanceof PlanEdit.ExtraWork it) supposed(planId, it, open).ifPresent(open::add);
        var zone = zones.currentZone();
        var today = zone.dayOf(clock.instant());
        var overrun = Duration.ofDays(settings.intSetting(PlanSettings.OVERRUN_DAYS, today));
        var last = open.stream().map(each -> zone.dayOf(each.work().windowEnds().plus(overrun))).filter(day -> day.isAfter(today)).max(LocalDate::compareTo).orElse(today);
        var look = rankings.look(last);
        Map<UUID, Site> at = new HashMap<>();
        sites.listSites(open.stream().map(OpenPackage::siteId).distinct().toList()).forEach(site -> at.put(site.id(), site));
        var busy = engaged.listEngaged();
        look.prepare(Stream.concat(at.keySet().stream(), busy.stream().map(EngagedWork::siteId)).distinct().toList());
        Map<UUID, OpenJob> jobs = new LinkedHashMap<>();
        for (var each : open) {
            var site = at.get(each.siteId());
            if (site != null) jobs.put(each.work().id(), job(look, each, site, late.get(each.work().id()), overrun));
        }
        return new Read(look, last, jobs, busy.stream().map(each -> each.at(look.turnsAt(each.siteId()).orElse(null))).toList());
    }

    private static OpenJob job(RankingOf.Look look, OpenPackage each, Site site, @Nullable Instant late, Duration overrun) {
        var work = each.work();
        var ready = late == null || (work.readyAt() != null && work.readyAt().isAfter(late)) ? work.readyAt() : late;
        var wide = within(work, work.windowStarts(), work.windowEnds().plus(overrun), ready);
        var job = look.job(each.companyId(), site, wide, each.all(), each.settled());
        return new OpenJob(work.id(), each, within(work, work.windowStarts(), work.windowEnds(), ready), site, work.windowEnds(), job, each.crewsWanted(), look.barredAt(site, wide.windowEnds()));
    }

    private static WorkPackage within(WorkPackage it, Instant starts, Instant ends, @Nullable Instant ready) {
        return new WorkPackage(it.id(), it.demandId(), it.position(), it.title(), it.what(), it.licenceScope(), it.licenceClass(), it.workMinutes(), starts, ends, ready,
                it.crewsNeeded(), it.splitShiftAllowed(), it.state(), it.changedIn(), it.skills(), it.certificates(), it.after());
    }

    /** As the one it is like, but for its window and what comes before. Of a demand that is settled by now the package is read by itself. */
    private Optional<OpenPackage> supposed(UUID planId, PlanEdit.ExtraWork it, List<OpenPackage> open) {
        var found = open.stream().filter(each -> each.work().id().equals(it.likePackageId())).findFirst().or(() -> closed(planId, it.likePackageId()));
        return found.map(like -> {
            var one = like.work();
            var copy = new WorkPackage(it.id(), one.demandId(), one.position(), it.title(), one.what(), one.licenceScope(), one.licenceClass(), one.workMinutes(),
                    it.windowStarts(), it.windowEnds(), null, one.crewsNeeded(), one.splitShiftAllowed(), PackageState.OPEN, one.changedIn(), one.skills(), one.certificates(),
                    List.of());
            return new OpenPackage(like.demandId(), like.number(), like.demand(), like.companyId(), like.company(), like.siteId(), copy, 0, List.of(copy), List.of());
        });
    }

    private Optional<OpenPackage> closed(UUID planId, UUID packageId) {
        var known = works.listWorks(planId, List.of(packageId)).get(packageId);
        if (known == null) return Optional.empty();
        return demands.findDemand(known.demandId()).flatMap(demand -> demand.packages().stream().filter(each -> each.id().equals(packageId)).findFirst()
                .map(one -> new OpenPackage(demand.id(), Objects.requireNonNullElse(demand.number(), ""), demand.title(), demand.companyId(), known.company(), known.siteId(), one, 0,
                        List.of(one), List.of())));
    }
}
