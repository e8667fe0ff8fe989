package org.millwright.planning;

import java.util.Objects;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans a zone at once and publishes what is found, for one that begins with crews and work already there. */
@Component
public class FirstPlan {

    private final PlanDrafts drafts;
    private final ZonePlans plans;
    private final PlanRuns runs;
    private final RunWork work;
    private final Publication publication;
    private final TransactionTemplate transaction;

    FirstPlan(PlanDrafts drafts, ZonePlans plans, PlanRuns runs, RunWork work, Publication publication, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.plans = plans;
        this.runs = runs;
        this.work = work;
        this.publication = publication;
        this.transaction = transaction;
    }

    /** In the current zone, outside any transaction. Where something holds no more by the time it would be published, the draft stays one. */
    public void make(CurrentUser user, String name, int seconds) {
        UUID run = Ids.next();
        UUID draft = Objects.requireNonNull(transaction.execute(status -> {
            var id = drafts.begin(user, name);
            runs.insert(user, run, plans.getPlan(id), seconds, 1);
            return id;
        }));
        work.run(run, () -> false);
        transaction.executeWithoutResult(status -> publication.publish(user, draft, plans.getPlan(draft).revision()));
    }
}
