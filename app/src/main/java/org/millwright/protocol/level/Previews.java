package org.millwright.protocol.level;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.protocol.ProtocolImpact.Change;
import org.millwright.protocol.ProtocolImpact.Following;
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

    /** What follows from changes that were confirmed, by the change. */
    public Map<UUID, List<Following>> listFollowing(CurrentUser user, Collection<UUID> changes) {
        Map<UUID, List<Following>> all = new HashMap<>();
        impacts.forEach(one -> one.listFollowing(user, changes).forEach((id, following) -> all.computeIfAbsent(id, it -> new ArrayList<>()).add(following)));
        return all;
    }

    private Preview of(Change change) {
        return Preview.of(change, impacts.stream().flatMap(one -> one.foresee(change).stream()).filter(one -> one.count() > 0 || one.trial() != null && !one.trial().whole()).toList());
    }
}
