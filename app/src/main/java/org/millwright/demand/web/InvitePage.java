package org.millwright.demand.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.Caution;
import org.millwright.demand.InvitationRequest;
import org.millwright.demand.web.DemandPage.PackageView;
import org.millwright.ui.Option;

/**
 * Who will be asked, for what, until when.
 *
 * @param crews  to choose from, in the order of their turns; {@code value} is the id
 * @param parked  chosen beside them for other work: not asked now, but to be there again on the way back
 * @param dropped how many were chosen beyond those that one round takes
 * @param doubts what is unknown or stale of them, by crew; who is missing is known
 */
public record InvitePage(UUID demandId, String number, String title, List<PackageView> packages, List<Option> crews, List<UUID> parked, int dropped,
                         Map<UUID, List<Caution>> doubts, InvitationRequest typed) {

    /** The ranking they were chosen from, with the choice as it stands. */
    public String back() {
        var address = new StringBuilder("/demands/" + demandId + "/ranking?package=").append(typed.packages().size() == 1 && packages.size() > 1
                ? packages.stream().filter(it -> it.id().toString().equals(typed.packages().getFirst())).map(PackageView::position).findFirst().orElse(0) : 0);
        crews.forEach(crew -> address.append("&crews=").append(crew.value()));
        parked.forEach(crew -> address.append("&parked=").append(crew));
        return address.toString();
    }

    public List<Option> doubtful() {
        return crews.stream().filter(crew -> doubts.containsKey(UUID.fromString(crew.value()))).toList();
    }
}
