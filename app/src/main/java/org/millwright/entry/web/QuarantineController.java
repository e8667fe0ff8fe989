package org.millwright.entry.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.Filings;
import org.millwright.entry.TypedFields;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.entry.web.QuarantinePage.Typed;
import org.millwright.entry.web.QuarantineViews.Looked;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quarantine: places and beds, who is in them until when, and a person's own daily report. */
@Controller
class QuarantineController {

    private final QuarantinePlaces places;
    private final QuarantineOrders orders;
    private final QuarantineViews views;
    private final QuarantineOrderViews one;
    private final Filings filings;
    private final DailyReports daily;
    private final QuarantineWanting wanting;
    private final Members members;
    private final Zones zones;

    QuarantineController(QuarantinePlaces places, QuarantineOrders orders, QuarantineViews views, QuarantineOrderViews one, Filings filings, DailyReports daily, QuarantineWanting wanting, Members members, Zones zones) {
        this.places = places;
        this.orders = orders;
        this.views = views;
        this.one = one;
        this.filings = filings;
        this.daily = daily;
        this.wanting = wanting;
        this.members = members;
        this.zones = zones;
    }

    public record PlaceInput(@Nullable String name, @Nullable String address) {}

    public record RoomInput(@Nullable String number, @Nullable String beds) {}

    public record PersonInput(@Nullable String document) {}

    /**
     * @param hold  of the one person in it, where the officer comes from and goes back to
     * @param count nothing is ordered yet, beds are to be counted over the time typed
     */
    public record OrderInput(@Nullable List<String> members, @Nullable String place, @Nullable String from, @Nullable String days, @Nullable String reason, @Nullable String hold,
                             @Nullable String count) {

        Map<String, @Nullable String> values() {
            return QuarantineController.values("place", place, "from", from, "days", days, "reason", reason, "hold", hold);
        }
    }

    public record EndInput(@Nullable String ends, @Nullable String reason) {}

    public record ReportInput(@Nullable String temperature, @Nullable String symptoms) {}

