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
import org.springframework.context.MessageSource;

/** What a change of a demand changed, in the reader's words. */
public record ChangeWords(CodeNames names, MessageSource messages, Locale locale) {

    /** Codes become what they are called; everything else is left to the page. */
    DemandChange named(DemandChange it) {
        return switch (it.field()) {
            case LICENCE -> worded(it, licence -> licence(licence.split("/", 2)));
            case SKILLS -> worded(it, skills -> each(skills, this::skill));
            case CERTIFICATES -> worded(it, kinds -> each(kinds, need -> t("demand.need.certificate", names.certificate(need[0], locale), need[1])));
            default -> it;
        };
    }

    private String licence(String[] scopeAndClass) {
        return names.scope(scopeAndClass[0], locale) + " " + names.grade(scopeAndClass[0], scopeAndClass[1], locale);
    }

    private String skill(String[] need) {
        return t("demand.need.skill", names.trade(need[0], locale), t("demand.level." + need[1]), need[2]);
    }

    private String t(String key, Object... args) {
        return messages.getMessage(key, args, locale);
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
        return Arrays.stream(listed.split(",")).map(it -> words.apply(it.split("/"))).collect(Collectors.joining(" · "));
    }
}
