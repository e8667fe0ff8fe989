package org.millwright.planner.rule;

import java.util.List;

/** The crew is free from first start to last finish, nights and days off included; touching a booking is allowed. */
final class FreeRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.FREE;
    }

    @Override
    public List<Refusal> judge(Trial trial) {
        if (!trial.obstacles().bookings()) {
            return List.of();
        }
        return List.of(new Refusal.NotFree(trial.job().id(), trial.crew().capacity().bookings().stream()
                .filter(booking -> booking.overlaps(trial.span())).toList(), trial.span()));
    }
}