    @GetMapping("/quarantine")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.MEMBER, Role.CREW_LEAD}, scope = "entry:read")
    Answer show(CurrentUser user, @RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable UUID filing,
                @RequestParam(required = false) @Nullable UUID member, @RequestParam(defaultValue = "false") boolean late) {
        return Answer.page("entry/quarantine", views.page(user, new Looked(page, late), user.is(Role.HEALTH_OFFICER) ? wanting.wanted(user, filing, member, null) : null, Typed.NOTHING));
    }

    @PostMapping("/quarantine/places")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer open(CurrentUser user, @Input PlaceInput form) {
        var typed = typed();
        var name = typed.text("name", form.name(), 1, 60);
        var address = typed.text("address", form.address(), 0, 120);
        if (typed.problems().any()) return refused(user, typed.problems(), "", values("name", form.name(), "address", form.address()));
        return Answer.created("/quarantine").with(Map.of("id", places.open(name, address))).say("entry.done.place");
    }

    @PostMapping("/quarantine/places/{id}/rooms")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer addRoom(CurrentUser user, @PathVariable UUID id, @Input RoomInput form) {
        places.getPlace(id);
        var typed = typed();
        var number = typed.text("number", form.number(), 1, 20);
        int beds = typed.whole("beds", form.beds(), 1, 20);
        if (typed.problems().any()) return refused(user, typed.problems(), id.toString(), values("number", form.number(), "beds", form.beds()));
        places.addRoom(id, number, beds);
        return Answer.created("/quarantine").say("entry.done.room");
    }

    /** Whoever works here, by the number of the document: it stands in no address. */
    @PostMapping("/quarantine/people")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer find(CurrentUser user, @Input PersonInput form) {
        var typed = typed();
        var document = typed.text("document", form.document(), 1, 40);
        var found = typed.problems().any() ? Optional.<Member>empty() : members.findByDocument(document);
        if (!typed.problems().any() && found.isEmpty()) typed.problems().add("document", "", "entry.problem.nobody");
        if (typed.problems().any()) return refused(user, typed.problems(), "", Map.of());
        return Answer.done("/quarantine?member=" + found.orElseThrow().id());
    }

    /** Those of a filing who are chosen, each into a bed. */
    @PostMapping("/filings/{id}/quarantine")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer order(CurrentUser user, @PathVariable UUID id, @Input OrderInput form) {
        var may = filings.getFiling(user, id).getTerms().members();
        return order(user, id, chosen(form).stream().filter(may::contains).toList(), form);
    }

    /** Somebody whom no filing brings: who works here, and was found positive. */
    @PostMapping("/quarantine/orders")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer order(CurrentUser user, @Input OrderInput form) {
        var who = chosen(form);
        if (who.size() != 1) throw new NotFound("member");
        return order(user, null, List.of(members.getMember(who.getFirst()).id()), form);
    }

    private Answer order(CurrentUser user, @Nullable UUID filing, List<UUID> who, OrderInput form) {
        if (form.count() != null) return Answer.again("entry/quarantine", again(user, filing, who, form));
        var typed = typed();
        if (who.isEmpty()) typed.problems().add("members", "", "entry.problem.choose");
        var place = TypedFields.id(form.place());
        if (place.isEmpty()) typed.problems().add("place", form.place(), "entry.problem.choose");
        var from = typed.moment("from", form.from(), true);
        int days = typed.whole("days", form.days(), 1, 60);
        var reason = typed.text("reason", form.reason(), 1, 300);
        if (!typed.problems().any()) {
            int free = places.listFree(place.orElseThrow(), from, from.plus(Duration.ofDays(days)), who.size()).size();
            if (free < who.size()) typed.problems().add("place", form.place(), "entry.refusal.beds", free, who.size());
        }
        if (typed.problems().any()) return Answer.refused("entry/quarantine", again(user, filing, who, form), typed.problems());
        var made = orders.order(user, filing, who, place.orElseThrow(), from, days, reason);
        return Answer.created(TypedFields.id(form.hold()).map(hold -> "/holds/" + hold).orElse("/quarantine")).with(Map.of("orders", made)).say("entry.done.ordered", made.size());
    }

    private QuarantinePage again(CurrentUser user, @Nullable UUID filing, List<UUID> who, OrderInput form) {
        return views.page(user, Looked.ALL, wanting.wanted(user, filing, filing == null ? who.getFirst() : null, who), new Typed("", form.values()));
    }

    private static List<UUID> chosen(OrderInput form) {
        return form.members() == null ? List.of() : form.members().stream().flatMap(it -> TypedFields.id(it).stream()).distinct().toList();
    }

    @PostMapping("/quarantine/orders/{id}/end")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer changeEnd(CurrentUser user, @PathVariable UUID id, @Input EndInput form) {
        var since = orders.getOrder(id).bedSince();
        var typed = typed();
        var ends = typed.moment("ends", form.ends(), true);
        var reason = typed.text("reason", form.reason(), 1, 300);
        if (!typed.problems().any() && !ends.isAfter(since)) typed.problems().add("ends", form.ends(), "entry.problem.ends", words(ends), words(since));
        if (typed.problems().any()) return Answer.refused("entry/quarantineOrder", one.page(id, QuarantineOrderPage.Typed.of(form)), typed.problems());
        orders.changeEnd(user, id, ends, reason);
        return Answer.done("/quarantine/orders/" + id).say("entry.done.end_changed");
    }

    /** A person of himself, or the health officer for him. */
    @PostMapping("/quarantine/orders/{id}/report")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.MEMBER, Role.CREW_LEAD}, scope = "entry:write")
    Answer report(CurrentUser user, @PathVariable UUID id, @Input ReportInput form) {
        var own = orders.getOrder(id);
        if (!user.is(Role.HEALTH_OFFICER) && members.findByAccount(user.accountId()).filter(it -> it.id().equals(own.memberId())).isEmpty()) throw new NotFound("quarantine");
        var problems = new Problems();
        var temperature = TypedFields.strip(form.temperature());
        if (!temperature.matches("(3[0-9]|4[0-5])(\\.\\d)?")) problems.add("temperature", temperature, "entry.problem.number", temperature, 30, 45);
        if (!List.of("yes", "no").contains(TypedFields.strip(form.symptoms()))) problems.add("symptoms", form.symptoms(), "entry.problem.choose");
        if (problems.any() && user.is(Role.HEALTH_OFFICER)) return Answer.refused("entry/quarantineOrder", one.page(id, QuarantineOrderPage.Typed.of(form)), problems);
        if (problems.any()) return refused(user, problems, "", values("temperature", form.temperature(), "symptoms", form.symptoms()));
        daily.report(user, id, Double.parseDouble(temperature), "yes".equals(TypedFields.strip(form.symptoms())));
        return Answer.done("/quarantine").say("entry.done.reported");
    }

    private Answer refused(CurrentUser user, Problems problems, String at, Map<String, @Nullable String> values) {
        return Answer.refused("entry/quarantine", views.page(user, Looked.ALL, null, new Typed(at, values)), problems);
    }

    private static Map<String, @Nullable String> values(@Nullable String... namesAndTexts) {
        var values = new HashMap<String, @Nullable String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) values.put(namesAndTexts[i], namesAndTexts[i + 1]);
        return values;
    }

    private String words(Instant at) {
        return at.atZone(zones.currentZone().timeZone()).toLocalDateTime().withSecond(0).withNano(0).toString().replace('T', ' ');
    }

    private TypedFields typed() {
        return new TypedFields(new Problems(), zones.currentZone().timeZone());
    }
}
