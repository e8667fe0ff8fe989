package org.millwright.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.ExpiringPapers;
import org.millwright.directory.StaleAfter;
import org.millwright.directory.StaleCrews;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.millwright.ui.Status;
import org.springframework.stereotype.Component;

/** What waits in the register: a word that has grown old, papers that run out, a licence that is not there. */
@Component
class DirectoryWaiting implements WaitingSource {

    private static final String STALE_CREWS = "/crews?fresh=stale&sort=stalest";
    private static final int SILENT_SHOWN = 3;

    private final Crews crews;
    private final StaleCrews stale;
    private final ExpiringPapers papers;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    DirectoryWaiting(Crews crews, StaleCrews stale, ExpiringPapers papers, ZoneSettings settings, Zones zones, Clock clock) {
        this.crews = crews;
        this.stale = stale;
        this.papers = papers;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        var zone = zones.currentZone();
        var now = clock.instant();
        var staleAfter = StaleAfter.of(settings, zone.dayOf(now));
        List<Waiting> waiting = switch (user.role()) {
            case CREW_LEAD -> forLead(user, staleAfter, now);
            case INSTALLER -> forInstaller(user, zone, staleAfter, now);
            case ZONE_OFFICER -> forOfficer(user, zone, staleAfter, now);
            default -> List.of();
        };
        return waiting.stream().sorted(Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))).limit(limit).toList();
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.ZONE_OFFICER, Role.INSTALLER, Role.ADMINISTRATOR)) return List.of();
        var now = clock.instant();
        var count = stale.count(user.is(Role.INSTALLER) ? user.getOrganisationId() : null, StaleAfter.of(settings, zones.currentZone().dayOf(now)), now);
        return List.of(new Figure(50, "directory.figure.crews", Long.toString(count.active()), "directory.figure.crews.note", List.of(count.stale()), "/crews"));
    }

    private List<Waiting> forLead(CurrentUser user, StaleAfter staleAfter, Instant now) {
        return crews.listCrewsLedBy(user.accountId()).stream().filter(crew -> due(crew, staleAfter).isBefore(now.plus(Duration.ofDays(1))))
                .map(crew -> confirm(due(crew, staleAfter), crew.capacity() == null || crew.clearance() == null, crew.name(), "/my-crew")).toList();
    }

    private List<Waiting> forInstaller(CurrentUser user, Zone zone, StaleAfter staleAfter, Instant now) {
        var own = user.getOrganisationId();
        var waiting = new ArrayList<Waiting>();
        var firm = user.organisation() == null ? "" : user.organisation();
        if (stale.count(own, staleAfter, now).active() == 0) waiting.add(new Waiting(null, "directory.waiting.roster", firm, "directory.waiting.roster.note", List.of(),
                "directory.waiting.roster.do", "/imports"));
        var silent = stale.listSilent(own, staleAfter, now, SILENT_SHOWN);
        for (var crew : silent) waiting.add(confirm(crew.since(), crew.never(), crew.name(), "/crews/" + crew.id()));
        long more = silent.size() < SILENT_SHOWN ? 0 : stale.count(own, staleAfter, now).stale() - SILENT_SHOWN;
        if (more > 0) waiting.add(new Waiting(null, "directory.waiting.stale", firm, "directory.waiting.confirm.more", List.of(more),
                "directory.waiting.stale.do", STALE_CREWS));
        var today = zone.dayOf(now);
        for (var paper : papers.listExpiring(own, today, today.plusDays(Validity.WARN_DAYS))) {
            waiting.add(new Waiting(endOf(paper.lastDay(), zone), paper.certificate() ? "directory.waiting.certificate" : "directory.waiting.licence", paper.title(),
                    paper.certificate() ? "directory.waiting.certificate.note" : "directory.waiting.licence.note", List.of(paper.number()),
                    "directory.waiting.renew.do", paper.certificate() ? "/members/" + paper.ownerId() : "/installers/" + paper.ownerId()));
        }
        if (papers.lacksSafetyLicence(own, today)) waiting.add(new Waiting(null, "directory.waiting.licence", firm,
                "directory.waiting.safety.note", List.of(), "directory.waiting.add.do", "/installers/" + own));
        return waiting;
    }

    private List<Waiting> forOfficer(CurrentUser user, Zone zone, StaleAfter staleAfter, Instant now) {
        var waiting = new ArrayList<Waiting>();
        var silent = stale.count(null, staleAfter, now);
        if (silent.stale() > 0) waiting.add(new Waiting(null, "directory.waiting.stale", silent.firstName(), "directory.waiting.stale.note", List.of(silent.stale()),
                "directory.waiting.stale.do", STALE_CREWS));
        long unsafe = papers.countWithoutSafetyLicence(zone.dayOf(now));
        if (unsafe > 0) waiting.add(new Waiting(null, "directory.waiting.licence", zone.name(LocaleContextHolder.getLocale()), "directory.waiting.unsafe.note", List.of(unsafe),
                "directory.waiting.stale.do", "/installers?safety=missing"));
        return waiting;
    }

    private static Waiting confirm(Instant due, boolean never, String crew, String href) {
        return new Waiting(due, never ? "directory.never" : null, Status.MISSING, "directory.waiting.confirm", crew, "directory.waiting.confirm.note", List.of(), "directory.waiting.confirm.do", href);
    }

    /** When the first of the two words goes stale; what was never said has been due since the crew was registered. */
    private static Instant due(Crew crew, StaleAfter staleAfter) {
        var capacity = crew.capacity() == null ? crew.registeredAt() : crew.capacity().statedAt().plus(Duration.ofDays(staleAfter.capacityDays()));
        var control = crew.clearance() == null ? crew.registeredAt() : crew.clearance().statedAt().plus(Duration.ofDays(staleAfter.controlDays()));
        return capacity.isBefore(control) ? capacity : control;
    }

    private static @Nullable Instant endOf(LocalDate day, Zone zone) {
        return day.plusDays(1).atStartOfDay(zone.timeZone()).toInstant();
    }
}
