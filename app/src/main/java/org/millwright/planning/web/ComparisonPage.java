package org.millwright.planning.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.http.Paged;
import org.millwright.planning.board.Difference;
import org.millwright.planning.board.ToldCounts.Told;

/**
 * A draft beside the plan that holds.
 *
 * @param causes why each package is treated otherwise, in the reader's words; none for those of which it is not known
 * @param pinned packages of these that a person put where they are, which is then the cause
 * @param told   who would hear of it
 */
public record ComparisonPage(PlanHead head, Paged<Difference> differences, Map<UUID, String> causes, Set<UUID> pinned, Told told) {}
