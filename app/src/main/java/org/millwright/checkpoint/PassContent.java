package org.millwright.checkpoint;

import org.jspecify.annotations.Nullable;
import org.millwright.pass.claim.Purpose;

/** What a guard reads on a pass and compares with whoever stands there. */
public sealed interface PassContent {

    Purpose purpose();

    /** The site of a person, the route of a vehicle. */
    String place();

    @Nullable String plate();

    /**
     * One person to one site.
     *
     * @param maskedName with an asterisk in place of what is hidden
     * @param lastFour   of the document that the person will show
     * @param plate      of the vehicle the person comes in
     */
    record Person(String maskedName, String lastFour, String place, @Nullable String plate) implements PassContent {

        @Override
        public Purpose purpose() {
            return Purpose.ENTRY;
        }
    }

    /**
     * One vehicle on one route.
     *
     * @param number 12 digits: division code and serial
     */
    record Vehicle(String number, String plate, @Nullable String trailerPlate, String place) implements PassContent {

        @Override
        public Purpose purpose() {
            return Purpose.VEHICLE;
        }
    }

    /** Of a name and a document's number, of which no more than that is kept; what is too long for a QR code is shortened. */
    static Person person(String name, String documentNumber, String site, @Nullable String plate) {
        return new Person(Shortened.name(name), Shortened.lastFour(documentNumber), Shortened.place(site), plate);
    }

    static Vehicle vehicle(String number, String plate, @Nullable String trailerPlate, String route) {
        return new Vehicle(number, plate, trailerPlate, Shortened.place(route));
    }
}
