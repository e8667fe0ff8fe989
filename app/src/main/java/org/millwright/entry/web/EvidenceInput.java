package org.millwright.entry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody says of one subject, as typed; {@code consent} is {@code yes} when the person has, {@code keptBy} keeps what was signed. */
public record EvidenceInput(@Nullable String subject, @Nullable String kind, @Nullable List<Typed> facts, @Nullable String reference, @Nullable String tube, @Nullable String consent, @Nullable String keptBy) {

    /** @param name of the fact */
    public record Typed(@Nullable String name, @Nullable String value) {}

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        if (facts != null) facts.forEach(fact -> values.put(String.valueOf(fact.name()), fact.value() == null ? "" : fact.value()));
        return values;
    }
}
