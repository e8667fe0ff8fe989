package org.millwright.protocol.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant LAST_WEEK = NOW.minusSeconds(7 * 86_400);
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    @Test
    void aRuleTurnsWhenItBeginsAndWhenItEndsAndNotAhead() {
        assertThat(rules(rule(LAST_WEEK, null), rule(TOMORROW, null)).findLastTurn(NOW)).hasValue(LAST_WEEK);
        assertThat(rules(rule(LAST_WEEK, YESTERDAY), rule(LAST_WEEK, TOMORROW)).findLastTurn(NOW)).hasValue(YESTERDAY);
        assertThat(rules(rule(NOW, null)).findLastTurn(NOW)).as("in this moment").hasValue(NOW);
        assertThat(rules(rule(TOMORROW, null)).findLastTurn(NOW)).isEmpty();
    }

    private static RuleSet rules(ScopedRule... rules) {
        return new RuleSet(new EditionRef(new UUID(0, 1), "v1"), List.of(rules));
    }

    private static ScopedRule rule(Instant from, @Nullable Instant until) {
        return new ScopedRule(new ClauseRef(new UUID(0, 2), "1.1"), new ClauseRule("site.isolationRoom", new Outcome.Require()), new ClauseScope(List.of(), Set.of(), from, until));
    }
}
