package org.millwright.entry.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.directory.Members;
import org.millwright.entry.Batches;
import org.millwright.entry.FilingLists;
import org.millwright.entry.FilingRow;
import org.millwright.entry.FilingSearch;
import org.millwright.entry.FilingSearch.Look;
import org.millwright.entry.FilingSearch.Sort;
import org.millwright.entry.FilingState;
import org.millwright.entry.LandingTests;
import org.millwright.entry.Movement;
import org.millwright.entry.Overrides;
import org.millwright.entry.chain.Rides;
import org.millwright.entry.chain.Rides.Ride;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.MissingReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.home.WaitingSource;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Status;
import org.springframework.stereotype.Component;

/** What waits in entry: filings to answer, results that will not last, papers to look at, returned filings to mend. */
@Component
class EntryWaiting implements WaitingSource {

    private static final int SHOWN = 4;

    private final FilingLists lists;
    private final EvidenceRecords evidence;
    private final QuarantineOrders quarantine;
    private final MissingReports reports;
    private final DailyReports daily;
    private final Members members;
    private final Batches batches;
    private final Movement movement;
    private final Overrides overrides;
    private final Rides rides;
    private final LandingTests landing;
    private final Clock clock;

    EntryWaiting(FilingLists lists, EvidenceRecords evidence, QuarantineOrders quarantine, MissingReports reports, DailyReports daily, Members members, Batches batches, Movement movement, Overrides overrides,
            Rides rides, LandingTests landing, Clock clock) {
        this.lists = lists;
        this.evidence = evidence;
        this.quarantine = quarantine;
        this.reports = reports;
        this.daily = daily;
        this.members = members;
        this.batches = batches;
        this.movement = movement;
        this.overrides = overrides;
        this.rides = rides;
        this.landing = landing;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        var waiting = new ArrayList<Waiting>();
        int most = Math.min(SHOWN, limit);
        if (user.is(Role.HEALTH_OFFICER)) daily.listAsked(most).forEach(it -> waiting.add(new Waiting(it.at(), "entry.waiting.look.state", Status.MISSING, "entry.waiting.look.kind",
                it.place() + " " + it.room() + "-" + it.bed(), "entry.waiting.look.note", List.of(), "entry.waiting.look.action", "/quarantine/orders/" + it.orderId(), true)));
        if (user.is(Role.HEALTH_OFFICER, Role.ZONE_OFFICER)) {
            batches.listFailed(most).forEach(it -> waiting.add(new Waiting(it.failedAt(), "entry.waiting.batch.kind", "", "entry.waiting.batch.note", List.of(it.total() - it.done()),
                    "entry.waiting.batch.action", "/redecisions/" + it.id())));
            var asked = overrides.listAsked(user, most);
            asked.forEach(it -> waiting.add(new Waiting(it.arrivesFrom(), "entry.waiting.override.kind", it.number(), it.admit() ? "entry.waiting.override.admit" : "entry.waiting.override.refuse",
                    List.of(it.askedName()), "entry.waiting.override.action", "/filings/" + it.filingId())));
            var open = asked.stream().map(Overrides.Asked::filingId).collect(Collectors.toSet());
            var toDecide = lists.listFilings(user, FilingSearch.by(Look.TO_DECIDE, Sort.URGENCY, most));
            toDecide.rows().stream().filter(it -> !open.contains(it.id())).forEach(it -> waiting.add(decide(it)));
            more(toDecide, "decide", Look.TO_DECIDE).ifPresent(waiting::add);
            var expiring = lists.listFilings(user, FilingSearch.by(Look.EXPIRING, Sort.URGENCY, most));
            expiring.rows().forEach(it -> waiting.add(expiring(it)));
            more(expiring, "expiring", Look.EXPIRING).ifPresent(waiting::add);
        }
        if (user.is(Role.HEALTH_OFFICER) && evidence.countToCheck() > 0) {
            waiting.add(new Waiting(null, "entry.waiting.check.kind", "", "entry.waiting.check.note", List.of(evidence.countToCheck()), "entry.waiting.check.action", "/evidence"));
        }
        if (user.is(Role.HEALTH_OFFICER, Role.CREW_LEAD, Role.INSTALLER)) landingTests(user).ifPresent(waiting::add);
        if (user.is(Role.HEALTH_OFFICER)) missingReports().ifPresent(waiting::add);
        if (user.is(Role.MEMBER, Role.CREW_LEAD)) ownReport(user).ifPresent(waiting::add);
        if (user.is(Role.DRIVER)) rides.listOwn(user, clock.instant()).stream().filter(it -> it.ordered().cancelledAt() == null).limit(most).forEach(it -> waiting.add(ride(it)));
        if (user.is(Role.INSTALLER, Role.COMPANY)) {
            inState(user, FilingState.RETURNED, most).forEach(it -> waiting.add(waiting(it, "mend")));
            if (user.is(Role.COMPANY)) inState(user, FilingState.HANDED, most).forEach(it -> waiting.add(waiting(it, "file")));
            var missing = lists.listFilings(user, FilingSearch.by(Look.MISSING, Sort.ARRIVAL, most));
            missing.rows().forEach(it -> waiting.add(waiting(it, "missing")));
            more(missing, "missing", Look.MISSING).ifPresent(waiting::add);
        }
        return waiting;
    }

