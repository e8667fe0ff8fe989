package org.millwright.protocol.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody has a fever: measured at or above the limit, measured again after a while, and so on until enough of the measurements are high, or too few can be. What is measured
 * too soon after another does not count. The numbers differ by protocol, so they are settings.
 *
 * @param of     measurements at most
 * @param needed that many of them high
 */
public record FeverRule(double limit, Duration pause, int needed, int of) {

    /** Words on screen are {@code fever.state.<name>}. */
    public enum State { NORMAL, MEASURE_AGAIN, CLEARED, ISOLATE }

    public record Measurement(Instant at, double celsius) { }

    /** @param again when to measure again; null unless that is asked for */
    public record Answer(State state, @Nullable Instant again, int high, int counted) { }

    /** @param measurements at least one, in the order of their times */
    public Answer judge(List<Measurement> measurements) {
        List<Measurement> counted = counted(measurements);
        int high = (int) counted.stream().filter(one -> one.celsius() >= limit).count();
        int low = counted.size() - high;
        if (high == 0) return new Answer(State.NORMAL, null, high, counted.size());
        if (high >= needed) return new Answer(State.ISOLATE, null, high, counted.size());
        if (low > of - needed) return new Answer(State.CLEARED, null, high, counted.size());
        return new Answer(State.MEASURE_AGAIN, counted.getLast().at().plus(pause), high, counted.size());
    }

    private List<Measurement> counted(List<Measurement> all) {
        var counted = new ArrayList<Measurement>();
        for (Measurement one : all) {
            boolean soon = !counted.isEmpty() && one.at().isBefore(counted.getLast().at().plus(pause));
            if (!soon && counted.size() < of) counted.add(one);
        }
        return counted;
    }
}
