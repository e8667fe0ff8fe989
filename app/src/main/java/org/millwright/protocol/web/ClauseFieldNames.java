package org.millwright.protocol.web;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.millwright.ui.Words;

/** What the forms call their fields, so that an error told away from its field says which it means: "Example 2 · Expected". */
public final class ClauseFieldNames {

    private static final Pattern EXAMPLE = Pattern.compile("examples\\[(\\d+)](?:\\.facts\\[(\\d+)])?(?:\\.([a-zA-Z]+))?");

    private ClauseFieldNames() {}

    public static UnaryOperator<String> in(Words words) {
        return field -> {
            var example = EXAMPLE.matcher(field);
            if (!example.matches()) return field.isEmpty() || field.startsWith("clause-") ? "" : words.t("protocol.field." + field);
            var name = words.t("protocol.example.number", Integer.parseInt(example.group(1)) + 1);
            if (example.group(2) != null) name += " · " + words.t("protocol.example.fact.number", Integer.parseInt(example.group(2)) + 1);
            return example.group(3) == null ? name : name + " · " + words.t("protocol.field.example." + example.group(3));
        };
    }
}
