package org.millwright.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Words;

/** A clause's scope and outcome in words, on screen and on paper. */
public final class ClauseWords {

    private ClauseWords() {}

    /** Where, at which levels and when it holds. */
    public static String scope(Words words, ClauseDraft it) {
        return scope(words, it, words::date);
    }

    /** The same with the year of every day. */
    static String scopeOnPaper(Words words, ClauseDraft it) {
        return scope(words, it, LocalDate::toString);
    }

    private static String scope(Words words, ClauseDraft it, Function<LocalDate, String> day) {
        var divisions = blank(it.divisions()) ? words.t("protocol.everywhere") : words.t("protocol.divisions.in", it.divisions().strip());
        var levels = list(words, "level.", it.levels());
        return Stream.of(divisions, levels.isEmpty() ? words.t("protocol.levels.all") : levels, dates(words, it, day)).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** What follows when its rule does not hold. */
    public static String outcome(Words words, ClauseDraft it) {
        return switch (it.outcome() == null ? "" : it.outcome()) {
            case "require" -> words.t("protocol.outcome.require");
            case "refuse" -> words.t("protocol.outcome.refuse");
            case "quarantine" -> words.t("protocol.outcome.quarantine.days", it.days() == null ? "–" : it.days());
            case "condition" -> {
                var asked = list(words, "condition.", it.asked());
                yield blank(it.withinHours()) ? words.t("protocol.outcome.condition.of", asked) : words.t("protocol.outcome.condition.within", asked, it.withinHours());
            }
            default -> words.t("protocol.outcome.none");
        };
    }

    /** One side of a change that is told as a whole. */
    public static String value(Words words, ClauseChange.Field field, @Nullable Wording wording, String plain) {
        if (plain.isEmpty() || wording == null) return "";
        return switch (field) {
            case KIND -> words.t("protocol.kind." + plain);
            case LEVELS -> list(words, "level.", wording.typed().levels());
            case OUTCOME -> outcome(words, wording.typed());
            case FROM, UNTIL -> day(plain, words::date);
            default -> plain;
        };
    }

    static String list(Words words, String keys, List<String> codes) {
        return codes.stream().map(code -> words.t(keys + code)).collect(Collectors.joining(words.t("protocol.list.and")));
    }

    private static String dates(Words words, ClauseDraft it, Function<LocalDate, String> day) {
        if (blank(it.from())) return "";
        return blank(it.until()) ? words.t("protocol.from.on", day(it.from(), day)) : words.t("protocol.from.until", day(it.from(), day), day(it.until(), day));
    }

    private static String day(String typed, Function<LocalDate, String> day) {
        try {
            return day.apply(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return typed;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
