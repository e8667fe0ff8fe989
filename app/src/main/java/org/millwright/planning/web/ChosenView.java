package org.millwright.planning.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.LapsedPin;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.planning.PlacementWhy;
import org.millwright.planning.PlanWork;
import org.millwright.planning.UnservedWhy;

/**
 * What the side panel says of one package.
 *
 * @param crews    who does it, in the plan or engaged; none when nobody does
 * @param why      null when nobody does it or it is engaged
 * @param unserved null unless nobody does it
 * @param move     who it could be put to; null where it may not be moved
 * @param typed    what the form to move it holds; {@code objections} to it, once it was sent
 */
public record ChosenView(UUID packageId, PlanHead head, PlanWork work, List<Crew> crews, @Nullable PlacementWhy why, @Nullable UnservedWhy unserved, @Nullable CrewFields move, MoveAsk typed, List<Objection> objections) {

    /** @param engagementId null unless engaged; then it never moves */
    public record Crew(UUID crewId, String crew, Instant starts, Instant ends, boolean pinned, @Nullable UUID engagementId, boolean begun) {}

    public boolean pinned() {
        return crews.stream().anyMatch(Crew::pinned);
    }

    /** Why the pin holds no more; null: it does, or there is none. */
    public @Nullable LapsedPin lapsed() {
        return head.lapsed().get(packageId);
    }

    public boolean engaged() {
        return crews.stream().anyMatch(each -> each.engagementId() != null);
    }
}
