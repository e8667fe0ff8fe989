package org.millwright.demand;

import static org.millwright.demand.DemandChange.Field.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandChange.Field;

/** What differs between a demand as it was published and as it is published now, so that nobody who is told "changed" has to compare. */
final class DemandChanges {

    private final Demand before;
    private final Demand now;
    private final ZoneId zone;
    private final Function<UUID, String> siteNames;
    private final List<DemandChange> found = new ArrayList<>();

    private DemandChanges(Demand before, Demand now, ZoneId zone, Function<UUID, String> siteNames) {
        this.before = before;
        this.now = now;
        this.zone = zone;
        this.siteNames = siteNames;
    }

    /** The whole first, then package by package as they stand now, then those that are gone. */
    static List<DemandChange> between(Demand before, Demand now, ZoneId zone, Function<UUID, String> siteNames) {
        var changes = new DemandChanges(before, now, zone, siteNames);
        changes.whole();
        now.packages().forEach(changes::compare);
        before.packages().stream().filter(it -> find(now, it.id()) == null).forEach(it -> changes.found.add(DemandChange.of(it, PACKAGE_GONE, null, null)));
        return List.copyOf(changes.found);
    }

    private void whole() {
        whole(TITLE, Demand::title);
        silently(DESCRIPTION, Demand::description);
        if (!Objects.equals(before.siteId(), now.siteId())) found.add(DemandChange.whole(SITE, siteName(before), siteName(now)));
        silently(CONTACT, it -> List.of(it.contactName(), it.contactPhone()));
        silently(BUDGET, it -> Stream.of(it.budgetFromFen(), it.budgetToFen()).map(String::valueOf).toList());
        var machines = List.of(names(before), names(now));
        if (!machines.getFirst().equals(machines.getLast())) found.add(DemandChange.whole(MACHINES, machines.getFirst(), machines.getLast()));
        else silently(MACHINES, Demand::machines);
    }

    private void whole(Field field, Function<Demand, Object> value) {
        if (!value.apply(before).equals(value.apply(now))) found.add(DemandChange.whole(field, value.apply(before), value.apply(now)));
    }

    private void silently(Field field, Function<Demand, Object> value) {
        if (!value.apply(before).equals(value.apply(now))) found.add(DemandChange.whole(field, null, null));
    }

    private void compare(WorkPackage it) {
        var old = find(before, it.id());
        if (old == null) {
            found.add(DemandChange.of(it, PACKAGE_ADDED, null, null));
            return;
        }
        differ(old, it, PACKAGE_TITLE, WorkPackage::title);
        if (!old.what().equals(it.what())) found.add(DemandChange.of(it, WHAT, null, null));
        differ(old, it, LICENCE, one -> one.licenceScope() + "/" + one.licenceClass());
        differ(old, it, WORK, WorkPackage::workMinutes);
        differ(old, it, WINDOW_FROM, one -> day(one.windowStarts()));
        differ(old, it, WINDOW_UNTIL, one -> day(one.windowEnds().minusSeconds(1)));
        differ(old, it, READY, WorkPackage::readyAt);
        differ(old, it, CREWS, WorkPackage::crewsNeeded);
        differ(old, it, SPLIT_SHIFT, WorkPackage::splitShiftAllowed);
        needs(old, it, SKILLS, one -> one.skills().stream().map(need -> need.trade() + "/" + need.level() + "/" + need.heads()).toList());
        needs(old, it, CERTIFICATES, one -> one.certificates().stream().map(need -> need.kind() + "/" + need.heads()).toList());
        if (!order(old).equals(order(it))) {
            var from = positions(before, old);
            var to = positions(now, it);
            found.add(from.equals(to) ? DemandChange.of(it, ORDER, null, null) : DemandChange.of(it, ORDER, from, to));
        }
    }

    private void differ(WorkPackage old, WorkPackage it, Field field, Function<WorkPackage, @Nullable Object> value) {
        if (!Objects.equals(value.apply(old), value.apply(it))) found.add(DemandChange.of(it, field, value.apply(old), value.apply(it)));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private @Nullable String siteName(Demand it) {
        return it.siteId() == null ? null : siteNames.apply(it.siteId());
    }

    private static String names(Demand it) {
        return it.machines().stream().map(Machine::name).collect(Collectors.joining(", "));
    }

    /** Those alone that are not on both sides, whatever their order: the database may sort codes another way. */
    private void needs(WorkPackage old, WorkPackage it, Field field, Function<WorkPackage, List<String>> needs) {
        var gone = without(needs.apply(old), needs.apply(it));
        var come = without(needs.apply(it), needs.apply(old));
        if (!gone.isEmpty() || !come.isEmpty()) found.add(DemandChange.of(it, field, gone, come));
    }

    private static String without(List<String> needs, List<String> others) {
        return needs.stream().filter(it -> !others.contains(it)).sorted().collect(Collectors.joining(","));
    }

    private static List<String> order(WorkPackage it) {
        return it.after().stream().map(after -> after.packageId() + "/" + after.lagMinutes()).sorted().toList();
    }

    private static String positions(Demand of, WorkPackage it) {
        return it.after().stream().map(after -> find(of, after.packageId())).filter(Objects::nonNull).map(WorkPackage::position).sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static @Nullable WorkPackage find(Demand of, UUID id) {
        return of.packages().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }
}