    /** Beyond the few that are named: none is kept back unsaid. */
    private static Optional<Waiting> more(Paged<FilingRow> shown, String what, Look look) {
        long more = shown.total() - shown.rows().size();
        return more <= 0 ? Optional.empty() : Optional.of(new Waiting(null, "entry.waiting." + what + ".kind", "", "entry.waiting.more", List.of(more), "entry.waiting.more.action",
                "/filings?look=" + look.name().toLowerCase(Locale.ROOT)));
    }

    /** This month's; how it comes about stands behind it. */
    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.ZONE_OFFICER, Role.COMMISSIONER)) return List.of();
        var month = movement.monthOf(clock.instant());
        var saved = movement.listSavings(month, month);
        long personKm = saved.stream().mapToLong(Movement.Saving::personKm).sum();
        return List.of(new Figure(40, "entry.figure.avoided", String.format(Locale.ROOT, "%,d", personKm), "entry.figure.avoided.note", List.of(saved.size()), "/movement"));
    }

    private Optional<Waiting> landingTests(CurrentUser user) {
        var first = landing.listOwed(user, false, new Paged.Ask(1, 1));
        if (first.rows().isEmpty()) return Optional.empty();
        long late = landing.countOwed(user, true);
        return Optional.of(new Waiting(first.rows().getFirst().dueAt(), null, Status.OPEN, "entry.waiting.landing.kind", "", "entry.waiting.landing.note", List.of(first.total(), late),
                "entry.waiting.landing.action", late > 0 ? "/landing-tests?late=true" : "/landing-tests", late > 0));
    }

    private Optional<Waiting> missingReports() {
        long late = quarantine.countLate();
        return late == 0 ? Optional.empty()
                : Optional.of(new Waiting(reports.today().due(), "entry.waiting.reports.kind", "", "entry.waiting.reports.note", List.of(late), "entry.waiting.reports.action", "/quarantine?late=true"));
    }

    private Optional<Waiting> ownReport(CurrentUser user) {
        return members.findByAccount(user.accountId()).flatMap(own -> quarantine.listOf(own.id()).stream().filter(it -> it.running(clock.instant()) && !it.reportedToday()).findFirst())
                .map(it -> new Waiting(reports.today().due(), "entry.waiting.report.kind", "", "entry.waiting.report.note", List.of(reports.today().hour()), "entry.waiting.report.action", "/quarantine"));
    }

    private List<FilingRow> inState(CurrentUser user, FilingState state, int most) {
        return lists.listFilings(user, new FilingSearch("", state, null, null, Sort.CHANGED, false, new Paged.Ask(1, most))).rows();
    }

    private static Waiting ride(Ride it) {
        return new Waiting(it.ordered().it().departsAt(), "entry.waiting.ride.kind", it.ordered().it().plate() + " " + it.crew(), "entry.waiting.ride.note", List.of(it.ordered().it().people()),
                "entry.waiting.ride.action", "/rides");
    }

    private static Waiting waiting(FilingRow it, String what) {
        return new Waiting(it.arrivesFrom(), "entry.waiting." + what + ".kind", name(it), "entry.waiting." + what + ".note", List.of(), "entry.waiting." + what + ".action", "/filings/" + it.id());
    }

    private static Waiting decide(FilingRow it) {
        var note = it.verdict() == null ? Verdict.CANNOT_DECIDE : it.verdict();
        return new Waiting(it.arrivesFrom(), "entry.waiting.decide.kind", name(it), "entry.waiting.decide.note." + EntryMarks.code(note), List.of(), "entry.waiting.decide.action", "/filings/" + it.id());
    }

    private static Waiting expiring(FilingRow it) {
        return new Waiting(it.holdsUntil(), "entry.waiting.expiring.kind", name(it), "entry.waiting.expiring.note", List.of(), "entry.waiting.expiring.action", "/filings/" + it.id());
    }

    private static String name(FilingRow it) {
        var who = it.crew() != null ? it.crew() : it.installer() != null ? it.installer() : it.company();
        return Stream.of(it.number(), who).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
