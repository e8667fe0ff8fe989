package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Weights;

/** Each criterion counted alone, so that its points are its share in percent. */
class CriteriaTest {

    private static final int DAY = 1_440;
    private static final Context NOW = Context.at(10 * DAY);
    private static final Context LOCAL = NOW.withWeights(new Weights(100, 0, 0, 0, 0, 0));
    private static final Context TIME = NOW.withWeights(new Weights(0, 100, 0, 0, 0, 0));
    private static final Context FRESH = NOW.withWeights(new Weights(0, 0, 100, 0, 0, 0)).withStaleMinutes(4 * DAY);
    private static final Context QUALITY = NOW.withWeights(new Weights(0, 0, 0, 100, 0, 0));
    private static final Context LOAD = NOW.withWeights(new Weights(0, 0, 0, 0, 100, 0)).withLoadMinutes(1_000);

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("in the zone, however far", LOCAL, people(crew("c").north(90_000, "371002", "hitech")),
                        "100.0 Movement[locality=ZONE, distanceMetres=117000, people=5]"),
                arguments("in the city, next door", LOCAL, people(crew("c").north(0, "370602", "")),
                        "95.0 Movement[locality=CITY, distanceMetres=0, people=5]"),
                arguments("in the city, 1,000 person-km", LOCAL, people(crew("c").north(100_000 / 1.3, "370602", "")),
                        "77.5 Movement[locality=CITY, distanceMetres=100000, people=5]"),
                arguments("in the province, next door", LOCAL, people(crew("c").north(0, "371002", "")),
                        "55.0 Movement[locality=PROVINCE, distanceMetres=0, people=5]"),
                arguments("in the province, 1,000 person-km", LOCAL, people(crew("c").north(100_000 / 1.3, "371002", "")),
                        "37.5 Movement[locality=PROVINCE, distanceMetres=100000, people=5]"),
                arguments("elsewhere, next door", LOCAL, people(crew("c").north(0, "320505", "")),
                        "15.0 Movement[locality=ELSEWHERE, distanceMetres=0, people=5]"),
                arguments("on site at once", TIME, crew("c"), "100.0 Arrival[waitMinutes=0, travelMinutes=0]"),
                arguments("two days of waiting and travel", TIME, crew("c").north(100_000 / 1.3, "370602", "")
                        .status(ControlStatus.admittedFrom(12 * DAY - 100, 0)),
                        "50.0 Arrival[waitMinutes=2780, travelMinutes=100]"),
                arguments("cleared in the past", TIME, crew("c").status(ControlStatus.admittedFrom(5, 0)),
                        "100.0 Arrival[waitMinutes=0, travelMinutes=0]"),
                arguments("no entry controlled", TIME.withEntryControlled(false),
                        crew("c").status(ControlStatus.admittedFrom(12 * DAY, 0)),
                        "100.0 Arrival[waitMinutes=0, travelMinutes=0]"),
                arguments("reported just now", FRESH, reported(10 * DAY),
                        "100.0 Ages[capacityAgeMinutes=0, controlStatusAgeMinutes=0, "
                        + "staleMinutes=5760, controlStaleMinutes=5760]"),
                arguments("reported two of four days ago", FRESH, reported(8 * DAY),
                        "75.0 Ages[capacityAgeMinutes=2880, controlStatusAgeMinutes=2880, "
                        + "staleMinutes=5760, controlStaleMinutes=5760]"),
                arguments("stale to the minute", FRESH, reported(6 * DAY),
                        "0.0 Ages[capacityAgeMinutes=5760, controlStatusAgeMinutes=5760, "
                        + "staleMinutes=5760, controlStaleMinutes=5760]"),
                arguments("only capacity counts without control", FRESH.withEntryControlled(false),
                        crew("c").confirmed(10 * DAY).status(ControlStatus.MISSING),
                        "100.0 Ages[capacityAgeMinutes=0, controlStatusAgeMinutes=0, "
                        + "staleMinutes=5760, controlStaleMinutes=5760]"),
                arguments("reported in the future counts as now", FRESH, reported(11 * DAY),
                        "100.0 Ages[capacityAgeMinutes=0, controlStatusAgeMinutes=0, "
                        + "staleMinutes=5760, controlStaleMinutes=5760]"),
                arguments("a newcomer", QUALITY, crew("c"), "80.0 Acceptances[passedFirstTime=0, acceptances=0]"),
                arguments("one lucky job", QUALITY, crew("c").record(1, 1),
                        "83.3 Acceptances[passedFirstTime=1, acceptances=1]"),
                arguments("forty-five good ones", QUALITY, crew("c").record(45, 45),
                        "98.0 Acceptances[passedFirstTime=45, acceptances=45]"),
                arguments("five bad ones", QUALITY, crew("c").record(0, 5),
                        "40.0 Acceptances[passedFirstTime=0, acceptances=5]"),
                arguments("nothing booked", LOAD, crew("c"), "100.0 Booked[bookedMinutes=0, workingMinutes=1000]"),
                arguments("a booking that begins before now and one that ends after", LOAD,
                        crew("c").booked(14_000, 14_500).booked(15_300, 15_900),
                        "80.0 Booked[bookedMinutes=200, workingMinutes=1000]"),
                arguments("nights do not count as booked", LOAD,
                        crew("c").shifts(new Interval(14_400, 14_600), new Interval(15_000, 15_200)).booked(14_500, 15_100),
                        "50.0 Booked[bookedMinutes=200, workingMinutes=400]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void gives(String what, Context context, ACrew crew, String points) {
        Rank rank = Story.answer(context, List.of(job("j", 90).window(0, 30 * DAY)), crew).ranks().getFirst();
        Contribution only = rank.contributions().stream().filter(each -> each.weightTenths() == 1_000).findFirst()
                .orElseThrow();
        assertThat(only.points() + " " + only.measure()).isEqualTo(points);
    }

