package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** An engagement ended before its work was done; the crew is free again and the other sides are told. */
public record EngagementCancelled(UUID zoneId, UUID engagementId, UUID noticeId, UUID demandId, UUID companyId, UUID installerId, UUID crewId,
                                  Set<UUID> organisations, Set<UUID> leads, String number, String title, String crew, String side, String reason)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("engagement.cancelled", "engagement", engagementId, Map.of("demand", demandId, "crew", crewId, "side", side, "reason", reason));
    }

    @Override
    public Recipients recipients() {
        return new Recipients(leads, organisations, Set.of());
    }

    @Override
    public String messageKey() {
        return "demand.notice.engagement_cancelled";
    }

    @Override
    public List<Object> args() {
        return List.of(crew, number, title, reason);
    }

    @Override
    public String href() {
        return "/engagements/" + engagementId;
    }
}
