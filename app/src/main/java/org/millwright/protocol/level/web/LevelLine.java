package org.millwright.protocol.level.web;

import java.util.List;
import org.millwright.protocol.ProtocolImpact.Following;
import org.millwright.protocol.level.LevelPeriod;

/**
 * @param place     in the reader's language; empty for the whole zone
 * @param following what follows from it in other modules
 */
public record LevelLine(LevelPeriod period, String place, State state, List<Following> following) {

    /** Words on screen are {@code level.state.<name>}. */
    public enum State { AHEAD, IN_FORCE, OVER, WITHDRAWN }
}
