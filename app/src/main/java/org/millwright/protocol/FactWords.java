package org.millwright.protocol;

import java.util.stream.Collectors;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Limit;
import org.millwright.ui.Words;

/** Facts and what they should be, in the reader's words. */
public final class FactWords {

    private FactWords() {}

    public static String said(Words words, String fact, FactValue value) {
        return words.t("fact-said", words.t("fact." + fact), value(words, value));
    }

    public static String limit(Words words, Limit it) {
        var values = it.needed().stream().map(value -> value(words, value)).collect(Collectors.joining(", "));
        return words.t("fact-said", words.t("fact." + it.fact()), words.t("comparison." + it.comparison(), values));
    }

    /** What a clause found, fact by fact. */
    public static String found(Words words, Finding it) {
        return it.used().stream().map(one -> said(words, one.fact().name(), one.seen())).collect(Collectors.joining(words.t("protocol.list.and")));
    }

    /** What would satisfy it. */
    public static String needed(Words words, Finding it) {
        return it.needed().stream().map(limit -> limit(words, limit)).collect(Collectors.joining(words.t("protocol.list.and")));
    }

    public static String value(Words words, FactValue it) {
        return switch (it) {
            case FactValue.Amount(double amount, var unit) -> words.t("unit." + unit, words.number(Math.round(amount * 10) / 10.0, amount == Math.rint(amount) ? 0 : 1));
            case FactValue.Moment(var at) -> words.dateTime(at);
            case FactValue.Count(long count) -> words.number(count);
            case FactValue.Flag(boolean set) -> words.t("fact-word." + set);
            case FactValue.Choice(var word) -> words.t("fact-word." + word);
            case FactValue.Erased(var at, var basis) -> words.t("fact-erased", words.dateTime(at), words.has(basis) ? words.t(basis) : basis);
        };
    }
}
