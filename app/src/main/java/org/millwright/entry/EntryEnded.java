package org.millwright.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.ZoneEvent;

/**
 * What was admitted is so no longer: the filing was changed, withdrawn or closed, or is judged otherwise; its passes are worth nothing.
 *
 * @param members who was in it until now and may not be any more
 */
public record EntryEnded(UUID zoneId, UUID filingId, FilingState state, List<UUID> members) implements ZoneEvent {

    /** Kept events of before they named anybody have none. */
    public EntryEnded(UUID zoneId, UUID filingId, FilingState state, @Nullable List<UUID> members) {
        this.zoneId = zoneId;
        this.filingId = filingId;
        this.state = state;
        this.members = members == null ? List.of() : List.copyOf(members);
    }

    EntryEnded(UUID zoneId, UUID filingId, FilingState state) {
        this(zoneId, filingId, state, List.of());
    }
}
