package org.millwright.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A round of deciding anew is over: one entry in the audit for all of it, and one notice for each organisation whose filings are judged otherwise. */
public record FilingsRedecided(UUID zoneId, UUID batchId, String cause, int decided, int changed, Set<UUID> organisations) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("filings.redecided", "filing", batchId, Map.of("cause", cause, "decided", decided, "changed", changed));
    }

    @Override
    public UUID noticeId() {
        return batchId;
    }

    @Override
    public Recipients recipients() {
        return new Recipients(Set.of(), organisations, changed == 0 ? Set.of() : Set.of(Role.HEALTH_OFFICER, Role.ZONE_OFFICER));
    }

    @Override
    public String messageKey() {
        return "entry.notice.redecided";
    }

    @Override
    public List<Object> args() {
        return List.of(new Word("entry.cause." + cause), decided, changed);
    }

    @Override
    public String href() {
        return "/filings";
    }
}
