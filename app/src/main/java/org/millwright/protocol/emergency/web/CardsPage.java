package org.millwright.protocol.emergency.web;

import java.util.List;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyRun;

/**
 * @param makes     whether the reader may make cards
 * @param drillDays how old a drill may be
 * @param overdue   whether each card's last drill is older, or there was none
 */
public record CardsPage(List<Line> cards, List<EmergencyRun> runs, boolean makes, int drillDays) {

    public record Line(EmergencyCard card, boolean overdue) { }
}
