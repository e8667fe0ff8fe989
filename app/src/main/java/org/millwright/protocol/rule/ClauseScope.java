package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where, at which levels and when a clause is in force.
 *
 * @param areas  prefixes of division codes; none means the whole zone
 * @param levels none means at every level in force
 * @param from   when it begins; a rule without is refused
 * @param until  when it ends, exclusive; null when it ends with its edition
 */
public record ClauseScope(List<String> areas, Set<ControlLevel> levels, Instant from, @Nullable Instant until) {

    public ClauseScope {
        areas = List.copyOf(areas);
        levels = Set.copyOf(levels);
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a clause ends after it begins: " + from + " to " + until);
        }
    }

    /** With no level in force no clause is, unless it says so: entry is by notice alone. */
    public boolean covers(Collection<String> divisions, ControlLevel level, Instant at) {
        boolean inTime = !at.isBefore(from) && (until == null || at.isBefore(until));
        boolean atLevel = levels.isEmpty() ? level.inForce() : levels.contains(level);
        return inTime && atLevel && (areas.isEmpty() || divisions.stream().anyMatch(code -> areas.stream().anyMatch(code::startsWith)));
    }
}
