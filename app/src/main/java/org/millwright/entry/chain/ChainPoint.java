package org.millwright.entry.chain;

/** Where a crew can be seen. At the gate and in a vehicle nobody stays: from there a clock runs until it is seen at a place where people may be. */
public enum ChainPoint {
    GATE, VEHICLE, SITE, LODGING;

    boolean onTheWay() {
        return this == GATE || this == VEHICLE;
    }
}
