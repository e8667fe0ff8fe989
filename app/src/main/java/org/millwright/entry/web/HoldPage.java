package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldContact;
import org.millwright.entry.quarantine.QuarantineOrders.Order;
import org.millwright.entry.quarantine.QuarantinePlaces.Place;

/**
 * Somebody who is held, and what is to be done.
 *
 * @param person   masked
 * @param order    of quarantine that stands; null without one
 * @param places   with beds free over the whole time, for who may order
 * @param prepared what the order would be; null for who may not order, or where it stands
 * @param causes   whom the person was with, so that he counts as a close contact; for the two offices
 * @param card     emergency card for a positive result; null where the zone has none in use
 * @param acts     the reader is the health officer
 * @param decides  or one of the two offices
 */
public record HoldPage(Hold hold, String number, String person, String site, @Nullable UUID siteId, String crew, List<ContactView> contacts, @Nullable Order order, List<Place> places,
                       @Nullable Prepared prepared, List<CauseView> causes, @Nullable UUID card, boolean acts, boolean decides, boolean own, boolean phone) {

    /** @param held he is held himself by now */
    public record ContactView(UUID id, String person, String number, UUID filingId, HoldContact.Way way, boolean close, boolean cleared, String clearReason, boolean held) {}

    /** The hold of another, and who that is. */
    public record CauseView(UUID id, String person) {}

    /** @param from {@code 2026-12-01T08:00} in the zone's time */
    public record Prepared(String from, int days) {}
}
