package org.millwright.directory.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.CrewRow;
import org.millwright.directory.StaleAfter;

/** A crew in a list. */
public record CrewLine(UUID id, String code, String name, UUID installerId, String installer, boolean active, int heads, List<Term> trades,
                       @Nullable Instant capacityStatedAt, boolean capacityStale, ControlView control, @Nullable Instant freeFrom) {

    static CrewLine of(CrewRow row, CodeNames names, StaleAfter staleAfter, Instant now, Sight sight) {
        return new CrewLine(row.id(), row.code(), row.name(), row.installerId(), row.installer(), row.active(), row.heads(),
                row.trades().stream().map(trade -> Term.of(names, CodeList.TRADE, trade)).toList(), row.capacityStatedAt(),
                staleAfter.capacityStale(row.capacityStatedAt(), now), ControlView.of(row.clearance(), staleAfter, now, sight), row.freeFrom());
    }
}
