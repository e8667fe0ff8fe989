package org.millwright.protocol.emergency.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.identity.Role;
import org.millwright.protocol.Typed;
import org.millwright.protocol.emergency.CardDraft;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyStep;

/** Makes a card of a form; blank rows are none. */
final class CardReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_STEP = 500;
    private static final int MOST_MINUTES = 10_080;

    private final Problems problems;
    private final Typed typed;

    CardReader(Problems problems) {
        this.problems = problems;
        this.typed = new Typed(problems);
    }

    CardDraft read(CardForm form) {
        var steps = new ArrayList<EmergencyStep>();
        List<CardForm.Step> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).blank()) steps.add(step(i, steps.size() + 1, rows.get(i)));
        }
        if (steps.isEmpty()) problems.add("steps[0].textZh", null, "emergency.input.no-step");
        return new CardDraft(typed.choice("kind", form.kind(), EmergencyCard.Kind.class), typed.required("nameZh", form.nameZh(), LONGEST_NAME), typed.required("nameEn", form.nameEn(), LONGEST_NAME), steps);
    }

    private EmergencyStep step(int row, int position, CardForm.Step step) {
        String path = "steps[" + row + "].";
        return new EmergencyStep(position, typed.required(path + "textZh", step.textZh(), LONGEST_STEP), typed.required(path + "textEn", step.textEn(), LONGEST_STEP),
                typed.choice(path + "owner", step.owner(), Role.class), minutes(path + "minutes", step.minutes()));
    }

    private int minutes(String field, @Nullable String value) {
        String text = Typed.text(value);
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_MINUTES) return Integer.parseInt(text);
        problems.add(field, value, "emergency.input.minutes", text, MOST_MINUTES);
        return 1;
    }
}
