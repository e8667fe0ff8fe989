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

/** Finds crews while one types. */
@Controller
class CrewFieldsController {

    private final CrewChoices choices;

    CrewFieldsController(CrewChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/plans/crews")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:read")
    Answer find(@Input MoveAsk typed) {
        List<String> chosen = new ArrayList<>(List.of(Objects.requireNonNullElse(typed.crewId(), "")));
        chosen.addAll(typed.further());
        return Answer.fragment("planning/crewFields", choices.fields(typed.crewText(), chosen));
    }
}
