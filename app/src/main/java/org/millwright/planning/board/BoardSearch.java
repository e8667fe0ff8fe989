package org.millwright.planning.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/**
 * Which rows of a plan's board are asked for.
 *
 * @param baseId the plan that old places are shown of; null for none
 * @param city   first four digits of the zone's division: who is at home there is local
 * @param text   in the names of crew, installer, demand and company; empty asks for nothing
 * @param trade  code: somebody in the crew, or a package of the project, has it
 * @param all    also rows without any bar
 */
public record BoardSearch(UUID planId, @Nullable UUID baseId, By by, Instant from, Instant until, String city, String text, String trade, boolean all, Paged.Ask ask) {}
