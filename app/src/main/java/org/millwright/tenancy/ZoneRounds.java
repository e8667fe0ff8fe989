package org.millwright.tenancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done every so often in each zone: one node goes round them all. */
public final class ZoneRounds {

    private static final Logger log = LoggerFactory.getLogger(ZoneRounds.class);

    private ZoneRounds() {}

    public static RecurringTask<Void> task(String name, Duration pause, Zones zones, Consumer<Zone> work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> go(name, zones.listZones(), work));
    }

    /** Each with the zone bound and without a transaction. One zone's failure is told and does not stop those behind it. */
    public static void go(String name, List<Zone> zones, Consumer<Zone> work) {
        for (var zone : zones) {
            try {
                CurrentZone.run(zone.id(), () -> work.accept(zone));
            } catch (RuntimeException e) {
                log.error("{} has failed in zone {} and comes again", name, zone.code(), e);
            }
        }
    }
}
