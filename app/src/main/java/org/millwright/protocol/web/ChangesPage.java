package org.millwright.protocol.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.ClauseChange;
import org.millwright.protocol.Edition;

/**
 * What an edition says otherwise than another.
 *
 * @param before null when there is none to compare with
 * @param others what it can be compared with
 */
public record ChangesPage(Edition edition, @Nullable Edition before, List<Edition> others, List<ClauseChange> changes) {

    public List<ClauseChange> differing() {
        return changes.stream().filter(one -> one.kind() != ClauseChange.Kind.SAME).toList();
    }
}
