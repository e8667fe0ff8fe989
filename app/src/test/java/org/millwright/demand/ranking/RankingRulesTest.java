package org.millwright.demand.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingRulesTest {

    @Test
    void weightsDecidedOneByOneStillMakeAHundred() {
        assertThat(RankingRules.inPoints(List.of(30, 20, 10, 20, 10, 10))).containsExactly(30, 20, 10, 20, 10, 10);
        assertThat(RankingRules.inPoints(List.of(60, 20, 10, 20, 10, 10))).containsExactly(46, 15, 8, 15, 8, 8);
        assertThat(RankingRules.inPoints(List.of(1, 1, 1, 0, 0, 0))).containsExactly(34, 33, 33, 0, 0, 0);
        assertThat(RankingRules.inPoints(List.of(0, 0, 0, 0, 0, 0))).as("nothing counts: as if nothing were decided").containsExactly(30, 20, 10, 20, 10, 10);
        for (int price = 0; price <= 100; price++) assertThat(IntStream.of(RankingRules.inPoints(List.of(37, 11, 5, 23, 9, price))).sum()).isEqualTo(100);
    }
}
