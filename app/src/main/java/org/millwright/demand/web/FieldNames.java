package org.millwright.demand.web;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.millwright.ui.Words;

/** What a form calls its fields, so that an error told away from its field says which it means: "Package 2 · Trade 1 · Heads". */
public final class FieldNames {

    public static final FieldNames DEMAND = new FieldNames(Map.ofEntries(
            entry("title", "demand.title"), entry("description", "demand.description"), entry("siteId", "demand.site"),
            entry("contactName", "demand.contact"), entry("contactPhone", "demand.phone"),
            entry("budgetFrom", "demand.budget.from"), entry("budgetTo", "demand.budget.to"),
            entry("machines", "demand.machines"), entry("machines.kind", "demand.machine.kind"), entry("machines.name", "demand.machine.name"),
            entry("machines.weightKg", "demand.machine.weight"), entry("machines.heaviestPartKg", "demand.machine.part"),
            entry("machines.lengthMm", "demand.machine.length"), entry("machines.widthMm", "demand.machine.width"),
            entry("machines.heightMm", "demand.machine.height"),
            entry("packages", "demand.packages"), entry("packages.title", "demand.package.title"), entry("packages.what", "demand.package.what"),
            entry("packages.licence", "demand.package.licence"), entry("packages.workHours", "demand.package.hours"),
            entry("packages.windowFrom", "demand.package.from"), entry("packages.windowUntil", "demand.package.until"),
            entry("packages.readyAt", "demand.package.ready"), entry("packages.crewsNeeded", "demand.package.crews"),
            entry("packages.skills.trade", "demand.trade"), entry("packages.skills.level", "demand.level"), entry("packages.skills.heads", "demand.heads"),
            entry("packages.certificates.kind", "demand.certificate"), entry("packages.certificates.heads", "demand.heads"),
            entry("packages.after.number", "demand.after.number"), entry("packages.after.lagHours", "demand.after.lag"),
            entry("file", "demand.files.choose")));

    public static final FieldNames SITE = new FieldNames(Map.of("name", "demand.site.name", "address", "demand.site.address",
            "divisionCode", "demand.site.division", "latitude", "ui.map.latitude", "longitude", "ui.map.longitude", "accessNote", "demand.site.access"));

    public static final FieldNames ANSWER = new FieldNames(Map.of("starts", "demand.accept.starts", "price", "demand.accept.price", "note", "demand.answer.note",
            "reason", "demand.decline.why", "words", "demand.decline.words"));

    public static final FieldNames ENDING = new FieldNames(Map.of("reason", "demand.withdraw.reason", "passed", "demand.passed", "note", "demand.passed.note"));

    private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)(?:\\[(\\d+)])?");

    private final Map<String, String> keys;

    private FieldNames(Map<String, String> keys) {
        this.keys = keys;
    }

    /** Paths of the fields that have a name, without the numbers of rows. */
    Set<String> fields() {
        return keys.keySet();
    }

    /** For the summary of errors: the words for each field of the form; empty where it has none. */
    public UnaryOperator<String> in(Words words) {
        return field -> name(words, field);
    }

    private String name(Words words, String field) {
        var names = new ArrayList<String>();
        var path = new StringBuilder();
        for (var step : List.of(field.split("\\."))) {
            var found = STEP.matcher(step);
            if (!found.matches()) return "";
            path.append(path.isEmpty() ? "" : ".").append(found.group(1));
            if (found.group(2) != null) names.add(words.t("demand.row." + found.group(1), Integer.parseInt(found.group(2)) + 1));
            else if (keys.containsKey(path.toString())) names.add(words.t(keys.get(path.toString())));
            else return "";
        }
        return String.join(" · ", names);
    }
}
