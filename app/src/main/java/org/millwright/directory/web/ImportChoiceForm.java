package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param all take or keep: for every difference; else one choice a difference shown */
public record ImportChoiceForm(@Nullable String all, @Nullable List<Choice> choices) {

    public record Choice(@Nullable String number, @Nullable String take) {}

    List<Choice> choicesOrNone() {
        return choices == null ? List.of() : choices;
    }
}
