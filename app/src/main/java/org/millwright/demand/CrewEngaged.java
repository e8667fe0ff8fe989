package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A crew is engaged and its time booked; its installer and its lead are told. */
public record CrewEngaged(UUID zoneId, UUID engagementId, UUID invitationId, UUID demandId, UUID companyId, UUID installerId, UUID crewId,
                          Set<UUID> leads, String number, String title, String crew, String starts)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("engagement.made", "engagement", engagementId, Map.of("demand", demandId, "crew", crewId, "invitation", invitationId, "starts", starts));
    }

    /** Happens once to its subject, so the subject and the word identify the notice. */
    @Override
    public UUID noticeId() {
        return NoticeIds.of(deed().action(), engagementId);
    }

    @Override
    public Recipients recipients() {
        return new Recipients(leads, Set.of(installerId), Set.of());
    }

    @Override
    public String messageKey() {
        return "demand.notice.engaged";
    }

    @Override
    public List<Object> args() {
        return List.of(crew, number, title, starts);
    }

    @Override
    public String href() {
        return "/engagements/" + engagementId;
    }
}
