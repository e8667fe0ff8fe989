package org.millwright.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a company wants to ask, as typed.
 *
 * @param packages    ids of work packages; none means all that are open
 * @param crews       ids, in the order of their turns
 * @param mode        {@code together} or {@code in_turn}
 * @param deadline    moment in the zone's time, for together
 * @param answerHours each crew's time from its own turn on, for in_turn
 */
public record InvitationRequest(@Nullable List<String> packages, @Nullable List<String> crews, @Nullable String mode, @Nullable String deadline,
                                @Nullable String answerHours, @Nullable String note) {

    public InvitationRequest {
        packages = packages == null ? List.of() : packages;
        crews = crews == null ? List.of() : crews;
    }
}
