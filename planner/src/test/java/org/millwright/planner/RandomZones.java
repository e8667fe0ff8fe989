package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;

/** {@link RandomZone} for tests of the packages below. */
public final class RandomZones {

    private RandomZones() {
    }

    public static List<Crew> crews(long seed, int count) {
        return new RandomZone(seed).roster(count).crews();
    }

    public static List<Job> jobs(long seed, int count) {
        RandomZone zone = new RandomZone(seed + 1_000_000);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(zone.job("j" + i));
        }
        return jobs;
    }
}
