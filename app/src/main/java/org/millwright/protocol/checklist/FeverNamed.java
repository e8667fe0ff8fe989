package org.millwright.protocol.checklist;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.tenancy.Rows;

/** Whoever measured wrote another name. Neither the one nor the other stands here, only whether one person was found. */
public record FeverNamed(UUID zoneId, UUID watchId, MeasuredPeople.Match match) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("fever.named", "fever-watch", watchId, Map.of("match", Rows.word(match)));
    }
}
