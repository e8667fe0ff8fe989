package org.millwright.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.ClauseRule;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.WorkedExample;

/**
 * A clause that has been read and found whole.
 *
 * @param divisions leading digits of division codes; none means the whole functional zone
 * @param levels    none means every level in force
 * @param until     the last day it holds; null: as long as its edition
 * @param rule      null when people judge it
 */
public record Clause(UUID id, String number, ClauseKind kind, String headingZh, String headingEn, String textZh, String textEn, List<String> divisions,
                     Set<ControlLevel> levels, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable ClauseRule rule, List<WorkedExample> examples) {}
