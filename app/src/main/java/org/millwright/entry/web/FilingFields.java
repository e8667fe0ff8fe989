package org.millwright.entry.web;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.millwright.ui.Words;

/** What forms call their fields, so that an error told away from its field says which it means: "Vehicle 2 · Plate". */
public final class FilingFields {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, String> LISTS = Map.of("stops", "entry.row.stop", "vehicles", "entry.row.vehicle", "equipment", "entry.row.equipment");

    private FilingFields() {}

    public static UnaryOperator<String> in(Words words) {
        return field -> {
            var row = ROW.matcher(field);
            if (!row.matches()) return words.has("entry.field." + field) ? words.t("entry.field." + field) : "";
            if (!LISTS.containsKey(row.group(1))) return "";
            return words.t(LISTS.get(row.group(1)), Integer.parseInt(row.group(2)) + 1) + " · " + words.t("entry.field." + row.group(3));
        };
    }
}
