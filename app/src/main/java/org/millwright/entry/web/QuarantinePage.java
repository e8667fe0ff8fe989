package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.quarantine.QuarantineOrders.Order;
import org.millwright.entry.quarantine.QuarantinePlaces.Place;
import org.millwright.http.Paged;

/**
 * @param period over which beds are counted: the order's, else now
 * @param names  masked, by member
 * @param orders the reader may order and change
 * @param reports the reports of the day
 * @param own    a person's own order: reported on a phone
 * @param wanted the filing that leads here
 * @param typed  a form that was refused
 */
public record QuarantinePage(List<Place> places, Period period, Paged<Order> running, Map<UUID, String> names, boolean orders, Reports reports, @Nullable Order own,
                             @Nullable Wanted wanted, Typed typed) {

    public record Period(Instant from, Instant until) {}

    /**
     * @param hour by which they are due, in the zone's time
     * @param late how many people have not reported by then
     */
    public record Reports(int hour, long late) {}

    /**
     * What somebody typed into one of the forms.
     *
     * @param at the place or order the form belongs to; empty of one that stands alone
     */
    public record Typed(String at, Map<String, @Nullable String> values) {

        public static final Typed NOTHING = new Typed("", Map.of());
    }

    public @Nullable String typed(String at, String name) {
        return typed.at().equals(at) ? typed.values().get(name) : null;
    }

    public @Nullable String typed(String name) {
        return typed("", name);
    }

    /**
     * People who are to be ordered: of a filing, or one alone.
     *
     * @param number of the filing; empty without
     * @param begins their arrival, or now: beds are free or taken from then on
     * @param from   {@code 2026-12-01T08:00} in the zone's time: the same
     * @param days   as the rules say
     */
    public record Wanted(@Nullable UUID filingId, String number, List<Person> people, Instant begins, String from, int days) {}

    /**
     * @param name   masked
     * @param held   in quarantine at that time already
     * @param picked to be ordered: whom the rules ask it of, or who was chosen in the form that was refused
     */
    public record Person(UUID id, String name, boolean held, boolean picked) {}
}
