package org.millwright.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HomeCareCheckTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("2.0@10 1.0@25 3.0@40 / 2.1@10 3.1@60", "29.333 by 2, []"),
                arguments("1.0@10 2.0@25 3.0@40 / 2.1@25 3.1@60", "44.333 by 2, []"),
                arguments("2.0@10 1.0@25 3.0@40 / 2.1@10 3.1@60 /", "29.333 by 2, [3 tours, must be one for each of 2]"),
                arguments("2.0@10 1.0@24 3.0@40 / 2.1@10 3.1@60",
                        "29.333 by 2, [c1 begins with p1 at 24.0, is there at 25.0, and it may begin at 0.0]"),
                arguments("2.0@10 1.0@NaN 3.0@40 / 2.1@10 3.1@60",
                        "NaN by 2, [c1 begins with p1 at NaN, is there at 25.0, and it may begin at 0.0, "
                                + "c1 begins with p3 at 40.0, is there at NaN, and it may begin at 0.0]"),
                arguments("2.0@10 3.0@25 / 2.1@10 3.1@50 1.0@65",
                        "29.333 by 2, [c2 does s2 for p1 and is not able to]"),
                arguments("2.0@10 1.0@25 1.0@40 3.0@55 / 2.1@10 3.1@75",
                        "29.333 by 2, [p1 has service 0 more than once]"),
                arguments("2.0@10 3.0@25 / 2.1@10 3.1@50", "26.000 by 2, [p1 misses service 0]"),
                arguments("2.0@10 1.0@25 3.0@40 / 2.1@10 3.1@59",
                        "29.333 by 2, [p3 has its second service 19.0 after the first, must be 20.0 to 30.0]"),
                arguments("2.0@10 1.0@25 3.0@40 / 2.1@10 3.1@71",
                        "29.333 by 2, [p3 has its second service 31.0 after the first, must be 20.0 to 30.0]"),
                arguments("2.0@10 1.0@25 3.0@40 / 2.1@11 3.1@60",
                        "30.000 by 2, [p2 has its second service 1.0 after the first, must be 0.0 to 0.0]"),
                arguments("2.0@10 1.0@25 3.0@40 3.1@60 / 2.1@10",
                        "26.000 by 2, [c1 does s3 for p3 and is not able to, p3 has both services by one caregiver]"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void findsEachFault(String tours, String expected) {
        List<List<Outcome.Stop>> stops = Arrays.stream(tours.split("/", -1)).map(HomeCareCheckTest::tour).toList();
        Finding finding = HomeCareCheck.of(TinyInstances.HOME_CARE, new Outcome(stops, 0, 0));
        assertThat(String.format(Locale.ROOT, "%.3f by %d, %s", finding.cost(), finding.teams(), finding.faults()))
                .isEqualTo(expected);
    }

    private static List<Outcome.Stop> tour(String words) {
        return Arrays.stream(words.strip().split(" ")).filter(word -> !word.isEmpty()).map(word -> word.split("[.@]", 3))
                .map(parts -> new Outcome.Stop(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2])))
                .toList();
    }
}
