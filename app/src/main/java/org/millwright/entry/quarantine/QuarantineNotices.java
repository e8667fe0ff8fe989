package org.millwright.entry.quarantine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.entry.quarantine.QuarantineOrders.Order;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who hears of an order of quarantine: the person himself, whoever leads the crew or answers for the people, the installer's office. Only the person's own says which bed. */
@Component
class QuarantineNotices {

    private final JdbcClient db;
    private final ResponsibilityNet net;
    private final ApplicationEventPublisher events;

    QuarantineNotices(JdbcClient db, ResponsibilityNet net, ApplicationEventPublisher events) {
        this.db = db;
        this.net = net;
        this.events = events;
    }

    /**
     * Each person once, and the others once for all of them.
     *
     * @param orders of one filing, or one without
     * @param what   end of {@code quarantine_<what>}, {@code quarantine_crew_<what>} and, to the person, {@code quarantine_own_<what>}
     */
    void tell(List<Order> orders, String what, String once) {
        var members = orders.stream().map(Order::memberId).toList();
        var own = membershipsOf(members);
        orders.stream().filter(it -> own.containsKey(it.memberId())).forEach(it -> events.publishEvent(new QuarantineTold(CurrentZone.id(), it.id(), Recipients.memberships(own.get(it.memberId())),
                "quarantine_own_" + what, once, List.of(it.place(), it.room(), it.bed(), it.endsAt()), "/quarantine")));
        var first = orders.getFirst();
        var whom = new HashSet<>(leads(members));
        if (first.filingId() != null) whom.addAll(net.answering(first.filingId(), Step.PEOPLE).memberships());
        whom.removeAll(own.values());
        var recipients = new Recipients(whom, installers(members), Set.of());
        events.publishEvent(first.filingId() == null ? new QuarantineTold(CurrentZone.id(), first.id(), recipients, "quarantine_crew_" + what, once, List.of(first.endsAt()), "/")
                : new QuarantineTold(CurrentZone.id(), first.id(), recipients, "quarantine_" + what, once, List.of(numberOf(first.filingId()), first.endsAt()), "/filings/" + first.filingId()));
    }

    String numberOf(UUID filingId) {
        return db.sql("select number from filing where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", filingId).query(String.class).single();
    }

    /** Of those who sign in, by member. */
    Map<UUID, UUID> membershipsOf(Collection<UUID> members) {
        var found = new HashMap<UUID, UUID>();
        db.sql("""
                select m.id, s.id as membership from member m join membership s on s.zone_id = m.zone_id and s.account_id = m.account_id and s.ended_at is null
                where m.zone_id = :zone and m.id = any(:members)""").param("zone", CurrentZone.id()).param("members", Rows.array(members)).query(row -> {
                    found.put(Rows.id(row, "id"), Rows.id(row, "membership"));
                });
        return found;
    }

    private List<UUID> leads(Collection<UUID> members) {
        return db.sql("""
                select distinct s.id from crew_member cm join crew c on c.zone_id = cm.zone_id and c.id = cm.crew_id join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
                    join membership s on s.zone_id = m.zone_id and s.account_id = m.account_id and s.ended_at is null
                where cm.zone_id = :zone and cm.member_id = any(:members) and cm.left_on is null and m.left_at is null""").param("zone", CurrentZone.id()).param("members", Rows.array(members))
                .query(UUID.class).list();
    }

    private Set<UUID> installers(Collection<UUID> members) {
        return db.sql("select distinct installer_id from member where zone_id = :zone and id = any(:members)").param("zone", CurrentZone.id()).param("members", Rows.array(members)).query(UUID.class).set();
    }
}
