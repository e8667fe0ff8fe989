package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a filing has come, is expected still, or has gone. */
@Component
public class Presences {

    /** People of one filing. */
    public record Missed(UUID filingId, UUID memberId) {}

    private final JdbcClient db;

    Presences(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they were filed. */
    public List<Presence> listPresences(Collection<UUID> filings) {
        return db.sql("select * from filing_member where zone_id = :zone and filing_id = any(:ids) order by filing_id, position").param("zone", CurrentZone.id())
                .param("ids", Rows.array(filings)).query(Presences::presence).list();
    }

    public List<Presence> listPresences(UUID filing) {
        return listPresences(List.of(filing));
    }

    /**
     * They are here, unless they were before. Who was expected no more and comes after all, or is told of late, takes his time again, if no other filing has it, and came under
     * what the first did: what stands now says nothing of him.
     *
     * @return those who came by this
     */
    List<UUID> come(UUID filing, Collection<UUID> members, @Nullable UUID under, Instant at) {
        return db.sql("""
                update filing_member m set arrived_at = :at, missed_at = null, overlapped = m.overlapped or m.missed_at is not null and exists (
                    select 1 from filing_member o where o.zone_id = m.zone_id and o.member_id = m.member_id and o.filing_id <> m.filing_id and o.stay && m.stay and o.missed_at is null and o.out_at is null),
                    came_under = case when m.missed_at is null then cast(:under as uuid) else coalesce((select u.came_under from filing_member u
                    where u.zone_id = m.zone_id and u.filing_id = m.filing_id and u.came_under is not null order by u.arrived_at limit 1), cast(:under as uuid)) end
                where m.zone_id = :zone and m.filing_id = :filing and m.member_id = any(:members) and m.arrived_at is null returning m.member_id""")
                .param("zone", CurrentZone.id()).param("filing", filing).param("members", Rows.array(members)).param("under", under, java.sql.Types.OTHER).param("at", Rows.at(at))
                .query(UUID.class).list();
    }

    /** @return whether he was here until now */
    public boolean leave(UUID filing, UUID member, Instant at) {
        return db.sql("""
                update filing_member set out_at = greatest(cast(:at as timestamptz), arrived_at) where zone_id = :zone and filing_id = :filing and member_id = :member and arrived_at is not null and out_at is null""")
                .param("zone", CurrentZone.id()).param("filing", filing).param("member", member).param("at", Rows.at(at)).update() > 0;
    }

    /** @return whether he was expected until now */
    public boolean miss(UUID filing, UUID member, Instant at) {
        return db.sql("update filing_member set missed_at = :at where zone_id = :zone and filing_id = :filing and member_id = :member and arrived_at is null and missed_at is null")
                .param("zone", CurrentZone.id()).param("filing", filing).param("member", member).param("at", Rows.at(at)).update() > 0;
    }

    /** Of crews of which somebody has come: whoever had not by the end of the window. Their filings are taken until the end of the transaction. */
    List<Missed> miss(Instant now, int most) {
        return db.sql("""
                update filing_member m set missed_at = :now from (
                    select e.filing_id, e.member_id from filing_member e join filing f on f.zone_id = e.zone_id and f.id = e.filing_id
                    where e.zone_id = :zone and e.arrived_at is null and e.missed_at is null and f.state = 'arrived' and f.arrives_until < :now order by e.filing_id, e.position limit :most for update of f) late
                where m.zone_id = :zone and m.filing_id = late.filing_id and m.member_id = late.member_id and m.arrived_at is null and m.missed_at is null returning m.filing_id, m.member_id""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("most", most)
                .query((row, n) -> new Missed(Rows.id(row, "filing_id"), Rows.id(row, "member_id"))).list();
    }

    private static Presence presence(ResultSet row, int n) throws SQLException {
        return new Presence(Rows.id(row, "filing_id"), Rows.id(row, "member_id"), Rows.findInstant(row, "arrived_at"), Rows.findId(row, "came_under"), Rows.findInstant(row, "missed_at"),
                Rows.findInstant(row, "out_at"));
    }
}
