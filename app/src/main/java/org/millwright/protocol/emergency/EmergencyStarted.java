package org.millwright.protocol.emergency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * A card is being run; whoever owns a step of it hears at once.
 *
 * @param owners of its steps, those of the site where it is one
 */
public record EmergencyStarted(UUID zoneId, UUID runId, EmergencyCard.Kind kind, boolean drill, String site, Recipients owners) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed(drill ? "emergency.drill-started" : "emergency.started", "emergency", runId, Map.of("kind", kind.name()));
    }

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((deed().action() + runId).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Recipients recipients() {
        return owners;
    }

    @Override
    public String messageKey() {
        return drill ? "emergency.notice.drill" : "emergency.notice.started";
    }

    @Override
    public List<Object> args() {
        return List.of(new Word("emergency.kind." + kind), site.isEmpty() ? 0 : 1, site);
    }

    @Override
    public String href() {
        return "/emergency-runs/" + runId;
    }
}
