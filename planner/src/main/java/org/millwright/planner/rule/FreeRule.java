package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Interval;

/**
 * The crew is free from first start to last finish, nights and days off included, and for the ways to and from where it is
 * taken, as far as that is known; touching a booking is allowed.
 */
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
        if (allows(trial)) {
            return List.of();
        }
        List<Interval> taken = trial.crew().capacity().bookings().stream()
                .filter(booking -> booking.overlaps(trial.span())).toList();
        Optional<Refusal.OnTheWay> onTheWay = trial.reach().findOnTheWay(trial.job().id(), trial.span());
        List<Refusal> refusals = new ArrayList<>();
        if (!taken.isEmpty() || onTheWay.isEmpty()) {
            refusals.add(new Refusal.NotFree(trial.job().id(), taken, trial.span()));
        }
        onTheWay.ifPresent(refusals::add);
        return refusals;
    }
}
