package org.millwright.demand.ranking.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planner.rule.RuleCode;

/**
 * What the address of a ranking says, as typed; values it does not know ask for nothing. {@code package} is no name for a component and is read beside.
 *
 * @param list {@code ranked} or {@code excluded}
 * @param rule only crews this rule keeps out
 * @param near only crews that one rule alone keeps out
 * @param crew whose place is explained
 */
public record RankingAsk(@Nullable String list, @Nullable String rule, @Nullable String near, @Nullable String q, @Nullable String crew, @Nullable String sort,
                         @Nullable String page, @Nullable String size) {

    static final int ROWS = 10;

    /** Orders of the ranked crews; the first is the ranking itself. */
    enum Sort { RANK, START, DISTANCE, PRICE, NAME }

    boolean excluded() {
        return "excluded".equals(list);
    }

    boolean nearOnly() {
        return "true".equals(near);
    }

    @Nullable RuleCode ruleCode() {
        return rule == null ? null : Arrays.stream(RuleCode.values()).filter(code -> code.name().equalsIgnoreCase(rule)).findFirst().orElse(null);
    }

    String text() {
        var text = q == null ? "" : q.strip();
        return text.length() > 80 ? text.substring(0, 80) : text;
    }

    Sort sortBy() {
        var word = sort == null ? "" : sort.startsWith("-") ? sort.substring(1) : sort;
        return Arrays.stream(Sort.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElse(Sort.RANK);
    }

    boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    Paged.Ask ask() {
        return new Paged.Ask(number(page, 1), number(size, ROWS));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : otherwise;
    }
}
