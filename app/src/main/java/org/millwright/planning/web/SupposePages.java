package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Codes;
import org.millwright.planning.ZonePlans;
import org.millwright.planning.board.Choices;
import org.millwright.ui.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together the form in which something is supposed. */
@Component
class SupposePages {

    private final ZonePlans plans;
    private final CrewChoices crews;
    private final WorkChoices works;
    private final Choices choices;
    private final Codes codes;

    SupposePages(ZonePlans plans, CrewChoices crews, WorkChoices works, Choices choices, Codes codes) {
        this.plans = plans;
        this.crews = crews;
        this.works = works;
        this.choices = choices;
        this.codes = codes;
    }

    SupposePage page(@Nullable PlanHead head, @Nullable String name, EditForm typed) {
        var locale = LocaleContextHolder.getLocale();
        var names = codes.names();
        List<Option> areas = new ArrayList<>(choices.listAreas().stream().map(area -> new Option(area.prefix(), names.division(area.prefix(), locale) + " (" + area.crews() + ")")).toList());
        var area = typed.prefixes();
        if (area != null && !area.isBlank() && areas.stream().noneMatch(each -> each.value().equals(area))) areas.add(new Option(area, area));
        return new SupposePage(head, head == null && plans.findPublished().isEmpty(), name, typed, crews.fields(typed.crewText(), List.of(Objects.requireNonNullElse(typed.crewId(), ""))), areas,
                works.fields(typed.workText(), typed.packageId()));
    }
}
