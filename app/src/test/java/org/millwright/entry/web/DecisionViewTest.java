package org.millwright.entry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.entry.web.DecisionView.FailingView;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Verdict;

class DecisionViewTest {

    private static final Instant PLANNED = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant FIRST = PLANNED.plusSeconds(1_800);

    @Test
    void aTestOnLandingIsDueFromWhenTheFirstOfThoseItIsAskedOfCame() {
        assertThat(clause(null, null).countsFrom(PLANNED)).as("nobody has come").isEqualTo(PLANNED);
        assertThat(clause(null, FIRST.plusSeconds(600), FIRST).countsFrom(PLANNED)).isEqualTo(FIRST);
    }

    private static ClauseView clause(@Nullable Instant... arrivals) {
        var failing = java.util.Arrays.stream(arrivals).map(at -> new FailingView("赵*柱", at, Verdict.ADMIT_WITH_CONDITIONS, List.of(), List.of(), List.of(), List.of())).toList();
        return new ClauseView(UUID.randomUUID(), "4.2", "", "", new Outcome.Condition(List.of(ConditionKind.NAT_ON_ARRIVAL), 6), Verdict.ADMIT_WITH_CONDITIONS, 0, failing.size(), List.of(), List.of(), failing, List.of(), List.of());
    }
}
