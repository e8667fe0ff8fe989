package org.millwright.responsibility.web;

import java.util.ArrayList;
import java.util.List;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.StepHeld;
import org.springframework.stereotype.Component;

/** Steps that wait for an enterprise's signature; how many gaps the zone's net has. */
@Component
class NetWaiting implements WaitingSource {

    private static final int SHOWN = 3;

    private final NetLists lists;

    NetWaiting(NetLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        if (!user.is(Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD)) return List.of();
        var waiting = new ArrayList<>(lists.listUnsigned(user, Math.min(SHOWN, limit)).stream().map(row -> {
            long open = row.steps().stream().filter(it -> it.person().gap() && user.getOrganisationId().equals(it.organisationId())).map(StepHeld::step).count();
            return new Waiting(row.work().starts(), "responsibility.waiting.kind", row.work().title(), "responsibility.waiting.note", List.of(open), "responsibility.waiting.action",
                    "/responsibility/" + row.work().id());
        }).toList());
        // Signatures are asked for by the dozen, and would push aside what has an hour; but none is kept back unsaid.
        long more = waiting.size() < SHOWN ? 0 : lists.countUnsigned(user) - waiting.size();
        if (more > 0) waiting.add(new Waiting(null, "responsibility.waiting.kind", "", "responsibility.waiting.more", List.of(more), "responsibility.waiting.all", "/responsibility?look=person"));
        return waiting;
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.CREW_LEAD)) return List.of();
        long gaps = lists.countGaps(user);
        return List.of(new Figure(40, "responsibility.figure", Long.toString(gaps), "responsibility.figure.note", List.of(gaps), "/responsibility"));
    }
}
