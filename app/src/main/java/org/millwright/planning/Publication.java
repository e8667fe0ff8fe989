package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Makes a draft the zone's plan, and brings one whose base has been published over onto the new base. */
@Component
public class Publication {

    public sealed interface Outcome {

        record Published(int number, int changed) implements Outcome {}

        /**
         * Somebody published meanwhile; nothing was done.
         *
         * @param number  of what is published now
         * @param changes since the draft's base
         * @param clashes packages that both changed
         */
        record Overtaken(int number, @Nullable String by, Instant at, List<PlanChange> changes, List<UUID> clashes) implements Outcome {}

        /** Parts of the draft hold no more: engaged meanwhile, withdrawn, or a rule is against them now. @param reasons by package, in the reader's words */
        record Outdated(List<Fault> faults) implements Outcome {}

        record Fault(UUID packageId, String reason) {}
    }

    public Outcome publish(CurrentUser user, UUID planId, int revision) {
        throw new UnsupportedOperationException("follows");
    }

    /** What the draft changed is laid over what is published now; what both changed is the draft's, and where two meet the draft's pins go first. @return the run that mends it */
    public UUID rebase(CurrentUser user, UUID planId) {
        throw new UnsupportedOperationException("follows");
    }
}
