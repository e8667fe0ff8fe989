package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A company accepted the work of a crew and said whether it passed at the first time; the installer and the crew's lead are told. */
public record EngagementCompleted(UUID zoneId, UUID engagementId, UUID demandId, UUID companyId, UUID installerId, UUID crewId,
                                  Set<UUID> leads, String number, String title, String crew, boolean passedFirst)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("engagement.completed", "engagement", engagementId, Map.of("demand", demandId, "crew", crewId, "passedFirst", passedFirst));
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
        return passedFirst ? "demand.notice.completed.first" : "demand.notice.completed.later";
    }

    @Override
    public List<Object> args() {
        return List.of(crew, number, title);
    }

    @Override
    public String href() {
        return "/engagements/" + engagementId;
    }
}
