package org.millwright.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A published demand says something else now; those invited are told. */
public record DemandChanged(UUID zoneId, UUID demandId, UUID noticeId, String number, String title, int revision, Set<UUID> installers)
        implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("demand.changed", "demand", demandId, Map.of("number", number, "revision", revision));
    }

    @Override
    public Recipients recipients() {
        return new Recipients(Set.of(), installers, Set.of());
    }

    @Override
    public String messageKey() {
        return "demand.notice.changed";
    }

    @Override
    public List<Object> args() {
        return List.of(number, title);
    }

    @Override
    public String href() {
        return "/demands/" + demandId;
    }
}
