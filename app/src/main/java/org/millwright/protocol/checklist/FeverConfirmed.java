package org.millwright.protocol.checklist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * Enough measurements of one person were high: isolate. Says where, not who; the watch knows, and whoever looks is recorded.
 *
 * @param runId of the emergency card that was started; null when the zone has none for fevers
 */
public record FeverConfirmed(UUID zoneId, UUID watchId, UUID siteId, String site, @Nullable UUID runId) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("fever.confirmed", "fever-watch", watchId, Map.of("site", siteId));
    }

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((deed().action() + watchId).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Recipients recipients() {
        return Recipients.roles(Role.HEALTH_OFFICER, Role.ZONE_OFFICER);
    }

    @Override
    public String messageKey() {
        return runId == null ? "fever.notice.no-card" : "fever.notice";
    }

    @Override
    public List<Object> args() {
        return List.of(site);
    }

    @Override
    public String href() {
        return runId == null ? "/emergency-cards" : "/emergency-runs/" + runId;
    }
}
