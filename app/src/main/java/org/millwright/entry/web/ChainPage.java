package org.millwright.entry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filing;
import org.millwright.entry.chain.Rides.Driver;
import org.millwright.entry.quarantine.QuarantinePlaces.Place;

/**
 * A filing and what of its chain there is.
 *
 * @param typed   a ride that was refused
 * @param hours   hours in turn that were refused
 * @param orders  the reader may order rides
 * @param tells   may say where the crew is
 * @param divides may divide the site's hours
 * @param decides one of the two offices, who close gaps
 * @param phone   for a field role, on a phone
 * @param riding  what a ride is ordered with
 */
public record ChainPage(Filing filing, ChainView chain, @Nullable TransferInput typed, @Nullable HoursInput hours, boolean orders, boolean tells, boolean divides,
                        boolean decides, boolean phone, Riding riding) {

    /** @param left people whom no ride takes from the gate to the site yet */
    public record Riding(List<Driver> drivers, List<Place> places, int left) {}
}
