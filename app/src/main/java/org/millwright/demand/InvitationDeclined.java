package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** An installer said no; the company is told. */
public record InvitationDeclined(UUID zoneId, UUID invitationId, UUID demandId, UUID companyId, UUID installerId, UUID crewId, String number,
                                 String title, String crew, String reason)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("invitation.declined", "invitation", invitationId, Map.of("demand", demandId, "crew", crewId, "reason", reason));
    }

    /** Happens once to its subject, so the subject and the word identify the notice. */
    @Override
    public UUID noticeId() {
        return NoticeIds.of(deed().action(), invitationId);
    }

    @Override
    public Recipients recipients() {
        return new Recipients(Set.of(), Set.of(companyId), Set.of());
    }

    @Override
    public String messageKey() {
        return "demand.notice.declined";
    }

    @Override
    public List<Object> args() {
        return List.of(crew, number, title, new Word("demand.decline." + reason));
    }

    @Override
    public String href() {
        return "/demands/" + demandId + "#invitations";
    }
}
