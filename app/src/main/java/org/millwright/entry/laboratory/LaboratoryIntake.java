package org.millwright.entry.laboratory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.millwright.protocol.rule.FactSource;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every minute at what the laboratories have delivered; a file that was taken and not yet moved away is known by its content. */
@Component
public class LaboratoryIntake {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ObjectProvider<LaboratoryFeed> feeds;
    private final LaboratoryFiles files;
    private final TransactionTemplate transaction;

    LaboratoryIntake(ObjectProvider<LaboratoryFeed> feeds, LaboratoryFiles files, TransactionTemplate transaction) {
        this.feeds = feeds;
        this.files = files;
        this.transaction = transaction;
    }

    /** @return files taken */
    public int take(Zone zone) {
        return CurrentZone.supply(zone.id(), () -> feeds.stream().mapToInt(feed -> take(zone, feed)).sum());
    }

    private int take(Zone zone, LaboratoryFeed feed) {
        try {
            int taken = 0;
            RuntimeException first = null;
            for (var delivery : feed.fetch(zone.code())) {
                try {
                    transaction.executeWithoutResult(status -> files.take(delivery.name(), delivery.content(), FactSource.Kind.INTERFACE));
                    feed.taken(zone.code(), delivery);
                    taken++;
                } catch (RuntimeException e) {
                    first = first == null ? e : first;      // told once the others are taken, which have nothing to do with it; it stays, and is tried again
                }
            }
            if (first != null) throw first;
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        RecurringTask<Void> laboratoryIntakeTask(Zones zones, ObjectProvider<LaboratoryIntake> intake) {
            return ZoneRounds.task("entry-laboratory", PAUSE, zones, zone -> intake.getObject().take(zone));
        }
    }
}
