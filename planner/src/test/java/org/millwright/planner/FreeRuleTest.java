package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

class FreeRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("free", job("j", 9).window(0, 20), crew("c"), "allowed"),
                arguments("booked before and after", job("j", 9).window(0, 20), crew("c").booked(0, 5).booked(14, 20),
                        "allowed"),
                arguments("one minute short", job("j", 9).window(0, 20), crew("c").booked(0, 6).booked(14, 20),
                        "0-6, needs 0-9"),
                arguments("booked in the middle", job("j", 9).window(0, 16), crew("c").booked(8, 9), "8-9, needs 0-9"),
                arguments("booked while nobody works", job("j", 9).window(0, 40), crew("c").booked(20, 21)
                        .shifts(new Interval(10, 15), new Interval(30, 34)), "20-21, needs 10-34"),
                arguments("booked outside the window", job("j", 9).window(0, 20), crew("c").booked(20, 90), "allowed"),
                arguments("bookings that overlap are one", job("j", 9).window(0, 20), crew("c").booked(3,
                        14).booked(0, 12), "0-14, needs 0-9"),
                arguments("free in the second window", job("j", 9).windows(new Interval(0, 20), new Interval(40, 49)),
                        crew("c").booked(0, 20), "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.FREE, job, crew)).isEqualTo(verdict);
    }
}
