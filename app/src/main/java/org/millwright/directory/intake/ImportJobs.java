package org.millwright.directory.intake;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.millwright.tenancy.ZoneJobs;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The background work of imports. When a node dies in the middle another begins anew: reading replaces what it wrote before; writing is one transaction. */
@Component
class ImportJobs {

    static final String READING = "roster-import-reading";
    static final String WRITING = "roster-import-writing";
    private static final Duration KEPT = Duration.ofDays(7);

    private final ZoneJobs jobs;

    ImportJobs(ZoneJobs jobs) {
        this.jobs = jobs;
    }

    void scheduleReading(UUID id) {
        jobs.schedule(READING, id);
    }

    void scheduleWriting(UUID id) {
        jobs.schedule(WRITING, id);
    }

    @Configuration(proxyBeanMethods = false)
    static class Timers {

        @Bean
        OneTimeTask<Void> rosterImportReadingTask(ObjectProvider<ImportWork> work) {
            return ZoneJobs.task(READING, (id, leaving) -> work.getObject().read(id), id -> work.getObject().fail(id));
        }

        @Bean
        OneTimeTask<Void> rosterImportWritingTask(ObjectProvider<ImportWork> work) {
            return ZoneJobs.task(WRITING, (id, leaving) -> work.getObject().write(id), id -> work.getObject().fail(id));
        }

        @Bean
        RecurringTask<Void> forgetRosterImports(Zones zones, ObjectProvider<ImportWork> work, TransactionTemplate transaction, Clock clock) {
            return ZoneRounds.task("roster-import-forget", Duration.ofHours(6), zones, zone -> transaction.executeWithoutResult(status -> work.getObject().forget(clock.instant().minus(KEPT))));
        }
    }
}
