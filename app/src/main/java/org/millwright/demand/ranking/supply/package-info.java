/**
 * What the zone's task force watches: hands against work by trade and week, demands that nobody can serve and why, and who gets the awards.
 * Worked out from the same roster and the same rules as the ranking, so the two never disagree.
 */
@NamedInterface("supply")
@NullMarked
package org.millwright.demand.ranking.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
