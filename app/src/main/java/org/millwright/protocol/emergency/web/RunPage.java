package org.millwright.protocol.emergency.web;

import java.util.List;
import org.millwright.protocol.emergency.EmergencyRun;

/**
 * @param mine  positions of the steps that the reader may mark as done
 * @param leads whether the reader may end it
 * @param fever whether a fever started it, and the reader may open whose
 */
public record RunPage(EmergencyRun run, List<Integer> mine, boolean leads, boolean fever) { }
