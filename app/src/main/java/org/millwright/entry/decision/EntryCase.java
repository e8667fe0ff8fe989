package org.millwright.entry.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSubject;

/**
 * One filing with everything that is known when it is decided.
 *
 * @param subjects  the people, vehicles and equipment, then the filing and the site
 * @param context   all facts of the filing and its site, computed ones too: they count for people, vehicles and equipment as well
 * @param judgedAt  the time the verdict is for: the arrival, or now once that has come
 * @param arrivesBy the last moment of arrival, and {@code leavesAt} of the stay: a verdict that does not last until then is warned of
 */
public record EntryCase(UUID filingId, int revision, Instant decidedAt, Instant judgedAt, Instant arrivesBy, Instant leavesAt, List<Subject> subjects, List<Fact> context) {

    /** @param facts of its own, what does not count too */
    public record Subject(FactSubject about, UUID id, List<Fact> facts) {}
}
