package org.millwright.protocol;

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
 * An edition is in force: whatever was decided under the one before is to be looked at again.
 *
 * @param previousId the edition it took the place of; null for a document's first
 * @param major      whether everybody is asked to acknowledge it
 */
public record EditionPublished(UUID zoneId, UUID editionId, UUID documentId, String document, int number, @Nullable UUID previousId, boolean major, boolean forced)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("protocol.published", "protocol-edition", editionId, Map.of("document", document, "number", number, "major", major, "forced", forced));
    }

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((deed().action() + editionId).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Recipients recipients() {
        return Recipients.roles(Role.values());
    }

    @Override
    public String messageKey() {
        return major ? "protocol.notice.published" : "protocol.notice.published.minor";
    }

    @Override
    public List<Object> args() {
        return List.of(document, number);
    }

    @Override
    public String href() {
        return "/editions/" + editionId;
    }
}
