package org.millwright.responsibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** The zone's words for a part of a step were set, from a day on, or taken back before that day. */
public record PromiseTextChanged(UUID zoneId, UUID textId, Promises.Part part, LocalDate from, boolean set) implements Audited {

    @Override
    public String action() {
        return set ? "promise.set" : "promise.withdrawn";
    }

    @Override
    public String subjectType() {
        return "promise-text";
    }

    @Override
    public UUID subjectId() {
        return textId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("step", part.step().code(), "part", part.code(), "from", from.toString());
    }
}
