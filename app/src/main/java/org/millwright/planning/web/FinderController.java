package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Finds crews and work while one types. */
@Controller
class FinderController {

    private final CrewChoices crews;
    private final WorkChoices works;

    FinderController(CrewChoices crews, WorkChoices works) {
        this.crews = crews;
        this.works = works;
    }

    @GetMapping("/plans/crews")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:read")
    Answer findCrews(@Input MoveAsk typed) {
        List<String> chosen = new ArrayList<>(List.of(Objects.requireNonNullElse(typed.crewId(), "")));
        chosen.addAll(typed.further());
        return Answer.fragment("planning/crewFields", crews.fields(typed.crewText(), chosen));
    }

    @GetMapping("/plans/works")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:read")
    Answer findWork(@Input EditForm typed) {
        return Answer.fragment("planning/workFields", works.fields(typed.workText(), typed.packageId()));
    }
}
