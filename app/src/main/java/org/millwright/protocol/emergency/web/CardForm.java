package org.millwright.protocol.emergency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.Typed;

public record CardForm(@Nullable String kind, @Nullable String nameZh, @Nullable String nameEn, @Nullable List<Step> steps) {

    public record Step(@Nullable String textZh, @Nullable String textEn, @Nullable String owner, @Nullable String minutes) {

        public static final Step EMPTY = new Step(null, null, null, null);

        boolean blank() {
            return Typed.text(textZh).isEmpty() && Typed.text(textEn).isEmpty() && Typed.text(owner).isEmpty() && Typed.text(minutes).isEmpty();
        }
    }

    static final CardForm EMPTY = new CardForm(null, null, null, null);

    /** As many rows as were typed, and one at least. */
    public List<Step> rows() {
        return steps == null || steps.isEmpty() ? List.of(Step.EMPTY) : steps.stream().map(one -> one == null ? Step.EMPTY : one).toList();
    }
}