    @Test
    void the_lowest_price_named_over_the_own_and_none_named_counts_as_the_highest() {
        Context context = Context.at(0).withWeights(new Weights(0, 0, 0, 0, 0, 100))
                .withPricesFen(Map.of("a", 400L, "b", 500L, "c", 800L, "excluded", 1L));
        Answer answer = Story.answer(context, List.of(job("j", 90)), crew("a"), crew("b"), crew("c"), crew("none"),
                crew("excluded").shifts());
        assertThat(answer.ranks().stream().map(rank -> rank.crewId() + " " + rank.score() + " "
                + rank.contributions().getLast().measure()).collect(Collectors.joining(" | "))).isEqualTo(
                "a 100.0 Price[priceFen=400, lowestFen=400, place=1, named=3] | "
                + "b 80.0 Price[priceFen=500, lowestFen=400, place=2, named=3] | "
                + "c 50.0 Price[priceFen=800, lowestFen=400, place=3, named=3] | "
                + "none 50.0 Price[priceFen=0, lowestFen=400, place=0, named=3]");
    }

    @Test
    void without_prices_the_weight_goes_to_the_others_and_the_sum_stays() {
        assertThat(Story.answer(Context.at(0), List.of(job("j", 90)), crew("c")).weightTenths())
                .containsExactlyInAnyOrderEntriesOf(Map.of(CriterionCode.LOCAL, 334, CriterionCode.TIME_TO_SITE, 222,
                        CriterionCode.FRESHNESS, 111, CriterionCode.QUALITY, 222, CriterionCode.LOAD, 111,
                        CriterionCode.PRICE, 0));
        assertThat(Story.answer(Context.at(0).withPricesFen(Map.of("c", 1L)), List.of(job("j", 90)), crew("c"))
                .weightTenths()).containsEntry(CriterionCode.LOCAL, 300).containsEntry(CriterionCode.PRICE, 100);
        assertThat(Story.of(Context.at(0).withWeights(new Weights(0, 0, 0, 0, 0, 100)), List.of(job("j", 90)), crew("c")))
                .isEqualTo("1 c 0.0 j@0-90");
    }

    @Test
    void the_parts_shown_add_up_to_the_score_shown() {
        Answer answer = new Ranking().rank(new RandomZone(3).job("j"), new RandomZone(3).roster(2_000), Context.at(0));
        assertThat(answer.ranks()).isNotEmpty().allSatisfy(rank -> assertThat(rank.scoreTenths())
                .isEqualTo(rank.contributions().stream().mapToInt(Contribution::tenths).sum())
                .isBetween(0, 1_000));
    }

    @Test
    void one_rank_against_another_says_where_the_lead_comes_from() {
        Answer answer = Story.answer(Context.at(0).withWeights(new Weights(50, 0, 0, 50, 0, 0)), List.of(job("j", 90)),
                crew("far-good").north(0, "370602", "").record(45, 45), crew("near-new"));
        assertThat(answer.toText()).isEqualTo("1 far-good 96.5 j@0-90 | 2 near-new 90.0 j@0-90");
        assertThat(answer.ranks().getFirst().against(answer.ranks().getLast())).isEqualTo(new Comparison("far-good",
                "near-new", 65, List.of(new Comparison.Difference(CriterionCode.QUALITY, 90),
                new Comparison.Difference(CriterionCode.LOCAL, -25))));
    }

    @Test
    void weights_add_up_to_a_hundred() {
        assertThatThrownBy(() -> new Weights(30, 20, 10, 20, 10, 11)).hasMessage(
                "Weights: the sum is 101, must be 100");
        assertThatThrownBy(() -> new Weights(130, -30, 0, 0, 0, 0)).hasMessage(
                "Weights: local is 130, must be from 0 to 100");
    }

    private static ACrew people(ACrew crew) {
        Arrays.asList("a", "b", "c", "d", "e").forEach(name -> crew.member(name, "", 0));
        return crew;
    }

    private static ACrew reported(long minute) {
        return crew("c").confirmed(minute).status(ControlStatus.admitted(minute));
    }
}
