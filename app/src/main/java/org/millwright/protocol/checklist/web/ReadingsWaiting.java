package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.checklist.UnmatchedReadings;
import org.springframework.stereotype.Component;

/** A site's company hears how many of the day's measurements count for nobody, whoever measures that they wrote the names so. */
@Component
class ReadingsWaiting implements WaitingSource {

    private final UnmatchedReadings unmatched;

    ReadingsWaiting(UnmatchedReadings unmatched) {
        this.unmatched = unmatched;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        if (user.is(Role.COMPANY)) {
            return unmatched.countBySite(user).stream().filter(it -> it.today() > 0).limit(limit)
                    .map(it -> new Waiting(null, "fever.waiting.site.kind", it.site(), "fever.waiting.site.note", List.of(it.today()), "fever.waiting.site.action", "/checklist-rounds")).toList();
        }
        if (!user.is(Role.CREW_LEAD, Role.MEMBER, Role.GUARD)) return List.of();
        int own = unmatched.countOf(user);
        return own == 0 ? List.of() : List.of(new Waiting(null, "fever.waiting.own.kind", "", "fever.waiting.own.note", List.of(own), "fever.waiting.own.action", "/my-checks/temperature"));
    }
}
