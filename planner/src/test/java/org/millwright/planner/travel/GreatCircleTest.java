package org.millwright.planner.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Position;

class GreatCircleTest {

    /** Paris to Tokyo, 9,712 km by the haversine on a sphere of 6,371 km. */
    @Test
    void a_known_distance() {
        Trip trip = new GreatCircle(1, 1_000).trip(new Position(48.8566, 2.3522), new Position(35.6762, 139.6503));
        assertThat(trip.distanceMetres()).isBetween(9_700_000L, 9_725_000L);
    }

    @Test
    void detour_and_speed_apply_and_minutes_are_rounded_up() {
        Position here = new Position(37.5, 121.4);
        Position north = new Position(37.5 + Math.toDegrees(1_000 / 6_371_008.8), 121.4);
        assertThat(new GreatCircle(1.3, 1_000).trip(here, north)).isEqualTo(new Trip(1_300, 2));
        assertThat(new GreatCircle(1, 500).trip(north, here)).isEqualTo(new Trip(1_000, 2));
        assertThat(GreatCircle.DEFAULT.trip(here, here)).isEqualTo(new Trip(0, 0));
    }

    @Test
    void the_far_side_of_the_earth_and_the_date_line() {
        assertThat(new GreatCircle(1, 1_000).trip(new Position(0, 0), new Position(0, 180)).distanceMetres())
                .isEqualTo(20_015_114);
        assertThat(new GreatCircle(1, 1_000).trip(new Position(0, 179.9), new Position(0, -179.9)).distanceMetres())
                .isEqualTo(22_239);
    }
}
