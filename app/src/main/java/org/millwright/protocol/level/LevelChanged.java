package org.millwright.protocol.level;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;
import org.millwright.protocol.rule.ControlLevel;

/**
 * A level was confirmed, or one that lay ahead was withdrawn: what is in force from then on is another. Told at once, also when it begins later, for arrivals after that are judged by it.
 *
 * @param division empty for the whole zone
 * @param level    in force from then on
 */
public record LevelChanged(UUID zoneId, UUID periodId, String division, ControlLevel level, Instant from, boolean withdrawn) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed(withdrawn ? "level.withdrawn" : "level.confirmed", "level", periodId,
                Map.of("division", division, "level", level.name(), "from", from.toString()));
    }

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((deed().action() + periodId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Everybody whose day changes with it. */
    @Override
    public Recipients recipients() {
        return Recipients.roles(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.COMMISSIONER, Role.LOGISTICS_OFFICER, Role.INSPECTOR, Role.GUARD, Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD);
    }

    @Override
    public String messageKey() {
        return withdrawn ? "level.notice.withdrawn" : "level.notice.confirmed";
    }

    @Override
    public List<Object> args() {
        return List.of(new Word("level." + level), new Word("level.note." + level), from, division.isEmpty() ? 0 : 1, division);
    }

    @Override
    public String href() {
        return "/control-levels";
    }
}
