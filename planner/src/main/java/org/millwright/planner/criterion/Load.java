package org.millwright.planner.criterion;

import java.util.List;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Weights;
import org.millwright.planner.problem.WorkCalendar;

/** Working time booked in the coming weeks: who has less gets more points, so that awards spread. */
final class Load implements Criterion {

    @Override
    public CriterionCode code() {
        return CriterionCode.LOAD;
    }

    @Override
    public int weight(Weights weights) {
        return weights.load();
    }

    @Override
    public Measure.Booked measure(Contender contender) {
        WorkCalendar calendar = contender.crew().capacity().calendar();
        long from = contender.context().nowMinute();
        long to = from + contender.context().loadMinutes();
        long booked = 0;
        List<Interval> bookings = contender.crew().capacity().bookings();
        for (int i = 0; i < bookings.size(); i++) {
            Interval booking = bookings.get(i);
            booked += calendar.workingMinutes(Math.max(from, booking.startMinute()), Math.min(to, booking.endMinute()));
        }
        return new Measure.Booked(booked, calendar.workingMinutes(from, to));
    }

    @Override
    public double share(Contender contender) {
        Measure.Booked booked = measure(contender);
        return booked.workingMinutes() == 0 ? 0 : 1 - (double) booked.bookedMinutes() / booked.workingMinutes();
    }
}
