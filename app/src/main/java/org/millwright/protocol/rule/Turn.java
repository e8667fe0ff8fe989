package org.millwright.protocol.rule;

import java.time.Instant;

/** A time at which the answer of one clause turns over by itself: a result expires, a period ends. */
public record Turn(ClauseRef clause, Instant at, Verdict before, Verdict after) {

    public boolean forTheWorse() {
        return after.worseThan(before);
    }
}
