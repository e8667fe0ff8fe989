package org.millwright.checkpoint;

import java.util.List;
import java.util.UUID;

/** Whoever is in with a pass that was taken back wants out some day; what a guard is to do then, whoever ordered the pass says. */
public interface WaysOut {

    /**
     * @param letOut else kept where he is, and the task force called
     * @param to     where to, in words; empty when he is kept
     */
    record WayOut(UUID pass, boolean letOut, String to) {}

    /** For all passes taken back of which that is known now. */
    List<WayOut> listWaysOut();
}
