package org.millwright.planner.rule;

import java.util.List;

/** The crew is free from first start to last finish, nights and days off included; touching a booking is allowed. */
final class FreeRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.FREE;
    }

    @Override
    public boolean allows(Trial trial) {
        return !trial.obstacles().bookings();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return allows(trial) ? List.of() : List.of(new Refusal.NotFree(trial.job().id(),
                trial.crew().capacity().bookings().stream()
                        .filter(booking -> booking.overlaps(trial.span())).toList(), trial.span()));
    }
}
