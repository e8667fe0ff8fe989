package org.millwright.protocol.web;

import java.util.List;
import org.millwright.protocol.Edition;
import org.millwright.protocol.ProtocolImpact.Breach;
import org.millwright.protocol.ProtocolImpact.Compared;
import org.millwright.protocol.ProtocolImpact.Consequence;
import org.millwright.protocol.Wording;

/**
 * What an edition means for what is running.
 *
 * @param tried among what it was looked for
 */
public record ImpactPage(Edition edition, List<Consequence> consequences, List<ClauseBreaches> clauses, List<Compared> tried) {

    /** @param changed against what it grew out of */
    public record ClauseBreaches(Wording wording, boolean changed, List<Breach> breaches) {

        public boolean anew() {
            return breaches.stream().anyMatch(Breach::anew);
        }
    }

    /** Who complies with what is in force today, and would not with this. */
    public List<ClauseBreaches> anew() {
        return clauses.stream().filter(ClauseBreaches::anew).toList();
    }

    public List<ClauseBreaches> already() {
        return clauses.stream().filter(one -> !one.anew()).toList();
    }
}
