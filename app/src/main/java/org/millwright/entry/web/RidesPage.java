package org.millwright.entry.web;

import java.util.List;
import org.millwright.entry.chain.Rides.Ride;

/** A driver's rides, the next first. */
public record RidesPage(List<Ride> rides) {}
