package org.millwright.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Member;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingDraft.EquipmentDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;
import org.millwright.entry.FilingState;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPlaces;
import org.millwright.entry.Reviewing;
import org.millwright.entry.Submitting;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.RulesInForce;
import org.millwright.protocol.rule.Verdict;
import org.springframework.stereotype.Component;

/** Filings in the states people meet: admitted, with conditions, one step short, short of facts, given back, and one that somebody is still typing. */
@Component
class FilingMaker {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PROVINCE = "37";
    private static final String HOME = "3706";
    private static final int PEOPLE = 4;
    private static final int INSIDE = 2;
    /** Hours ago. */
    private static final int TESTED = 2;
    /** Too long ago to count on arrival: they owe a test. */
    private static final int TESTED_LONG_AGO = 49;

    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Filings filings;
    private final KnownPlaces places;
    private final Crews crews;
    private final Acknowledgements acknowledgements;
    private final RulesInForce rules;
    private final QuarantinePlaces quarantine;
    private final QuarantineOrders orders;
    private final DailyReports daily;
    private final EvidenceMaker evidence;
    private final Clock clock;

    FilingMaker(Submitting submitting, Reviewing reviewing, Filings filings, KnownPlaces places, Crews crews, Acknowledgements acknowledgements, RulesInForce rules,
                QuarantinePlaces quarantine, QuarantineOrders orders, DailyReports daily, EvidenceMaker evidence, Clock clock) {
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.filings = filings;
        this.places = places;
        this.crews = crews;
        this.acknowledgements = acknowledgements;
        this.rules = rules;
        this.quarantine = quarantine;
        this.orders = orders;
        this.daily = daily;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * What may be admitted once its people are answered for.
     *
     * @param coming it arrives in some days
     * @param inside they are made to have arrived
     */
    record Filed(Optional<UUID> coming, List<UUID> inside) {}

    Filed make(CurrentUser company, CurrentUser installer, CurrentUser lead, CurrentUser officer, CurrentUser health) {
        UUID site = places.listSites(company).getFirst().id();
        evidence.ofSite(health, site);
        var outside = places.listCrews(company).stream().flatMap(one -> crews.findCrew(one.id()).stream()).filter(crew -> crew.homeDivision().startsWith(PROVINCE) && !crew.homeDivision().startsWith(HOME))
                .filter(crew -> readers(crew).size() >= PEOPLE).limit(2 + INSIDE).toList();
        var filed = outside.stream().limit(2).map(crew -> whole(company, health, crew, site, readers(crew), TESTED, coming(Duration.ofHours(50 + 24L * outside.indexOf(crew))))).toList();
        var inside = outside.stream().skip(2).map(crew -> whole(company, health, crew, site, readers(crew), TESTED_LONG_AGO, new Journey(clock.instant().plus(InsideMaker.AHEAD), today(), "鲁A3K52" + outside.indexOf(crew)))).toList();
        crews.listCrewsLedBy(lead.accountId()).forEach(crew -> whole(installer, health, crew, site, people(crew), TESTED, coming(Duration.ofHours(20))));
        var others = places.listCrews(installer).stream().flatMap(one -> crews.findCrew(one.id()).stream()).filter(crew -> !led(crew, lead)).toList();
        if (!others.isEmpty()) file(installer, draft(others.getFirst(), site, List.of(), coming(Duration.ofHours(60)), true));
        if (others.size() > 1) reviewing.giveBack(officer, file(installer, draft(others.get(1), site, List.of(), coming(Duration.ofDays(5)), true)), "激光干涉仪的放行材料未随附，请补充后再次提交");
        if (!others.isEmpty()) submitting.begin(installer, draft(others.getFirst(), site, List.of(), coming(Duration.ofDays(12)), true));
        quarantine(health, others);
        return new Filed(filed.stream().reduce((one, next) -> next), inside);
    }

    /** @return whether its crew may come */
    boolean admit(CurrentUser officer, UUID filing) {
        if (!letIn(officer, filing)) return false;
        if (filings.getFiling(officer, filing).state() == FilingState.FILED) reviewing.admit(officer, filing);
        return true;
    }

    private boolean letIn(CurrentUser officer, UUID filing) {
        var standing = filings.getFiling(officer, filing).standing();
        return standing != null && (standing.verdict() == Verdict.ADMIT || standing.verdict() == Verdict.ADMIT_WITH_CONDITIONS);
    }

    /** Somebody whom no filing brings waits there, and has reported today. */
    private void quarantine(CurrentUser health, List<Crew> others) {
        UUID place = quarantine.open("高新集贤路隔离点", "集贤路 6 号");
        for (var room : List.of("101", "102", "103", "104")) quarantine.addRoom(place, room, 2);
        if (others.isEmpty()) return;
        UUID contact = people(others.getLast()).getLast();
        evidence.allowed(health, contact);
        var ordered = orders.order(health, null, List.of(contact), place, clock.instant().minus(Duration.ofDays(2)), 7, "按指南 §1.6 密切接触者集中隔离");
        daily.report(health, ordered.getFirst(), 36.6, false);
    }

    /** @param left the day on which the crew leaves home */
    private record Journey(Instant arrives, LocalDate left, String plate) {}

    private Journey coming(Duration ahead) {
        var arrives = clock.instant().plus(ahead);
        return new Journey(arrives, LocalDate.ofInstant(arrives, ZONE), "鲁F6K318");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private boolean led(Crew crew, CurrentUser lead) {
        return crews.listCrewsLedBy(lead.accountId()).stream().anyMatch(own -> own.id().equals(crew.id()));
    }

    private List<UUID> people(Crew crew) {
        return places.listMembers(crew.id(), today()).stream().map(Member::id).toList();
    }

    /** Those of the crew who know the protocol. */
    private List<UUID> readers(Crew crew) {
        var people = people(crew);
        return rules.findEdition().map(edition -> acknowledgements.listFor(people, edition.id()).keySet()).map(known -> people.stream().filter(known::contains).limit(PEOPLE).toList()).orElse(List.of());
    }

    /** With everything known that the rules ask for. */
    private UUID whole(CurrentUser filer, CurrentUser health, Crew crew, UUID site, List<UUID> people, int tested, Journey journey) {
        for (int i = 0; i < people.size(); i++) evidence.ofPerson(health, people.get(i), tested + i);
        UUID filing = file(filer, draft(crew, site, people, journey, false));
        filings.getFiling(filer, filing).getTerms().vehicles().forEach(vehicle -> evidence.ofVehicle(health, vehicle.id()));
        return filing;
    }

    private UUID file(CurrentUser filer, FilingDraft draft) {
        UUID filing = submitting.begin(filer, draft);
        var problems = submitting.file(filer, filing);
        if (problems.any()) throw new IllegalStateException("the demo's filing is not whole: " + problems.list());
        return filing;
    }

    private FilingDraft draft(Crew crew, UUID site, List<UUID> people, Journey journey, boolean brings) {
        var from = journey.arrives().atZone(ZONE).toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
        var day = journey.left();
        var home = crew.homeDivision();
        return new FilingDraft(site.toString(), crew.id().toString(), people.stream().map(UUID::toString).toList(), home, "road",
                from.toString(), from.plusHours(4).toString(), from.plusDays(6).toString(), home.startsWith(HOME) ? "" : "本市精调班组已排满",
                List.of(new StopDraft(home, day.minusDays(3).toString(), day.toString())), List.of(new VehicleDraft(null, brings ? "鲁K7D268" : journey.plate(), "7", "罗宝山")),
                brings ? List.of(new EquipmentDraft(null, "激光干涉仪", "1", home)) : List.of());
    }
}
