package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** The company took an invitation back; the installer is told. */
public record InvitationCancelled(UUID zoneId, UUID invitationId, UUID demandId, UUID installerId, UUID crewId, Set<UUID> leads, String number, String title,
                                  String crew, String reason)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("invitation.cancelled", "invitation", invitationId, Map.of("demand", demandId, "crew", crewId, "reason", reason));
    }

    /** Happens once to its subject, so the subject and the word identify the notice. */
    @Override
    public UUID noticeId() {
        return NoticeIds.of(deed().action(), invitationId);
    }

    @Override
    public Recipients recipients() {
        return new Recipients(leads, Set.of(installerId), Set.of());
    }

    @Override
    public String messageKey() {
        return "demand.notice.cancelled";
    }

    @Override
    public List<Object> args() {
        return List.of(crew, number, title, reason);
    }

    @Override
    public String href() {
        return "/invitations/" + invitationId;
    }
}
