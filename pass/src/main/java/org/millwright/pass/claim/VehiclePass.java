package org.millwright.pass.claim;

import java.util.Optional;

/**
 * One vehicle on one route.
 *
 * @param number       12 digits: division code and serial
 * @param plate        of the vehicle, of the tractor where it is articulated
 * @param trailerPlate of an articulated vehicle's trailer
 * @param route        as the guard knows it
 */
public record VehiclePass(Stamp stamp, String number, String plate, Optional<String> trailerPlate, String route)
        implements Pass {

    static final TextRule NUMBER = TextRule.of("number", "[0-9]{12}", 12);
    static final TextRule ROUTE = TextRule.of("route", "[^\\x00-\\x1f\\x7f]+", 48);

    public VehiclePass {
        NUMBER.require(number);
        EntryPass.PLATE.require(plate);
        trailerPlate.ifPresent(EntryPass.PLATE::require);
        ROUTE.require(route);
    }

    @Override
    public Purpose purpose() {
        return Purpose.VEHICLE;
    }
}
