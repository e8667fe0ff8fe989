package org.millwright.planning.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.Engaged;
import org.millwright.planning.EngagedTimes;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.planning.Placement;
import org.millwright.planning.Placements;
import org.millwright.planning.PlanReasons;
import org.millwright.planning.PlanWorks;
import org.millwright.planning.board.CrewNames;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Option;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the side panel says of a package: who does it and why, or what is in the way. */
@Component
class ChosenViews {

    /** More than that many nobody looks through; the table and the search find the others. */
    private static final int MOST_CREWS = 500;
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final PlanWorks works;
    private final Placements placements;
    private final EngagedTimes engaged;
    private final PlanReasons reasons;
    private final CrewNames crews;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    ChosenViews(PlanWorks works, Placements placements, EngagedTimes engaged, PlanReasons reasons, CrewNames crews, Zones zones, MessageSource messages, Clock clock) {
        this.works = works;
        this.placements = placements;
        this.engaged = engaged;
        this.reasons = reasons;
        this.crews = crews;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    /** As the package stands. */
    Optional<ChosenView> find(PlanHead head, UUID packageId) {
        return find(head, packageId, null, List.of());
    }

    /** @param typed what the form to move it holds, which then matters more than why it lies where it lies; null: as the package stands */
    Optional<ChosenView> find(PlanHead head, UUID packageId, @Nullable MoveAsk typed, List<Objection> objections) {
        var plan = head.plan();
        var work = works.listWorks(plan.id(), List.of(packageId)).get(packageId);
        if (work == null) return Optional.empty();
        var zone = zones.currentZone();
        var words = new Words(LocaleContextHolder.getLocale(), messages, zone.timeZone(), clock.instant());
        var held = engaged.listOfPackages(List.of(packageId));
        var placed = placements.listOfPackages(plan.id(), List.of(packageId)).stream().filter(each -> held.stream().noneMatch(it -> it.crewId().equals(each.crewId()))).toList();
        var why = placed.isEmpty() || typed != null ? null : reasons.findWhy(plan, packageId, words).orElse(null);
        var unserved = placed.isEmpty() && held.isEmpty() && typed == null ? reasons.findWhyUnserved(plan, packageId, words).orElse(null) : null;
        var form = typed != null ? typed : form(packageId, placed, work.windowStarts(), zone.timeZone());
        return Optional.of(new ChosenView(packageId, head, work, listCrews(held, placed), why, unserved,
                head.changeable() && held.isEmpty() ? crews.choices(zone.divisionCode().substring(0, 4), MOST_CREWS).stream().map(each -> new Option(each.crewId().toString(), each.name())).toList() : List.of(), form, objections));
    }

    private List<ChosenView.Crew> listCrews(List<Engaged> held, List<Placement> placed) {
        var names = crews.briefOf(Stream.concat(held.stream().map(Engaged::crewId), placed.stream().map(Placement::crewId)).toList());
        List<ChosenView.Crew> all = new ArrayList<>();
        held.forEach(it -> all.add(new ChosenView.Crew(it.crewId(), names.getOrDefault(it.crewId(), ""), it.starts(), it.ends(), false, it.engagementId(), it.begun())));
        placed.forEach(it -> all.add(new ChosenView.Crew(it.crewId(), names.getOrDefault(it.crewId(), ""), it.starts(), it.ends(), it.pinned(), null, false)));
        return all;
    }

    private static MoveAsk form(UUID packageId, List<Placement> placed, java.time.Instant earliest, ZoneId zone) {
        var one = placed.stream().findFirst();
        return new MoveAsk(packageId.toString(), one.map(it -> it.crewId().toString()).orElse(""), one.map(it -> it.crewId().toString()).orElse(""),
                INPUT.format(one.map(Placement::starts).orElse(earliest).atZone(zone)));
    }
}
