package org.millwright.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause as somebody typed it: texts, complete or not, valid or not, kept so that nothing typed is ever lost. Days are {@code 2026-12-01}, moments
 * {@code 2026-12-01T08:00} in the zone's time.
 *
 * @param divisions leading digits of division codes, separated by anything; empty means the whole functional zone
 * @param levels    names of control levels; none means every level in force
 * @param until     the last day it holds; empty: as long as its edition
 * @param rule      what must hold, as an expression over facts; empty when people judge the clause
 * @param outcome   what follows when it does not: require, condition, quarantine or refuse
 * @param asked     kinds of conditions, where the outcome is one; {@code withinHours} after arrival, empty from arrival on
 */
public record ClauseDraft(@Nullable String kind, @Nullable String headingZh, @Nullable String headingEn, @Nullable String textZh, @Nullable String textEn,
                          @Nullable String divisions, @Nullable List<String> levels, @Nullable String from, @Nullable String until, @Nullable String rule,
                          @Nullable String outcome, @Nullable List<String> asked, @Nullable String withinHours, @Nullable String days,
                          @Nullable List<ExampleDraft> examples) {

    public ClauseDraft {
        levels = chosen(levels);
        asked = chosen(asked);
        examples = examples == null ? List.of() : examples;
    }

    /** A form that offers boxes sends an empty text along, or none ticked would be no answer. */
    private static List<String> chosen(@Nullable List<String> words) {
        return words == null ? List.of() : words.stream().filter(word -> !word.isBlank()).toList();
    }

    public static ClauseDraft of(ClauseKind kind) {
        return new ClauseDraft(kind.code(), null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean hasRule() {
        return rule != null && !rule.isBlank();
    }

    public String heading(boolean zh) {
        return filled(zh ? headingZh : headingEn, zh ? headingEn : headingZh);
    }

    public String text(boolean zh) {
        return filled(zh ? textZh : textEn, zh ? textEn : textZh);
    }

    private static String filled(@Nullable String wanted, @Nullable String other) {
        return wanted != null && !wanted.isBlank() ? wanted.strip() : other == null ? "" : other.strip();
    }

    /**
     * A worked example: these facts, this clock, and what the clause must say of them.
     *
     * @param expected a {@code Finding.State}
     */
    public record ExampleDraft(@Nullable String name, @Nullable String at, @Nullable String expected, @Nullable List<FactDraft> facts) {

        public static final ExampleDraft EMPTY = new ExampleDraft(null, null, null, List.of(FactDraft.EMPTY));

        public ExampleDraft {
            facts = facts == null ? List.of() : facts;
        }
    }

    /**
     * @param name  of the catalogue
     * @param value a number in the fact's unit, a moment, a word of the fact, {@code true} or {@code false}
     */
    public record FactDraft(@Nullable String name, @Nullable String value) {

        public static final FactDraft EMPTY = new FactDraft(null, null);
    }
}
