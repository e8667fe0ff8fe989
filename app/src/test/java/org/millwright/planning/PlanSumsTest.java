package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.travel.Trip;

/** What placements come to: a crew of five from Kunming at two sites in Yantai, one of them an hour and a half late. */
class PlanSumsTest {

    private static final Place KUNMING = new Place(new Position(25, 102.7), "530102", "");
    private static final Instant DUE = Instant.parse("2026-12-10T08:00:00Z");
    private static final UUID CREW = UUID.randomUUID();
    private static final UUID LATE = UUID.randomUUID();
    private static final UUID IN_TIME = UUID.randomUUID();
    private static final UUID UNDONE = UUID.randomUUID();

    @Test
    void countsWhoTravelsHowFarAndWhatIsLate() {
        var jobs = Map.of(LATE, job(LATE, 37.5), IN_TIME, job(IN_TIME, 37.6), UNDONE, job(UNDONE, 37.5));
        var now = List.of(placed(IN_TIME, DUE.minusSeconds(86_400)), placed(LATE, DUE.plusSeconds(90 * 60)));
        var before = List.of(placed(UNDONE, DUE), placed(LATE, DUE));
        assertThat(sums(jobs, true).of(now, before)).as("there, on and back")
                .isEqualTo(new PlanFigures(2, 1, 1, 90, 3, 10, 10_000_000, 2_000_000));
        assertThat(sums(jobs, false).of(now, before).metres()).as("by way of base").isEqualTo(4_000_000);
    }

    /** Between cities 1,000 km, within one nothing. */
    private static PlanSums sums(Map<UUID, OpenJob> jobs, boolean lodges) {
        return new PlanSums(jobs, Map.of(CREW, new Traveller(KUNMING, 5, lodges)),
                (from, to) -> from.latitude() > 30 == to.latitude() > 30 ? new Trip(0, 0) : new Trip(1_000_000, 1_000));
    }

    private static OpenJob job(UUID id, double latitude) {
        var site = new Place(new Position(latitude, 121.4), "370612", "");
        return new OpenJob(id, null, null, null, DUE, new Job(id.toString(), "acme", site, 60, Interval.OPEN_START, List.of(Interval.ALWAYS), Requirements.NONE, false), 1, Set.of());
    }

    private static Placement placed(UUID packageId, Instant ends) {
        return new Placement(packageId, CREW, ends.minusSeconds(3_600), ends, false);
    }
}
