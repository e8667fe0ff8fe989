package org.millwright.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewLists;
import org.millwright.directory.CrewSearch;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.Position;
import org.millwright.directory.StaleAfter;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Crews: the list, one crew, and what is kept of it. */
@Controller
class CrewController {

    private static final Position NOWHERE = new Position(0, 0);

    private final Crews crews;
    private final CrewLists lists;
    private final CrewReading reading;
    private final Installers installers;
    private final Members members;
    private final Codes codes;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    CrewController(Crews crews, CrewLists lists, CrewReading reading, Installers installers, Members members, Codes codes, ZoneSettings settings, Zones zones,
            Clock clock) {
        this.crews = crews;
        this.lists = lists;
        this.reading = reading;
        this.installers = installers;
        this.members = members;
        this.codes = codes;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/crews")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR,
            Role.LOGISTICS_OFFICER, Role.COMMISSIONER}, scope = "directory:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String fresh, @RequestParam(defaultValue = "false") boolean inactive,
            @RequestParam(required = false) @Nullable UUID installer, @RequestParam(defaultValue = "name") String sort, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int size) {
        var now = clock.instant();
        var today = zones.currentZone().dayOf(now);
        var staleAfter = StaleAfter.of(settings, today);
        var search = new CrewSearch(q.strip(), trade, one(CrewSearch.Status.class, status), switch (fresh) {
            case "stale" -> Boolean.TRUE;
            case "fresh" -> Boolean.FALSE;
            default -> null;
        }, installer, inactive, sort(sort), sort.startsWith("-"), now, today, staleAfter, new Paged.Ask(page, size));
        var found = lists.listCrews(user, search);
        var names = codes.names();
        var sight = Sight.of(user);
        var lines = new Paged<>(found.rows().stream().map(row -> CrewLine.of(row, names, staleAfter, now, sight)).toList(), found.page(), found.size(), found.total());
        long stale = sight.states() ? lists.countCrews(user, new CrewSearch("", "", null, true, null, false, CrewSearch.Sort.NAME, false, now, today, staleAfter, search.ask())) : 0;
        return Answer.page("directory/crews", new CrewsPage(q, trade, search.status(), search.stale() == null ? null : !search.stale(), inactive, lines,
                Term.list(names, CodeList.TRADE), staleAfter, stale, user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER),
                user.is(Role.INSTALLER) ? user.organisationId() : null, user.is(Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR)));
    }

    @GetMapping("/crews/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR,
            Role.LOGISTICS_OFFICER, Role.COMMISSIONER}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("directory/crew", reading.page(user, crews.getCrew(user, id)));
    }

    @GetMapping("/installers/{of}/crews/new")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(CurrentUser user, @PathVariable UUID of) {
        var installer = installers.getInstaller(user, of);
        var position = installer.position();
        return Answer.page("directory/crewForm", new CrewFormPage(of, installer.name(), null, new CrewForm(null, null,
                position == null ? null : Double.toString(position.latitude()), position == null ? null : Double.toString(position.longitude()),
                installer.divisionCode(), null, null, "true"), List.of()));
    }

    @PostMapping("/installers/{of}/crews")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer register(CurrentUser user, @PathVariable UUID of, @Input CrewForm form) {
        var installer = installers.getInstaller(user, of);
        var problems = new Problems();
        var crew = read(Ids.next(), installer, null, form, List.of(), problems);
        if (problems.any()) return Answer.refused("directory/crewForm", new CrewFormPage(of, installer.name(), null, form, List.of()), problems);
        crews.register(crew);
        return Answer.created("/crews/" + crew.id()).say("directory.done.added", crew.name());
    }

    @GetMapping("/crews/{id}/edit")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer edit(CurrentUser user, @PathVariable UUID id) {
        var crew = crews.getCrew(user, id);
        return Answer.page("directory/crewForm", page(crew, CrewForm.of(crew), people(crew)));
    }

    @PostMapping("/crews/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID id, @Input CrewForm form) {
        var known = crews.getCrew(user, id);
        var people = people(known);
        var problems = new Problems();
        var crew = read(id, installers.getInstaller(known.installerId()), known, form, people, problems);
        if (problems.any()) return Answer.refused("directory/crewForm", page(known, form, people), problems);
        crews.change(crew);
        return Answer.done("/crews/" + id).say("directory.done.changed", crew.name());
    }

    private List<Member> people(Crew crew) {
        return members.listMembersOfCrew(crew.id(), today());
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    private CrewFormPage page(Crew crew, CrewForm form, List<Member> people) {
        return new CrewFormPage(crew.installerId(), installers.getInstaller(crew.installerId()).name(), crew.id(), form,
                people.stream().map(person -> new CrewFormPage.Person(person.id(), person.maskedName())).toList());
    }

    private Crew read(UUID id, Installer installer, @Nullable Crew known, CrewForm form, List<Member> people, Problems problems) {
        var typed = new Typed(problems);
        var position = typed.position(form.latitude(), form.longitude(), true);
        var division = typed.division("homeDivision", form.homeDivision(), true);
        var price = typed.number("dayPrice", form.dayPrice(), 0, 10_000_000);
        var lead = typed.id("leadId", form.leadId());
        if (lead != null && people.stream().noneMatch(person -> person.id().equals(lead))) problems.add("leadId", form.leadId(), "directory.input.choice", form.leadId());
        return new Crew(id, installer.id(), typed.required("code", form.code(), 40), typed.required("name", form.name(), 100), position == null ? NOWHERE : position,
                division == null ? "" : division, lead, price == null ? null : price * 100, known == null || Boolean.parseBoolean(form.active()),
                null, null, known == null ? clock.instant() : known.registeredAt());
    }

    private static CrewSearch.Sort sort(String sort) {
        return switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "installer" -> CrewSearch.Sort.INSTALLER;
            case "stalest" -> CrewSearch.Sort.STALEST;
            default -> CrewSearch.Sort.NAME;
        };
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) if (value.name().equals(word.toUpperCase(Locale.ROOT))) return value;
        return null;
    }
}
