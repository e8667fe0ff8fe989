package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.tenancy.Ids;

/** Today is the 10th of January; a membership is written {@code crew from..until}, days of January. */
class CrewMoveTest {

    private static final Map<String, UUID> CREWS = Map.of("A", Ids.next(), "B", Ids.next(), "C", Ids.next());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                   |10|C joins 10",
        "A 1..              |10|C joins 10, A ends 10",
        "A 1..              |20|C joins 20, A ends 20",
        "A 5..              | 2|C joins 5, A ends 5",
        "A 1..12,B 12..     |10|C joins 10 until 12, A ends 10",
        "A 1..12,B 12..     |11|C joins 11 until 12, A ends 11",
        "A 1..12,B 12..     |12|B from 12 stands against it",
        "A 1..12,B 12..     |20|B from 12 stands against it",
        "A 1..12,B 12..15   |20|C joins 20, A ends 12",
        "A 1..12            |20|C joins 20, A ends 12",
        "A 1..12,C 12..     |10|C begins 10 instead of 12, A ends 10",
        "A 1..12,C 12..     |12|as planned",
        "A 1..4,B 4..8      | 2|C joins 8",
        "B 12..             |10|C joins 10 until 12",
        "A 1..5,C 5..       |20|as planned",
    })
    void fillsWhatIsFree(String memberships, int wanted, String expected) {
        List<Register.CrewTime> times = new ArrayList<>();
        for (var each : memberships == null ? new String[0] : memberships.split(",")) {
            var parts = each.strip().split(" |\\.\\.");
            times.add(new Register.CrewTime(Ids.next(), CREWS.get(parts[0]), parts[0], day(Integer.parseInt(parts[1])), parts.length > 2 ? day(Integer.parseInt(parts[2])) : null));
        }
        var known = new Register.MemberNow(Ids.next(), Ids.next(), "", "PASSPORT", "", Map.of(), times);
        assertThat(told(CrewMove.of(known, day(10), CREWS.get("C"), day(wanted)))).isEqualTo(expected);
    }

    private static String told(CrewMove move) {
        if (move.blocker() != null) return move.blocker().crewCode() + " from " + move.blocker().from().getDayOfMonth() + " stands against it";
        if (move.idle()) return "as planned";
        var left = move.left();
        var ends = left == null ? "" : ", " + left.crewCode() + " ends "
                + (left.until() != null && left.until().isBefore(move.from()) ? left.until() : move.from()).getDayOfMonth();
        return "C " + (move.advanced() != null ? "begins " + move.from().getDayOfMonth() + " instead of " + move.advanced().from().getDayOfMonth()
                : "joins " + move.from().getDayOfMonth() + (move.until() == null ? "" : " until " + move.until().getDayOfMonth())) + ends;
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2027, 1, day);
    }
}
