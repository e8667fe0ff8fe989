package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.board.CrewNames;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Option;
import org.springframework.stereotype.Component;

/** Crews to choose from: those that a text finds, and those that are chosen. */
@Component
class CrewChoices {

    /** More than that many nobody looks through. */
    private static final int MOST = 100;

    private final CrewNames crews;
    private final Zones zones;

    CrewChoices(CrewNames crews, Zones zones) {
        this.crews = crews;
        this.zones = zones;
    }

    /** The only one that a text finds is chosen by it. */
    CrewFields fields(@Nullable String typed, List<String> chosen) {
        var text = typed == null ? "" : typed.strip();
        var found = crews.choices(zones.currentZone().divisionCode().substring(0, 4), text, MOST + 1).stream().map(each -> new Option(each.crewId().toString(), each.name())).toList();
        List<Option> options = new ArrayList<>(found.stream().limit(MOST).toList());
        var missing = chosen.stream().flatMap(each -> Moments.id(each).stream()).filter(id -> options.stream().noneMatch(each -> each.value().equals(id.toString()))).toList();
        crews.briefOf(missing).forEach((id, name) -> options.addFirst(new Option(id.toString(), name)));
        List<String> now = new ArrayList<>(chosen);
        if (!text.isEmpty() && found.size() == 1) now.set(0, found.getFirst().value());
        return new CrewFields(typed, options, now, found.size() > MOST);
    }
}
