package org.millwright.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * A draft has become the zone's plan; the task force is told.
 *
 * @param changed packages whose crews or times are others than in the plan before
 */
public record PlanPublished(UUID zoneId, UUID planId, int number, String name, int served, int unserved, int changed) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("plan.published", "plan", planId, Map.of("number", number, "served", served, "unserved", unserved, "changed", changed));
    }

    @Override
    public UUID noticeId() {
        return NoticeIds.of(deed().action(), planId);
    }

    @Override
    public Recipients recipients() {
        return Recipients.roles(Role.ZONE_OFFICER, Role.COMMISSIONER);
    }

    @Override
    public String messageKey() {
        return "planning.notice.published";
    }

    @Override
    public List<Object> args() {
        return List.of(number, name, served, unserved, changed);
    }

    @Override
    public String href() {
        return "/plan";
    }
}
