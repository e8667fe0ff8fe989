package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.rule.RuleCode;

class ServiceAreaRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("everywhere", job("j", 9), crew("c"), "allowed"),
                arguments("the province", job("j", 9), crew("c").serves("370000"), "allowed"),
                arguments("the province in two digits", job("j", 9), crew("c").serves("37"), "allowed"),
                arguments("the city", job("j", 9), crew("c").serves("370600"), "allowed"),
                arguments("the district", job("j", 9), crew("c").serves("370612"), "allowed"),
                arguments("one of several", job("j", 9), crew("c").serves("110000", "370612"), "allowed"),
                arguments("another district", job("j", 9), crew("c").serves("370611"), "370611, needs 370612"),
                arguments("a city whose code ends in a zero", job("j", 9), crew("c").serves("371000"),
                        "3710, needs 370612"),
                arguments("nowhere", job("j", 9), crew("c").serves(), ", needs 370612"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.SERVICE_AREA, job, crew)).isEqualTo(verdict);
    }
}
