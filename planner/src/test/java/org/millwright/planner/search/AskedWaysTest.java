package org.millwright.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.Trip;

class AskedWaysTest {

    private int asked;

    /** Not the same there and back. */
    private Trip trip(Position from, Position to) {
        asked++;
        return new Trip((long) Math.abs(from.latitude() * 1_000_003 - to.latitude() * 998_244), (long) (from.longitude() * 500 + to.longitude()));
    }

    @Test
    void more_places_than_it_remembers_give_right_answers_all_the_same() {
        AskedWays ways = new AskedWays(this::trip);
        Random random = new Random(1);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            positions.add(new Position(random.nextDouble(90), random.nextDouble(180)));
            assertThat(ways.place(positions.get(i))).isEqualTo(i);
        }
        assertThat(ways.place(positions.get(7))).isEqualTo(7);
        for (int i = 0; i < 200_000; i++) {
            int from = random.nextInt(positions.size());
            int to = random.nextInt(positions.size());
            Trip trip = from == to ? new Trip(0, 0) : trip(positions.get(from), positions.get(to));
            assertThat(ways.distance(from, to)).isEqualTo((int) trip.distanceMetres());
            assertThat(ways.time(from, to)).isEqualTo((int) trip.travelMinutes());
            assertThat(Ways.distance(ways.way(from, to))).isEqualTo(trip.distanceMetres());
            assertThat(ways.wayInto(to, from)).isEqualTo(ways.way(from, to));
            assertThat(ways.distanceOnce(from, to)).isEqualTo(ways.distance(from, to));
            assertThat(Ways.time(ways.way(from, to))).isEqualTo(trip.travelMinutes());
        }
    }

    @Test
    void the_longest_way_there_may_be_is_kept_whole() {
        AskedWays ways = new AskedWays((_, _) -> new Trip(100_000_000, 1_000_000));
        int from = ways.place(new Position(1, 1));
        int to = ways.place(new Position(2, 2));
        for (int time = 0; time < 2; time++) {
            assertThat(ways.distance(from, to)).isEqualTo(100_000_000);
            assertThat(ways.time(to, from)).isEqualTo(1_000_000);
        }
    }

    @Test
    void a_way_is_asked_for_once() {
        AskedWays ways = new AskedWays(this::trip);
        int from = ways.place(new Position(1, 1));
        int to = ways.place(new Position(2, 2));
        ways.distance(from, to);
        ways.time(from, to);
        assertThat(asked).isEqualTo(1);
    }
}
