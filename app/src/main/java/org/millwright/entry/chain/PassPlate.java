package org.millwright.entry.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filing.Vehicle;

/**
 * Which plate a person's pass carries: of the only vehicle, or of the one whose driver the person is. Of several, nobody has said who sits in which, and a wrong plate would have
 * people turned away at the gate: then none.
 */
final class PassPlate {

    private PassPlate() {}

    /** @param namesakes how many of the filing's people are called so */
    static @Nullable String of(List<Vehicle> vehicles, String name, long namesakes) {
        if (vehicles.size() == 1) return vehicles.getFirst().plate();
        var driven = vehicles.stream().filter(it -> it.driver().strip().equals(name)).toList();
        return driven.size() == 1 && namesakes == 1 ? driven.getFirst().plate() : null;
    }
}
