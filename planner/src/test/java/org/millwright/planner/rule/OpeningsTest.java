package org.millwright.planner.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millwright.planner.RandomZones;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/** Openings by what is kept for many jobs, beside those of one job alone and beside the rules at any span. */
class OpeningsTest {

    @Test
    void what_is_kept_for_others_serves_each_job_as_well() {
        int inside = 0;
        int outside = 0;
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Crew> crews = RandomZones.crews(seed, 8);
            Codes codes = Codes.of(crews);
            Context context = Context.at(random.nextInt(3) * 1_440L);
            Suitabilities kept = new Suitabilities(context, codes);
            for (Job job : RandomZones.jobs(seed, 12)) {
                Openings openings = kept.openings(job);
                for (Crew crew : crews) {
                    CrewSheet sheet = CrewSheet.of(crew, codes);
                    List<Interval> found = openings.of(sheet, 30);
                    assertThat(found).as("seed %d, %s, %s", seed, job.id(), crew.id()).isEqualTo(new Openings(job, context, codes).of(sheet, 30));
                    for (int i = 0; i < 10; i++) {
                        long start = Math.max(context.nowMinute(), job.windows().getFirst().startMinute()) + random.nextInt(20_000);
                        Interval span = new Interval(start, start + 1 + random.nextInt(20_000));
                        boolean within = found.stream().anyMatch(each -> each.covers(span));
                        boolean refused = !Papers.refusals(crew, job, context, span).isEmpty()
                                || crew.capacity().bookings().stream().anyMatch(span::overlaps)
                                || span.startMinute() < Bounds.of(crew, job, context, 30, Interval.OPEN_START).startMinute()
                                || span.endMinute() > job.lastWindowEnd();
                        assertThat(within).as("seed %d, %s, %s at %s of %s", seed, job.id(), crew.id(), span, found).isEqualTo(!refused);
                        inside += within ? 1 : 0;
                        outside += within ? 0 : 1;
                    }
                }
            }
        }
        assertThat(inside).isGreaterThan(500);
        assertThat(outside).isGreaterThan(500);
    }
}
