package org.millwright.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;
import org.millwright.directory.Certificates;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.CrewCalendar;
import org.millwright.directory.CrewCalendar.WorkingTime;
import org.millwright.directory.CrewCalendars;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Crews;
import org.millwright.directory.Installers;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.StaleAfter;
import org.millwright.directory.TradeLevel;
import org.millwright.directory.ZoneDay;
import org.millwright.directory.ZoneDays;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Gathers what a crew's page says, as far as its reader may see it. */
@Component
class CrewReading {

    private static final int DAYS_SHOWN = 42;
    private static final int SAID_SHOWN = 12;

    private final Crews crews;
    private final Installers installers;
    private final Members members;
    private final Certificates certificates;
    private final CrewCalendars calendars;
    private final CrewBookings bookings;
    private final CrewStatements statements;
    private final Codes codes;
    private final ZoneDays zoneDays;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    CrewReading(Crews crews, Installers installers, Members members, Certificates certificates, CrewCalendars calendars, CrewBookings bookings,
            CrewStatements statements, Codes codes, ZoneDays zoneDays, ZoneSettings settings, Zones zones, Clock clock) {
        this.crews = crews;
        this.installers = installers;
        this.members = members;
        this.certificates = certificates;
        this.calendars = calendars;
        this.bookings = bookings;
        this.statements = statements;
        this.codes = codes;
        this.zoneDays = zoneDays;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    CrewPage page(CurrentUser user, Crew crew) {
        var zone = zones.currentZone();
        var now = clock.instant();
        var today = zone.dayOf(now);
        var names = codes.names();
        var sight = Sight.of(user);
        var staleAfter = StaleAfter.of(settings, today);
        var people = members.listMembersOfCrew(crew.id(), today);
        var calendar = calendars.getCalendar(crew.id());
        var from = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        var until = from.plusDays(DAYS_SHOWN);
        var statedAt = crew.capacity() == null ? null : crew.capacity().statedAt();
        return new CrewPage(crew.id(), crew.code(), crew.name(), crew.installerId(), installers.getInstaller(crew.installerId()).name(), crew.base(),
                Term.division(names, crew.homeDivision()), crew.active(), crew.dayPriceFen(), people.size(), heads(people, names), statedAt, staleAfter.capacityStale(statedAt, now),
                ControlView.of(crew.clearance(), staleAfter, now, sight), office(user, crew, staleAfter, now, sight), sight.people() ? lines(crew, people, names, today) : List.of(),
                bookings(crew, from, until, zone, sight), calendar.shifts(), calendar.days().stream().filter(day -> !day.day().isBefore(today)).toList(),
                from, until, stretches(calendar, from, until, zone), sight.people() ? said(crew, staleAfter, now, sight) : List.of(),
                sight.people(), sight.keeps(), sight.states(), sight.confirms());
    }

    /** Only for those who state something and are no officers themselves. */
    private @Nullable ControlView office(CurrentUser user, Crew crew, StaleAfter staleAfter, Instant now, Sight sight) {
        if (!user.is(Role.CREW_LEAD, Role.INSTALLER)) return null;
        return statements.findOfficeWord(crew, now).map(word -> ControlView.of(word.said(), staleAfter, now, sight)).orElse(null);
    }

    private static List<CrewPage.HeadCount> heads(List<Member> people, CodeNames names) {
        Map<String, Integer> heads = new HashMap<>();
        for (Member person : people) for (TradeLevel trade : person.trades()) heads.merge(trade.trade(), 1, Integer::sum);
        return heads.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new CrewPage.HeadCount(Term.of(names, CodeList.TRADE, entry.getKey()), entry.getValue())).toList();
    }

    private List<MemberLine> lines(Crew crew, List<Member> people, CodeNames names, LocalDate today) {
        var held = certificates.listCertificates(people.stream().map(Member::id).toList()).stream().collect(Collectors.groupingBy(Certificate::memberId));
        var joined = crews.listMemberships(crew.id(), today).stream()
                .collect(Collectors.toMap(Crews.CrewMember::memberId, Function.identity(), (first, second) -> first));
        return people.stream().map(person -> {
            var membership = joined.get(person.id());
            return MemberLine.of(person, held.getOrDefault(person.id(), List.of()), names, today, person.id().equals(crew.leadId()),
                    membership == null ? null : membership.joinedOn(), membership == null ? null : membership.leftOn());
        }).toList();
    }

    private List<CrewPage.BookingLine> bookings(Crew crew, LocalDate from, LocalDate until, Zone zone, Sight sight) {
        return bookings.listBookings(crew.id(), from.atStartOfDay(zone.timeZone()).toInstant(), until.plusYears(1).atStartOfDay(zone.timeZone()).toInstant()).stream()
                .map(booking -> new CrewPage.BookingLine(booking.id(), booking.kind(), booking.startsAt(), booking.endsAt(), sight.people() ? booking.note() : ""))
                .toList();
    }

    /** Working days in a row of one lane become one stretch: on an axis of weeks single shifts would be dust. */
    private List<WorkingTime> stretches(CrewCalendar calendar, LocalDate from, LocalDate until, Zone zone) {
        var different = zoneDays.listDays(from, until).stream().collect(Collectors.toMap(ZoneDay::day, Function.identity()));
        var stretches = new ArrayList<WorkingTime>();
        var times = calendar.workingTimes(from, until.minusDays(1), different, zone.timeZone()).stream().sorted(Comparator.comparing(WorkingTime::lane)
                .thenComparing(WorkingTime::startsAt)).toList();
        for (WorkingTime time : times) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            boolean goesOn = last != null && last.lane() == time.lane() && Duration.between(last.endsAt(), time.startsAt()).toHours() < 24;
            if (goesOn) stretches.set(stretches.size() - 1, new WorkingTime(last.startsAt(), time.endsAt(), time.lane()));
            else stretches.add(time);
        }
        return stretches;
    }

    private List<CrewPage.Said> said(Crew crew, StaleAfter staleAfter, Instant now, Sight sight) {
        var said = new ArrayList<CrewPage.Said>();
        statements.listCapacityStatements(crew.id(), SAID_SHOWN).forEach(each -> said.add(new CrewPage.Said(each.statedAt(), each.source(), null, each.note())));
        statements.listControlStatements(crew.id(), SAID_SHOWN).forEach(each -> said.add(new CrewPage.Said(each.clearance().statedAt(), each.clearance().source(),
                ControlView.of(each.clearance(), staleAfter, now, sight), each.note())));
        return said.stream().sorted(Comparator.comparing(CrewPage.Said::at).reversed()).limit(SAID_SHOWN).toList();
    }
}
