package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** An installer offered a start and a price; the company is told. */
public record InvitationAccepted(UUID zoneId, UUID invitationId, UUID noticeId, UUID demandId, UUID companyId, UUID installerId, UUID crewId,
                                 String number, String title, String crew, String starts)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("invitation.accepted", "invitation", invitationId, Map.of("demand", demandId, "crew", crewId, "starts", starts));
    }

    @Override
    public Recipients recipients() {
        return new Recipients(Set.of(), Set.of(companyId), Set.of());
    }

    @Override
    public String messageKey() {
        return "demand.notice.accepted";
    }

    @Override
    public List<Object> args() {
        return List.of(crew, number, title, starts);
    }

    @Override
    public String href() {
        return "/demands/" + demandId + "#invitations";
    }
}
