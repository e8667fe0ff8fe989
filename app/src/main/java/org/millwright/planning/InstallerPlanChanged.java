package org.millwright.planning;

import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A new plan lays work elsewhere for which an installer's crews are asked or engaged. What is engaged stays as it is. */
public record InstallerPlanChanged(UUID zoneId, UUID planId, int number, UUID installerId, int packages) implements Notice {

    @Override
    public UUID noticeId() {
        return NoticeIds.of("plan.changed-for-installer", planId + "/" + installerId);
    }

    @Override
    public Recipients recipients() {
        return Recipients.organisations(installerId);
    }

    @Override
    public String messageKey() {
        return "planning.notice.installer";
    }

    @Override
    public List<Object> args() {
        return List.of(number, packages);
    }

    @Override
    public String href() {
        return "/plan";
    }
}
