package org.millwright.protocol.level;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.millwright.protocol.ProtocolImpact.Change;
import org.millwright.protocol.ProtocolImpact.Consequence;

/**
 * What a change would mean, as it was shown.
 *
 * @param foreseen names what was shown: who confirms something else than what they saw is shown it anew
 */
public record Preview(List<Consequence> consequences, String foreseen) {

    static Preview of(Change change, List<Consequence> consequences) {
        var ordered = consequences.stream().sorted(Comparator.comparingInt(Consequence::order)).toList();
        String shown = change + " " + ordered.stream().map(one -> one.label() + one.count() + (one.trial() == null ? "" : one.trial())).toList();
        return new Preview(ordered, UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
