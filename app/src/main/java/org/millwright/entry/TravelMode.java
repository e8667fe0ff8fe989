package org.millwright.entry;

/** How a crew comes. */
public enum TravelMode { ROAD, COACH, RAIL, AIR, SEA }
