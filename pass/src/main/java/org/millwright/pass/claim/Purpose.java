package org.millwright.pass.claim;

import java.util.Arrays;
import java.util.Optional;

/** What a key may sign, and what a checkpoint asks for; the numbers stand in bundles. */
public enum Purpose {
    /** Entry passes of people. */
    ENTRY(1),
    /** Passes of vehicles: one vehicle, one pass, one route. */
    VEHICLE(2),
    /** Bundles of trusted keys and revoked passes. */
    TRUST(3);

    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Optional<Purpose> findByNumber(long number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }
}
