package org.millwright.demand.ranking.web;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.millwright.demand.ranking.Reason;

/**
 * A crew that is left out.
 *
 * @param near   one rule alone is in the way
 * @param advice what would change it; empty when no single step would
 */
public record ExclusionView(UUID crewId, String crew, UUID installerId, String installer, String full, boolean near, List<Reason> reasons, List<String> advice) {

    /** Without what several packages say alike. */
    public List<Reason> told() {
        var seen = new HashSet<List<Object>>();
        return reasons.stream().filter(reason -> seen.add(List.of(reason.rule(), reason.found(), reason.needed()))).toList();
    }
}
