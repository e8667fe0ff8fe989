package org.millwright.responsibility;

/** Whose step it is: an enterprise's, or the zone's own office. Words on screen are {@code responsibility.side.<name>}. */
public enum Side { COMPANY, INSTALLER, ZONE }
