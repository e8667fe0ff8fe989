package org.millwright.protocol.level;

import java.time.Instant;
import java.util.List;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.ProtocolImpact.Change;
import org.springframework.stereotype.Component;

/** Asks all modules what a change would mean. */
@Component
public class Previews {

    private final List<ProtocolImpact> impacts;
    private final ControlLevels levels;

    Previews(List<ProtocolImpact> impacts, ControlLevels levels) {
        this.impacts = impacts;
        this.levels = levels;
    }

    public Preview of(LevelOrder order) {
        return of(new Change.Level(order.division(), levels.levelOf(order.division().isEmpty() ? List.of() : List.of(order.division()), order.from()), order.level(), order.from()));
    }

    public Preview of(AreaOrder order) {
        return of(new Change.Area(order.division(), order.risk(), order.from(), order.until()));
    }

    public Preview ofEdition(java.util.UUID edition, Instant from) {
        return of(new Change.Edition(edition, from));
    }

    private Preview of(Change change) {
        return Preview.of(change, impacts.stream().flatMap(one -> one.foresee(change).stream()).filter(one -> one.count() > 0).toList());
    }
}
