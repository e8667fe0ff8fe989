package org.millwright.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A crew whose word is stale was asked to say it again. */
public record CrewStatusAsked(UUID zoneId, UUID noticeId, UUID crewId, String crew, Set<UUID> memberships, Set<UUID> organisations) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("crew.status-asked", "crew", crewId);
    }

    @Override
    public Recipients recipients() {
        return new Recipients(memberships, organisations, Set.of());
    }

    @Override
    public String messageKey() {
        return "directory.notice.status-asked";
    }

    @Override
    public List<Object> args() {
        return List.of(crew);
    }

    @Override
    public String href() {
        return memberships.isEmpty() ? "/crews/" + crewId : "/my-crew";
    }
}
