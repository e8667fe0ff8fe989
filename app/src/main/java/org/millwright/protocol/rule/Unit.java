package org.millwright.protocol.rule;

import java.util.Arrays;
import java.util.Optional;

/** Units of quantities. In a rule each is a function, {@code hours(48)}, and only quantities of one dimension compare. */
public enum Unit {
    MINUTES("minutes", Dimension.TIME, 1), HOURS("hours", Dimension.TIME, 60), DAYS("days", Dimension.TIME, 1440),
    CELSIUS("celsius", Dimension.TEMPERATURE, 1), SQUARE_METRES("squareMetres", Dimension.AREA, 1), KILOMETRES("kilometres", Dimension.DISTANCE, 1);

    /** What can be compared with each other. */
    public enum Dimension { TIME, TEMPERATURE, AREA, DISTANCE }

    private final String function;
    private final Dimension dimension;
    private final int factor;

    Unit(String function, Dimension dimension, int factor) {
        this.function = function;
        this.dimension = dimension;
        this.factor = factor;
    }

    /** The name of its function in a rule. */
    public String function() {
        return function;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The amount in the smallest unit of the dimension. */
    public double toBase(double amount) {
        return amount * factor;
    }

    public double fromBase(double base) {
        return base / factor;
    }

    static Optional<Unit> find(String function) {
        return Arrays.stream(values()).filter(one -> one.function.equals(function)).findFirst();
    }
}
