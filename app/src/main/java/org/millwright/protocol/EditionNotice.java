package org.millwright.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** What becomes of an edition and concerns others than whoever did it. */
public sealed interface EditionNotice extends Audited, Notice {

    UUID editionId();

    /** FK-01 v3. */
    String name();

    /** Tells one happening from the same happening again: an edition can be submitted more than once. */
    String occasion();

    @Override
    default UUID noticeId() {
        return UUID.nameUUIDFromBytes((deed().action() + editionId() + occasion()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    default String href() {
        return "/editions/" + editionId();
    }

    /** Both bodies are asked to sign. */
    record Submitted(UUID zoneId, UUID editionId, String name, String digest, String occasion) implements EditionNotice {
        @Override public Deed deed() { return new Deed("protocol.submitted", "protocol-edition", editionId, Map.of("digest", digest)); }
        @Override public Recipients recipients() { return Recipients.roles(Role.ZONE_OFFICER, Role.HEALTH_OFFICER); }
        @Override public String messageKey() { return "protocol.notice.submitted"; }
        @Override public List<Object> args() { return List.of(name); }
    }

    /** Back to its authors. */
    record Returned(UUID zoneId, UUID editionId, String name, Set<UUID> authors, String reason, String occasion) implements EditionNotice {
        @Override public Deed deed() { return new Deed("protocol.returned", "protocol-edition", editionId, Map.of("reason", reason)); }
        @Override public Recipients recipients() { return new Recipients(authors, Set.of(), Set.of()); }
        @Override public String messageKey() { return "protocol.notice.returned"; }
        @Override public List<Object> args() { return List.of(name, reason); }
    }

    /** In force without both signatures; the body that did not sign hears of it, and so does the administrator. */
    record Forced(UUID zoneId, UUID editionId, String name, String reason, String occasion) implements EditionNotice {
        @Override public Deed deed() { return new Deed("protocol.forced", "protocol-edition", editionId, Map.of("reason", reason)); }
        @Override public Recipients recipients() { return Recipients.roles(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR); }
        @Override public String messageKey() { return "protocol.notice.forced"; }
        @Override public List<Object> args() { return List.of(name, reason); }
    }

    /** Nothing takes its place. */
    record Withdrawn(UUID zoneId, UUID editionId, String name, String reason, String occasion) implements EditionNotice {
        @Override public Deed deed() { return new Deed("protocol.withdrawn", "protocol-edition", editionId, Map.of("reason", reason)); }
        @Override public Recipients recipients() { return Recipients.roles(Role.values()); }
        @Override public String messageKey() { return "protocol.notice.withdrawn"; }
        @Override public List<Object> args() { return List.of(name, reason); }
    }
}
