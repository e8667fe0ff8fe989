package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldContact;
import org.millwright.entry.quarantine.QuarantineOrders.Order;
import org.millwright.entry.quarantine.QuarantinePlaces.Place;
import org.millwright.entry.web.DecisionView.ClauseView;

/**
 * Somebody who is held, and what is to be done.
 *
 * @param person   masked
 * @param order    of quarantine that stands; null without one
 * @param places   with beds free over the whole time, for who may order
 * @param prepared what the order would be; null for who may not order, or where it stands
 * @param causes   whom the person was with, so that he counts as a close contact; for the two offices
 * @param why      the clauses that speak against the person; for the two offices, and not once it is over
 * @param card     emergency card for a positive result; null where the zone has none in use
 * @param run      of such a card at the site, if one goes on, for whomever it was begun: it keeps nobody from starting another
 * @param acts     the reader is the health officer
 * @param decides  or one of the two offices
 */
public record HoldPage(Held hold, String number, String person, String site, @Nullable UUID siteId, String crew, List<ContactView> contacts, @Nullable Ordered order, List<Place> places,
                       @Nullable Prepared prepared, List<CauseView> causes, List<ClauseView> why, @Nullable UUID card, @Nullable Running run, boolean acts, boolean decides, boolean own, boolean phone) {

    /**
     * What all of its readers may know of a hold. Neither here nor in the order is why: programs read what pages hide.
     *
     * @param endReason where somebody was taken, or why released: for the two offices only
     */
    public record Held(UUID id, UUID filingId, UUID memberId, boolean inside, boolean grave, Instant heldAt, @Nullable Instant liftedAt, @Nullable Instant endedAt, Hold.@Nullable End ended, String endReason) {

        /** Who was with somebody that is not here any more may be found to be no contact still. */
        public boolean contactsCount() {
            return ended == null || ended == Hold.End.OUT || ended == Hold.End.MISSED;
        }

        static Held of(Hold it, boolean decides) {
            return new Held(it.id(), it.filingId(), it.memberId(), it.inside(), it.grave(), it.heldAt(), it.liftedAt(), it.endedAt(), it.ended(), decides ? it.endReason() : "");
        }
    }

    /** Where the person is to go, and until when. */
    public record Ordered(String place, String room, int bed, Instant startsAt, Instant endsAt) {

        static Ordered of(Order it) {
            return new Ordered(it.place(), it.room(), it.bed(), it.startsAt(), it.endsAt());
        }
    }

    /** @param held he is held himself by now */
    public record ContactView(UUID id, String person, String number, UUID filingId, HoldContact.Way way, boolean close, boolean cleared, String clearReason, boolean held) {}

    /** The hold of another, and who that is. */
    public record CauseView(UUID id, String person) {}

    /** A card that was started in earnest. */
    public record Running(UUID id, Instant startedAt) {}

    /** @param from {@code 2026-12-01T08:00} in the zone's time */
    public record Prepared(String from, int days) {}
}
