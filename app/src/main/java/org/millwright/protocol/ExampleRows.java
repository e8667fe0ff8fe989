package org.millwright.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.millwright.protocol.ClauseDraft.ExampleDraft;
import org.millwright.protocol.ClauseDraft.FactDraft;

/** Adds a row to the worked examples of a form, or takes one out, for a browser without JavaScript: a path that ends in a number takes that row out. */
public final class ExampleRows {

    private static final Pattern PATH = Pattern.compile("examples(?:\\[(\\d{1,3})](\\.facts(?:\\[(\\d{1,3})])?)?)?");

    private ExampleRows() {}

    public static ClauseDraft change(ClauseDraft draft, String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) return draft;
        var examples = new ArrayList<>(draft.examples());
        if (found.group(1) == null) examples.add(ExampleDraft.EMPTY);
        else {
            int at = Integer.parseInt(found.group(1));
            if (at >= examples.size()) return draft;
            if (found.group(2) == null) examples.remove(at);
            else examples.set(at, facts(examples.get(at), found.group(3) == null ? -1 : Integer.parseInt(found.group(3))));
        }
        return with(draft, examples);
    }

    private static ExampleDraft facts(ExampleDraft example, int out) {
        List<FactDraft> facts = new ArrayList<>(example.facts());
        if (out < 0) facts.add(FactDraft.EMPTY);
        else if (out < facts.size()) facts.remove(out);
        return new ExampleDraft(example.name(), example.at(), example.expected(), facts);
    }

    private static ClauseDraft with(ClauseDraft it, List<ExampleDraft> examples) {
        return new ClauseDraft(it.kind(), it.headingZh(), it.headingEn(), it.textZh(), it.textEn(), it.divisions(), it.levels(), it.from(), it.until(), it.rule(),
                it.outcome(), it.asked(), it.withinHours(), it.days(), examples);
    }
}
