package org.millwright.responsibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** The zone's words for a part of a step were set, from a day on, or taken back before that day. */
public record PromiseTextChanged(UUID zoneId, UUID textId, Promises.Part part, LocalDate from, boolean set) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(set ? "promise.set" : "promise.withdrawn", "promise-text", textId,
                Map.of("step", part.step().code(), "part", part.code(), "from", from.toString()));
    }
}
