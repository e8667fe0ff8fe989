package org.millwright.protocol.emergency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record CardForm(@Nullable String kind, @Nullable String nameZh, @Nullable String nameEn, @Nullable List<Step> steps) {

    public record Step(@Nullable String textZh, @Nullable String textEn, @Nullable String owner, @Nullable String minutes) {

        public static final Step EMPTY = new Step(null, null, null, null);

        boolean blank() {
            return text(textZh).isEmpty() && text(textEn).isEmpty() && text(owner).isEmpty() && text(minutes).isEmpty();
        }
    }

    static final CardForm EMPTY = new CardForm(null, null, null, null);

    /** As many rows as were typed, and one at least. */
    public List<Step> rows() {
        return steps == null || steps.isEmpty() ? List.of(Step.EMPTY) : steps;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
