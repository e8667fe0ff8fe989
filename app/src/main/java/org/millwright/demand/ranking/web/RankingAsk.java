package org.millwright.demand.ranking.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Inviting;
import org.millwright.http.Paged;
import org.millwright.planner.rule.RuleCode;

/**
 * What the address of a ranking says, as typed; values it does not know ask for nothing. {@code package} is no name for a component and is read beside.
 *
 * @param list   {@code ranked} or {@code excluded}
 * @param rule   only crews this rule keeps out
 * @param near   only crews that one rule alone keeps out
 * @param crew   whose place is explained
 * @param crews  chosen to be invited: the choice lives in the address, so that searching, turning pages and coming back leave it alone
 * @param parked chosen too, but on a page of other work, which they can do and this they cannot
 */
public record RankingAsk(@Nullable String list, @Nullable String rule, @Nullable String near, @Nullable String q, @Nullable String crew, @Nullable String sort,
                         @Nullable String page, @Nullable String size, @Nullable List<String> crews, @Nullable List<String> parked) {

    static final int ROWS = 10;
    /** As many as one round of invitations takes. */
    public static final int MOST_CHOSEN = Inviting.MOST_CREWS;

    /** The whole ranking, and who is chosen of it. */
    RankingAsk wholeList() {
        return new RankingAsk(null, null, null, null, null, null, null, null, crews, parked);
    }

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

    Set<String> chosen() {
        return asked().limit(MOST_CHOSEN).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many more the address names than can be chosen. */
    int dropped() {
        return (int) Math.max(0, asked().count() - MOST_CHOSEN);
    }

    private Stream<String> asked() {
        return Stream.of(crews, parked).filter(Objects::nonNull).flatMap(List::stream).distinct();
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
