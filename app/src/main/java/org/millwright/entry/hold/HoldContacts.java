package org.millwright.entry.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.entry.fact.SharedTubes;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was with a person that is held: of the same crew, in the same vehicle, in the same tube. */
@Component
public class HoldContacts {

    private final JdbcClient db;
    private final SharedTubes tubes;

    HoldContacts(JdbcClient db, SharedTubes tubes) {
        this.db = db;
        this.tubes = tubes;
    }

    /**
     * Finds them and keeps them. Crew: everybody of the filing who is not missing. Ride: people of other filings whose vehicle or ride bears the same plate while both
     * are here. Tube: whose sample was in the same one at the same sampling. A person stands in the list once, by the closest way.
     *
     * @param close they count as close contacts
     * @return how many are new in the list, or count as close ones only now
     */
    public int list(Hold of, boolean close) {
        return db.sql("""
                with filed as (select * from filing where zone_id = :zone and id = :filing),
                plates as (select plate from filing_vehicle where zone_id = :zone and filing_id = :filing union select plate from transfer where zone_id = :zone and filing_id = :filing and cancelled_at is null),
                others as (select v.filing_id from filing_vehicle v where v.zone_id = :zone and v.plate in (select plate from plates)
                    union select t.filing_id from transfer t where t.zone_id = :zone and t.cancelled_at is null and t.plate in (select plate from plates)),
                found as (
                    select m.member_id, m.filing_id, 'crew' as way, 2 as rank from filing_member m where m.zone_id = :zone and m.filing_id = :filing and m.missed_at is null
                    union all select m.member_id, m.filing_id, 'ride', 3 from others o join filing f on f.zone_id = :zone and f.id = o.filing_id and f.state = 'arrived'
                        join filed h on f.stay && h.stay join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id and m.arrived_at is not null where f.id <> :filing
                    union all select m.member_id, f.id, 'tube', 1 from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id and f.state in ('filed', 'admitted', 'arrived')
                        where m.zone_id = :zone and m.member_id = any(:together) and m.missed_at is null)
                insert into entry_hold_contact (zone_id, hold_id, member_id, filing_id, way, close)
                select distinct on (member_id) :zone, :hold, member_id, filing_id, way, :close from found where member_id <> :member order by member_id, rank, filing_id
                on conflict (zone_id, hold_id, member_id) do update set close = true where excluded.close and not entry_hold_contact.close""")
                .param("zone", CurrentZone.id()).param("hold", of.id()).param("filing", of.filingId()).param("member", of.memberId()).param("close", close)
                .param("together", Rows.array(tubes.listTogether(of.memberId()))).update();
    }

    public List<HoldContact> listContacts(UUID hold) {
        return db.sql("select * from entry_hold_contact where zone_id = :zone and hold_id = :hold order by cleared_at is not null, way, member_id").param("zone", CurrentZone.id()).param("hold", hold)
                .query((row, n) -> new HoldContact(Rows.id(row, "hold_id"), Rows.id(row, "member_id"), Rows.id(row, "filing_id"), Rows.word(HoldContact.Way.class, row, "way"),
                        row.getBoolean("close"), Rows.findInstant(row, "cleared_at") != null, row.getString("clear_reason"))).list();
    }

    /** Of these people, who counts as a close contact now. */
    public Set<UUID> closeAmong(Collection<UUID> people) {
        return Set.copyOf(db.sql("""
                select distinct c.member_id from entry_hold_contact c join entry_hold h on h.zone_id = c.zone_id and h.id = c.hold_id
                where c.zone_id = :zone and c.member_id = any(:people) and c.close and c.cleared_at is null and h.lifted_at is null and (h.ended_at is null or h.ended in ('out', 'missed'))""")
                .param("zone", CurrentZone.id()).param("people", Rows.array(people)).query(UUID.class).list());
    }

    /** Whom somebody was with, for which he counts as a close contact now. */
    public List<UUID> listCauses(UUID member) {
        return db.sql("""
                select h.id from entry_hold_contact c join entry_hold h on h.zone_id = c.zone_id and h.id = c.hold_id
                where c.zone_id = :zone and c.member_id = :member and c.close and c.cleared_at is null and h.lifted_at is null and (h.ended_at is null or h.ended in ('out', 'missed')) order by h.held_at, h.id""")
                .param("zone", CurrentZone.id()).param("member", member).query(UUID.class).list();
    }

    /**
     * Of those who were with somebody that was taken away or did not come: whose days are over, counted from when he was taken; his hold's or their own, whichever are more.
     *
     * @param usual where no clause said how many
     */
    List<UUID> lapse(Instant now, int usual, int most) {
        return db.sql("""
                update entry_hold_contact c set close = false from (
                    select d.hold_id, d.member_id from (
                        select c.hold_id, c.member_id, h.ended_at, greatest(h.days, (select max(x.days) from entry_hold x where x.zone_id = c.zone_id and x.member_id = c.member_id and x.held_at >= h.held_at)) as days
                        from entry_hold_contact c join entry_hold h on h.zone_id = c.zone_id and h.id = c.hold_id
                        where c.zone_id = :zone and c.close and c.cleared_at is null and h.ended in ('out', 'missed')) d
                    where d.ended_at + make_interval(days => coalesce(nullif(d.days, 0), :usual)) <= :now and not exists (
                        select 1 from quarantine_order o where o.zone_id = :zone and o.member_id = d.member_id and o.ended_at is null and o.ends_at > :now)
                    order by d.member_id, d.hold_id limit :most) over
                where c.zone_id = :zone and c.hold_id = over.hold_id and c.member_id = over.member_id returning c.member_id""")
                .param("zone", CurrentZone.id()).param("usual", usual).param("now", Rows.at(now)).param("most", most).query(UUID.class).list();
    }

    /** @return false when it was done before, or he is not in the list */
    public boolean clear(UUID hold, UUID member, String reason, UUID by, Instant at) {
        return db.sql("update entry_hold_contact set cleared_at = :at, cleared_by = :by, clear_reason = :reason where zone_id = :zone and hold_id = :hold and member_id = :member and cleared_at is null")
                .param("zone", CurrentZone.id()).param("hold", hold).param("member", member).param("at", Rows.at(at)).param("by", by).param("reason", reason).update() > 0;
    }

    /** How many each has, of those not cleared. */
    public Map<UUID, Long> count(Collection<UUID> holds) {
        return db.sql("select hold_id, count(*) as contacts from entry_hold_contact where zone_id = :zone and hold_id = any(:holds) and cleared_at is null group by hold_id")
                .param("zone", CurrentZone.id()).param("holds", Rows.array(holds)).query((row, n) -> Map.entry(Rows.id(row, "hold_id"), row.getLong("contacts"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
