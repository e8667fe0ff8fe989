package org.millwright.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.ui.Words;
import org.springframework.stereotype.Component;

/** Says why a plan is as it is, in the reader's words. For one package at a time, worked out when asked. */
@Component
public class PlanReasons {

    /** Empty where the plan has nobody for it. */
    public Optional<PlacementWhy> findWhy(ZonePlan plan, UUID packageId, Words words) {
        throw new UnsupportedOperationException("follows");
    }

    public UnservedWhy whyUnserved(ZonePlan plan, UUID packageId, Words words) {
        throw new UnsupportedOperationException("follows");
    }

    /** What the draft has changed against the published plan, or a published one against its base, with causes. */
    public List<PlanChange> changes(ZonePlan plan, Words words) {
        throw new UnsupportedOperationException("follows");
    }
}
