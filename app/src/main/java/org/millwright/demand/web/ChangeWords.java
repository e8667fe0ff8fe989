package org.millwright.demand.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandChange;
import org.millwright.directory.CodeNames;
import org.millwright.ui.Ui;

/** What a change of a demand changed, in the reader's words. */
public final class ChangeWords {

    private ChangeWords() {}

    /** Codes become names; everything else is left to the page. */
    static DemandChange named(DemandChange it, CodeNames names, Locale locale) {
        return switch (it.field()) {
            case LICENCE -> worded(it, licence -> {
                var parts = licence.split("/", 2);
                return names.scope(parts[0], locale) + " " + names.grade(parts[0], parts[1], locale);
            });
            case SKILLS -> worded(it, skills -> each(skills, parts -> names.trade(parts[0], locale) + " " + parts[1] + " × " + parts[2]));
            case CERTIFICATES -> worded(it, kinds -> each(kinds, parts -> names.certificate(parts[0], locale) + " × " + parts[1]));
            default -> it;
        };
    }

    /** A line each: what, of which package, from what to what. */
    public static List<String> of(Ui ui, List<DemandChange> changes) {
        return changes.stream().map(it -> line(ui, it)).toList();
    }

    private static String line(Ui ui, DemandChange it) {
        var what = ui.t("demand.change." + it.field().name().toLowerCase(Locale.ROOT));
        var said = it.from() == null && it.to() == null ? what : ui.t("demand.change.values", what, value(ui, it, it.from()), value(ui, it, it.to()));
        return it.about() == null ? said : ui.t("demand.change.about", it.about(), said);
    }

    private static String value(Ui ui, DemandChange it, @Nullable String value) {
        if (value == null) return ui.t(it.field() == DemandChange.Field.READY ? "demand.change.there" : "demand.change.none");
        return switch (it.field()) {
            case WORK -> ui.minutes(Long.parseLong(value));
            case WINDOW_FROM, WINDOW_UNTIL -> ui.date(LocalDate.parse(value));
            case READY -> ui.dateTime(Instant.parse(value));
            case SPLIT_SHIFT -> ui.t(value.equals("true") ? "demand.change.allowed" : "demand.change.not_allowed");
            default -> value;
        };
    }

    private static DemandChange worded(DemandChange it, UnaryOperator<String> words) {
        return it.worded(it.from() == null ? null : words.apply(it.from()), it.to() == null ? null : words.apply(it.to()));
    }

    private static String each(String listed, Function<String[], String> words) {
        return Arrays.stream(listed.split(",")).map(it -> words.apply(it.split("/"))).collect(Collectors.joining(", "));
    }
}
