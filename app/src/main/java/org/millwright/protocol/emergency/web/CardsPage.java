package org.millwright.protocol.emergency.web;

import java.util.Comparator;
import java.util.List;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyRun;

/**
 * @param makes     whether the reader may make cards
 * @param drillDays how old a drill may be
 * @param phone     the reader works in the field
 */
public record CardsPage(List<Line> cards, List<EmergencyRun> runs, boolean makes, int drillDays, boolean phone) {

    /** @param overdue the card's last drill is older, or there was none */
    public record Line(EmergencyCard card, boolean overdue) { }

    /** What is under way, in earnest before drills. */
    public List<EmergencyRun> running() {
        return runs.stream().filter(run -> run.endedAt() == null).sorted(Comparator.comparing(EmergencyRun::drill)).toList();
    }
}
