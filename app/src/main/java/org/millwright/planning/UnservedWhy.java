package org.millwright.planning;

import java.util.List;
import java.util.UUID;

/**
 * Why nobody does a package, in the reader's words.
 *
 * @param waitsFor packages before it that nobody does either, by title
 * @param rules    in the way, those that keep most out first
 * @param nearest  the crews that come nearest, with what would change it
 * @param able     crews that no rule keeps out, though the plan has found them no time
 */
public record UnservedWhy(UUID packageId, List<String> waitsFor, List<RuleCount> rules, List<Near> nearest, List<String> able) {

    /** @param only how many of those kept out it keeps out alone */
    public record RuleCount(String rule, String name, int keptOut, int only) {}

    public record Near(UUID crewId, String crew, List<String> reasons, List<String> advice) {}
}
