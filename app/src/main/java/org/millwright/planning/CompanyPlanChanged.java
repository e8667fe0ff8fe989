package org.millwright.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A new plan lays a company's work to other crews or times than the one before. It is advice: nobody is engaged by it. */
public record CompanyPlanChanged(UUID zoneId, UUID planId, int number, UUID companyId, Set<UUID> demands, String numbers) implements Notice {

    @Override
    public UUID noticeId() {
        return NoticeIds.of("plan.changed-for-company", planId + "/" + companyId);
    }

    @Override
    public Recipients recipients() {
        return Recipients.organisations(companyId);
    }

    @Override
    public String messageKey() {
        return "planning.notice.company";
    }

    @Override
    public List<Object> args() {
        return List.of(number, demands.size(), numbers);
    }

    /** The demand, where it is one. */
    @Override
    public String href() {
        return demands.size() == 1 ? "/demands/" + demands.iterator().next() : "/plan";
    }
}
