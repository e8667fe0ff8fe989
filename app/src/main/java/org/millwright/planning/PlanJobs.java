package org.millwright.planning;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.UUID;
import org.millwright.tenancy.ZoneJobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Searches as work of the zone. When a node dies, or is stopped, in the middle another goes on from the best that was kept. */
@Component
class PlanJobs {

    static final String TASK = "plan-run";

    private final ZoneJobs jobs;

    PlanJobs(ZoneJobs jobs) {
        this.jobs = jobs;
    }

    void schedule(UUID runId) {
        jobs.schedule(TASK, runId);
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        OneTimeTask<Void> planRunTask(ObjectProvider<RunWork> work) {
            return ZoneJobs.task(TASK, (id, leaving) -> work.getObject().run(id, leaving), id -> work.getObject().fail(id));
        }
    }
}
