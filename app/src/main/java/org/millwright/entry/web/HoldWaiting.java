package org.millwright.entry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.directory.Member;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldContacts;
import org.millwright.entry.hold.Holds;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.ui.Status;
import org.springframework.stereotype.Component;

/** Whoever is held stands before everything else, and what is to be done about it; after it, crews that nobody saw for too long. */
@Component
class HoldWaiting implements WaitingSource {

    private static final int SHOWN = 5;

    private final Holds holds;
    private final HoldContacts contacts;
    private final ChainGaps gaps;
    private final Filings filings;
    private final KnownPeople people;

    HoldWaiting(Holds holds, HoldContacts contacts, ChainGaps gaps, Filings filings, KnownPeople people) {
        this.holds = holds;
        this.contacts = contacts;
        this.gaps = gaps;
        this.filings = filings;
        this.people = people;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        var waiting = new ArrayList<Waiting>();
        int most = Math.min(SHOWN, limit);
        boolean decides = user.is(Role.HEALTH_OFFICER, Role.ZONE_OFFICER);
        if (decides) {
            listHeld(holds.listOpen(most), "officer").forEach(waiting::add);
            long more = holds.countOpen() - most;
            if (more > 0) waiting.add(new Waiting(null, "entry.waiting.hold.state", Status.REFUSED, "entry.waiting.hold.kind", "", "entry.waiting.more.holds", List.of(more), "entry.waiting.more.action", "/holds", true));
            gaps.listOpen(most).forEach(it -> waiting.add(gap(it)));
        } else if (user.is(Role.CREW_LEAD, Role.MEMBER)) {
            listHeld(holds.listOpenOf(user.accountId(), most), user.is(Role.CREW_LEAD) ? "lead" : "own").forEach(waiting::add);
        } else if (user.is(Role.INSTALLER, Role.COMPANY)) {
            listHeld(holds.listOpenOfOrganisation(user.getOrganisationId(), most), "firm").forEach(waiting::add);
        }
        return waiting;
    }

    private List<Waiting> listHeld(List<Hold> held, String whom) {
        var listed = contacts.count(held.stream().map(Hold::id).toList());
        var numbers = filings.listNumbers(held.stream().map(Hold::filingId).distinct().toList());
        Map<UUID, String> names = people.listMembers(held.stream().map(Hold::memberId).toList()).stream().collect(Collectors.toMap(Member::id, Member::maskedName));
        return held.stream().map(it -> held(it, whom, listed.getOrDefault(it.id(), 0L),
                numbers.getOrDefault(it.filingId(), "") + " " + names.getOrDefault(it.memberId(), ""))).toList();
    }

    private static Waiting held(Hold it, String whom, long contacts, String title) {
        var what = it.liftedAt() != null ? "lifted" : !it.grave() ? "bring" : it.inside() ? "inside" : "outside";
        return new Waiting(it.heldAt(), "entry.waiting.hold.state", Status.REFUSED, "entry.waiting.hold.kind", title, "entry.waiting.hold." + whom + "." + what, List.of(contacts),
                "entry.waiting.hold.action", "/holds/" + it.id(), it.grave());
    }

    private static Waiting gap(ChainGaps.Open it) {
        var what = it.away() > 0 ? "away" : "seen";
        return new Waiting(it.since(), "entry.waiting.gap.kind", it.number(), it.signed() ? "entry.waiting.gap." + what : "entry.waiting.gap." + what + ".unsigned", List.of(it.people(), it.limitMinutes()),
                "entry.waiting.gap.action", "/filings/" + it.filingId() + "/chain");
    }
}
