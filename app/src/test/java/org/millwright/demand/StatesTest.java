package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.http.Refusal;

/** Every pair of states, so that a transition is neither lost nor let in unnoticed. */
class StatesTest {

    @Test
    void demand() {
        assertThat(Stream.of(DemandState.values()).map(state -> state + " -> " + state.next()).toList()).isEqualTo(List.of(
                "DRAFT -> [PUBLISHED, WITHDRAWN]", "PUBLISHED -> [ENGAGED, COMPLETED, WITHDRAWN]", "ENGAGED -> [PUBLISHED, COMPLETED]",
                "COMPLETED -> []", "WITHDRAWN -> []"));
    }

    @Test
    void invitation() {
        assertThat(Stream.of(InvitationState.values()).map(state -> state + " -> " + state.next()).toList()).isEqualTo(List.of(
                "QUEUED -> [SENT, CANCELLED, RELEASED]", "SENT -> [ACCEPTED, DECLINED, EXPIRED, CANCELLED, RELEASED]",
                "ACCEPTED -> [ACCEPTED, DECLINED, CANCELLED, RELEASED, ENGAGED]", "DECLINED -> []", "EXPIRED -> []", "CANCELLED -> []", "RELEASED -> []",
                "ENGAGED -> [RELEASED]"));
    }

    @Test
    void engagement() {
        assertThat(Stream.of(EngagementState.values()).map(state -> state + " -> " + state.next()).toList()).isEqualTo(List.of(
                "ACTIVE -> [COMPLETED, CANCELLED]", "COMPLETED -> []", "CANCELLED -> []"));
    }

    @Test
    void anIllegalTransitionIsRefusedByTheNameOfThePresentState() {
        assertThatThrownBy(() -> DemandState.WITHDRAWN.to(DemandState.PUBLISHED)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("demand.refusal.is_withdrawn"));
        assertThatThrownBy(() -> InvitationState.EXPIRED.to(InvitationState.ACCEPTED)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.is_expired"));
    }
}
