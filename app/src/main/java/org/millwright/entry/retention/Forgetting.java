package org.millwright.entry.retention;

import java.time.Instant;
import org.millwright.protocol.rule.FactCategory;

/** One kind of what is known of people and is forgotten when its time is over. */
interface Forgetting {

    /** Under which figure of a round it is counted. */
    enum Figure { JOURNEYS, FACTS, RECORDS }

    /** Words on screen are {@code entry.kept.<kind>}. */
    String kind();

    /** By whose days its time is counted. */
    FactCategory category();

    Figure figure();

    /** @return how many rows went, {@code most} at the most */
    int forget(Instant now, int most);

    /** What is there though its time is over: asked of the rows themselves, not of what a round believes to have done. */
    int countOverdue(Instant now);
}
