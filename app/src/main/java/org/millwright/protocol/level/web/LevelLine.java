package org.millwright.protocol.level.web;

import org.millwright.protocol.level.LevelPeriod;

/** @param place in the reader's language; empty for the whole zone */
public record LevelLine(LevelPeriod period, String place, State state) {

    /** Words on screen are {@code level.state.<name>}. */
    public enum State { AHEAD, IN_FORCE, OVER, WITHDRAWN }
}
