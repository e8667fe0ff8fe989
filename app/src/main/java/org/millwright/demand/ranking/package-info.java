/**
 * Puts a demand to every crew of the zone and says who can do it, in which order and why, and who cannot and what would change that.
 * The engine is {@code org.millwright.planner}; here are the roster it reads, the question it is asked and the words for its answers.
 */
@NamedInterface("ranking")
@NullMarked
package org.millwright.demand.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
