package org.millwright.protocol.checklist;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Temperatures are kept for as long as the zone has decided, and no longer. */
@Component
class FeverHousekeeping {

    private static final int BATCH = 1000;

    private final FeverWatches watches;
    private final TransactionTemplate transaction;

    FeverHousekeeping(FeverWatches watches, TransactionTemplate transaction) {
        this.watches = watches;
        this.transaction = transaction;
    }

    /** @return how many watches went */
    int forget(Zone zone) {
        int gone = 0;
        for (int batch = BATCH; batch == BATCH; gone += batch) batch = CurrentZone.supply(zone.id(), () -> transaction.execute(status -> watches.forget(BATCH)));
        return gone;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> forgetFevers(Zones zones, FeverHousekeeping housekeeping) {
            return ZoneRounds.task("protocol-forget-fevers", Duration.ofHours(6), zones, housekeeping::forget);
        }
    }
}
