package org.millwright.checkpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A pass was signed. @param replaces the one it takes the place of */
public record PassIssued(UUID zoneId, UUID passId, PassSubject subject, String purpose, String keyId, @Nullable UUID replaces) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("pass.issued", "pass", passId, details());
    }

    private Map<String, Object> details() {
        var details = new HashMap<String, Object>(Map.of("purpose", purpose, "keyId", keyId, "of", subject.type(), "ofId", subject.id()));
        if (replaces != null) details.put("replaces", replaces);
        return details;
    }
}
