package org.millwright.planning.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the side panel says of a package: who does it and why, or what is in the way. */
@Component
class ChosenViews {

    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final PlanWorks works;
    private final Placements placements;
    private final EngagedTimes engaged;
    private final PlanReasons reasons;
    private final CrewNames crews;
    private final CrewChoices choices;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    ChosenViews(PlanWorks works, Placements placements, EngagedTimes engaged, PlanReasons reasons, CrewNames crews, CrewChoices choices, Zones zones, MessageSource messages, Clock clock) {
        this.works = works;
        this.placements = placements;
        this.engaged = engaged;
        this.reasons = reasons;
        this.crews = crews;
        this.choices = choices;
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
                head.changeable() && held.isEmpty() ? choices.fields(form.crewText(), places(form, work.crewsNeeded(), placed.size())) : null, form, objections));
    }

    /** The one that is put there, and as many as are missing beside it. */
    private static List<String> places(MoveAsk form, int needed, int placed) {
        List<String> places = new ArrayList<>(List.of(Objects.requireNonNullElse(form.crewId(), "")));
        var further = form.further();
        for (int i = 0; i < needed - Math.max(placed, 1); i++) places.add(i < further.size() ? further.get(i) : "");
        return places;
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
        return new MoveAsk(packageId.toString(), one.map(it -> it.crewId().toString()).orElse(""), one.map(it -> it.crewId().toString()).orElse(""), null, null,
                INPUT.format(one.map(Placement::starts).orElse(earliest).atZone(zone)));
    }
}
