package org.millwright.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.Member;
import org.millwright.directory.Site;
import org.millwright.entry.Filing.Equipment;
import org.millwright.entry.Filing.Stop;
import org.millwright.entry.Filing.Terms;
import org.millwright.entry.Filing.Vehicle;
import org.millwright.entry.FilingDraft.EquipmentDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Ids;

/** Turns a draft into terms that can be filed, or says everything that stands in the way, field by field. What the rules make of them is not its business. */
final class FilingReader {

    private static final int MOST = 50;

    /** @param site and crew chosen, as read */
    record Read(Terms terms, Site site, Crew crew) {}

    private final CurrentUser user;
    private final KnownPlaces places;
    private final @Nullable Terms before;
    private final Instant now;
    private final TypedFields typed;

    FilingReader(CurrentUser user, KnownPlaces places, @Nullable Terms before, Instant now, TypedFields typed) {
        this.user = user;
        this.places = places;
        this.before = before;
        this.now = now;
        this.typed = typed;
    }

    /** @return empty when there are problems */
    Optional<Read> read(FilingDraft draft) {
        var site = TypedFields.id(draft.siteId()).flatMap(id -> places.findSite(user, id));
        if (site.isEmpty()) typed.problems().add("siteId", draft.siteId(), "entry.problem.site");
        var crew = TypedFields.id(draft.crewId()).flatMap(id -> places.findCrew(user, id));
        if (crew.isEmpty()) typed.problems().add("crewId", draft.crewId(), "entry.problem.crew");
        var members = crew.map(it -> members(it.id(), draft)).orElse(List.of());
        var origin = typed.division("origin", draft.origin());
        var mode = typed.chosen("mode", TravelMode.class, draft.mode());
        var from = typed.moment("arrivesFrom", draft.arrivesFrom(), true);
        var until = typed.moment("arrivesUntil", draft.arrivesUntil(), true);
        var leaves = typed.moment("leavesAt", draft.leavesAt(), true);
        order(draft, from, until, leaves);
        var why = typed.text("whyOutside", draft.whyOutside(), 0, 500);
        var stops = stops(draft.stops());
        var vehicles = vehicles(draft.vehicles());
        var equipment = equipment(draft.equipment());
        if (typed.problems().any()) return Optional.empty();
        return Optional.of(new Read(new Terms(site.get().id(), crew.get().id(), origin, mode, from, until, leaves, KnownPlaces.metres(crew.get(), site.get()), why, members,
                stops, vehicles, equipment), site.get(), crew.get()));
    }

    private List<UUID> members(UUID crewId, FilingDraft draft) {
        var today = now.atZone(typed.zone()).toLocalDate();
        var known = places.listMembers(crewId, today).stream().map(Member::id).toList();
        if (known.isEmpty()) typed.problems().add("memberIds", null, "entry.problem.crew_empty");
        if (draft.memberIds().isEmpty()) return known;
        draft.memberIds().stream().filter(it -> !blank(it) && TypedFields.id(it).isEmpty()).forEach(it -> typed.problems().add("memberIds", it, "entry.problem.member_unknown", it));
        var chosen = draft.memberIds().stream().map(TypedFields::id).flatMap(Optional::stream).collect(Collectors.toSet());
        var coming = known.stream().filter(chosen::contains).toList();
        if (coming.isEmpty() && !known.isEmpty()) typed.problems().add("memberIds", null, "entry.problem.members");
        return coming;
    }

    private void order(FilingDraft draft, @Nullable Instant from, @Nullable Instant until, @Nullable Instant leaves) {
        if (until != null && until.isBefore(now) && before == null) typed.problems().add("arrivesUntil", draft.arrivesUntil(), "entry.problem.past", words(until), words(now));
        if (from != null && until != null && !until.isAfter(from)) typed.problems().add("arrivesUntil", draft.arrivesUntil(), "entry.problem.order", words(until), words(from));
        if (until != null && leaves != null && leaves.isBefore(until)) typed.problems().add("leavesAt", draft.leavesAt(), "entry.problem.order", words(leaves), words(until));
    }

    private String words(Instant at) {
        return at.atZone(typed.zone()).toLocalDateTime().withSecond(0).withNano(0).toString().replace('T', ' ');
    }

    private List<Stop> stops(List<StopDraft> drafts) {
        var stops = new ArrayList<Stop>();
        many("stops", drafts.size());
        for (int i = 0; i < Math.min(drafts.size(), MOST); i++) {
            var it = drafts.get(i);
            if (blank(it.division(), it.fromDay())) continue;
            var at = "stops[" + i + "].";
            var division = typed.division(at + "division", it.division());
            var from = typed.day(at + "fromDay", it.fromDay());
            var until = blank(it.untilDay()) ? from : typed.day(at + "untilDay", it.untilDay());
            if (from != null && until != null && until.isBefore(from)) typed.problems().add(at + "untilDay", it.untilDay(), "entry.problem.order", until, from);
            if (division != null && from != null && until != null) stops.add(new Stop(division, from, until));
        }
        if (stops.isEmpty() && !typed.problems().any()) typed.problems().add("stops", null, "entry.problem.stops");
        return stops;
    }

    private List<Vehicle> vehicles(List<VehicleDraft> drafts) {
        var vehicles = new ArrayList<Vehicle>();
        Set<String> plates = new HashSet<>();
        var own = own(before == null ? List.of() : before.vehicles().stream().map(Vehicle::id).toList());
        many("vehicles", drafts.size());
        for (int i = 0; i < Math.min(drafts.size(), MOST); i++) {
            var it = drafts.get(i);
            if (blank(it.plate(), it.driver())) continue;
            var at = "vehicles[" + i + "].";
            var plate = typed.plate(at + "plate", it.plate());
            if (!plate.isEmpty() && !plates.add(plate)) typed.problems().add(at + "plate", plate, "entry.problem.twice", plate);
            vehicles.add(new Vehicle(kept(own, it.id()), plate, typed.whole(at + "seats", it.seats(), 1, 99),
                    typed.text(at + "driver", it.driver(), 0, 60)));
        }
        return vehicles;
    }

    private List<Equipment> equipment(List<EquipmentDraft> drafts) {
        var equipment = new ArrayList<Equipment>();
        var own = own(before == null ? List.of() : before.equipment().stream().map(Equipment::id).toList());
        many("equipment", drafts.size());
        for (int i = 0; i < Math.min(drafts.size(), MOST); i++) {
            var it = drafts.get(i);
            if (blank(it.name(), it.origin())) continue;
            var at = "equipment[" + i + "].";
            var name = typed.text(at + "name", it.name(), 1, 120);
            var pieces = typed.whole(at + "pieces", it.pieces(), 1, 9999);
            var origin = typed.division(at + "origin", it.origin());
            if (origin != null) equipment.add(new Equipment(kept(own, it.id()), name, pieces, origin));
        }
        return equipment;
    }

    private static boolean blank(@Nullable String... texts) {
        return Arrays.stream(texts).map(TypedFields::strip).allMatch(String::isEmpty);
    }

    private void many(String field, int rows) {
        if (rows > MOST) typed.problems().add(field, rows, "entry.problem.many", rows, MOST);
    }

    private static Set<UUID> own(List<UUID> ids) {
        return new HashSet<>(ids);
    }

    /** A row keeps its id as long as its draft names it, so that facts given of it stay with it. */
    private static UUID kept(Set<UUID> own, @Nullable String id) {
        return TypedFields.id(id).filter(own::remove).orElseGet(Ids::next);
    }
}
