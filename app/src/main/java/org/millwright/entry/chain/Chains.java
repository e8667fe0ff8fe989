package org.millwright.entry.chain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Arrivals;
import org.millwright.entry.Presence;
import org.millwright.entry.Presences;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people were seen: each by a scan, or some of a crew or all of it by somebody's word. */
@Component
public class Chains {

    /** @param memberId null where a person spoke of the whole crew */
    public record Seen(ChainPoint point, Instant at, boolean scanned, @Nullable UUID memberId) {}

    private final JdbcClient db;
    private final Arrivals arrivals;
    private final Presences presences;
    private final ChainGaps gaps;

    Chains(JdbcClient db, Arrivals arrivals, Presences presences, ChainGaps gaps) {
        this.db = db;
        this.arrivals = arrivals;
        this.presences = presences;
        this.gaps = gaps;
    }

    /** All of the crew that is here or expected, by a person's word. */
    public boolean seen(UUID filingId, ChainPoint point, Instant at, String sourceKey) {
        return seen(filingId, List.of(), point, at, sourceKey);
    }

    /**
     * @param members   of the filing; empty for all that are here or expected
     * @param sourceKey the same for the same scan, which may be told again days later
     * @return false when it was known
     */
    public boolean seen(UUID filingId, List<UUID> members, ChainPoint point, Instant at, String sourceKey) {
        if (add(filingId, members, point, at, sourceKey) == 0) return false;
        var who = members.isEmpty() ? presences.listPresences(filingId).stream().filter(it -> it.here() || it.expected()).map(Presence::memberId).toList() : members;
        gaps.seen(filingId, who, point, at);
        arrivals.arrived(filingId, who, at);
        return true;
    }

    private int add(UUID filingId, List<UUID> members, ChainPoint point, Instant at, String sourceKey) {
        if (members.isEmpty()) return insert(filingId, null, point, at, sourceKey);
        return members.stream().mapToInt(member -> insert(filingId, member, point, at, members.size() == 1 ? sourceKey : sourceKey + "/" + member)).sum();
    }

    private int insert(UUID filingId, @Nullable UUID member, ChainPoint point, Instant at, String sourceKey) {
        var id = Ids.next();
        int added = db.sql("""
                insert into chain_point (zone_id, id, filing_id, member_id, point, at, source_key, told_by) values (:zone, :id, :filing, :member, :point, :at, :key, :by) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", id).param("filing", filingId).param("member", member, java.sql.Types.OTHER).param("point", Rows.word(point))
                .param("at", Rows.at(at)).param("key", sourceKey).param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER).update();
        if (added > 0) judgeNextAnew(filingId, member, at, id);
        return added;
    }

    /** The way to the next point of each whom this one is of begins here now. */
    private void judgeNextAnew(UUID filingId, @Nullable UUID member, Instant at, UUID id) {
        db.sql("""
                update chain_point n set judged = false
                where n.zone_id = :zone and n.filing_id = :filing and n.judged and (n.at, n.id) > (:at, :id) and (cast(:member as uuid) is null or n.member_id is null or n.member_id = :member)
                  and not exists (select 1 from chain_point b where b.zone_id = n.zone_id and b.filing_id = n.filing_id and (b.at, b.id) > (:at, :id) and (b.at, b.id) < (n.at, n.id)
                    and (b.member_id is null or b.member_id = coalesce(:member, n.member_id)))""")
                .param("zone", CurrentZone.id()).param("filing", filingId).param("member", member, java.sql.Types.OTHER).param("at", Rows.at(at)).param("id", id).update();
    }

    public List<Seen> listSeen(UUID filingId) {
        return db.sql("select point, at, told_by is null as scanned, member_id from chain_point where zone_id = :zone and filing_id = :filing order by at, id")
                .param("zone", CurrentZone.id()).param("filing", filingId)
                .query((row, n) -> new Seen(Rows.word(ChainPoint.class, row, "point"), Rows.instant(row, "at"), row.getBoolean("scanned"), Rows.findId(row, "member_id"))).list();
    }
}
