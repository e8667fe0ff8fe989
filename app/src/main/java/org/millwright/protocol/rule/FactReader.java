package org.millwright.protocol.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a fact's value as people type it. */
public final class FactReader {

    private static final List<String> YES = List.of("true", "yes", "是", "有");
    private static final List<String> NO = List.of("false", "no", "否", "无");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final double MOST = 1_000_000;

    private FactReader() { }

    /**
     * A number in the fact's unit, {@code 37.4}; for a time since something, how long before {@code at} or the moment itself in ISO form; a word; yes or no.
     *
     * @return empty when the text is none of these
     */
    public static Optional<FactValue> read(FactDefinition fact, String text, Instant at) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (fact.type()) {
            case FactType.Amount(Unit unit) -> number(word).map(amount -> new FactValue.Amount(amount, unit));
            case FactType.Since(Unit unit) -> number(word).map(amount -> at.minusMillis(Math.round(unit.toBase(amount) * 60_000))).or(() -> moment(text.strip())).map(FactValue.Moment::new);
            case FactType.Count count -> number(word).filter(amount -> amount == Math.rint(amount)).map(amount -> new FactValue.Count(amount.longValue()));
            case FactType.Flag flag -> YES.contains(word) || NO.contains(word) ? Optional.of(new FactValue.Flag(YES.contains(word))) : Optional.empty();
            case FactType.Choice choice -> Optional.of(word).map(FactValue.Choice::new).filter(fact::accepts).map(FactValue.class::cast);
        };
    }

    private static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)).filter(amount -> Math.abs(amount) <= MOST) : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
