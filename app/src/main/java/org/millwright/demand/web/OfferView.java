package org.millwright.demand.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Caution;
import org.millwright.demand.InvitationState;

/**
 * An invitation beside the others of its demand.
 *
 * @param positions of the packages it asks for
 * @param outdated  the demand changed after the answer: it has to be given again
 * @param lowest    of the offers for the same packages that stand
 * @param earliest  of the same
 * @param cautions  what is unknown or stale of the crew while its offer may be taken up
 */
public record OfferView(UUID id, UUID crewId, String crew, String installer, InvitationState state, int turn, boolean inTurn, List<Integer> positions,
                        @Nullable Instant sentAt, @Nullable Instant deadline, @Nullable Instant answeredAt, @Nullable Long priceFen,
                        @Nullable Instant starts, @Nullable Instant ends, String answerNote, @Nullable String declineCode, String endReason,
                        boolean outdated, boolean lowest, boolean earliest, List<Caution> cautions) {}
