package org.millwright.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.directory.Member;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is taken by which filing, from the beginning of the arrival to the end of the stay. The database lets nobody be in two at once; this says beforehand who would be. */
@Component
public class Stays {

    /** @param people masked, each with the end of the document */
    public record Taken(List<String> people, UUID filingId, String number, FilingState state, Instant from, Instant until) {

        /** For the words that say so: who, in which filing, from when, until when. */
        Object[] args(ZoneId zone) {
            return new Object[] {String.join(", ", people), number, words(from, zone), words(until, zone)};
        }

        private static String words(Instant at, ZoneId zone) {
            return at.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString().replace('T', ' ');
        }
    }

    private record Row(UUID memberId, UUID filingId, String number, FilingState state, Instant from, Instant until) {}

    private final JdbcClient db;
    private final KnownPeople people;

    Stays(JdbcClient db, KnownPeople people) {
        this.db = db;
        this.people = people;
    }

    /**
     * Until the end of the transaction nobody else of the zone files: so whoever comes second meets the first one's filing as a problem of a field and not as a broken
     * constraint, and two workbooks with the same people never wait for each other in a circle.
     */
    void alone() {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:stays, 0))").param("stays", "stays:" + CurrentZone.id()).query(row -> { });
    }

    /** Of these people those who are in others at that time, by filing, the first one first. */
    List<Taken> listTaken(UUID filingId, Collection<UUID> members, Instant from, Instant until) {
        return byFiling(db.sql("""
                select m.member_id, f.id, f.number, f.state, f.arrives_from, f.leaves_at
                from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id
                where m.zone_id = :zone and m.member_id = any(:members) and m.filing_id <> :filing and m.missed_at is null and m.out_at is null and m.stay && tstzrange(:from, :until)
                order by f.arrives_from, f.id, m.position""")
                .param("zone", CurrentZone.id()).param("members", Rows.array(members)).param("filing", filingId).param("from", Rows.at(from)).param("until", Rows.at(until))
                .query((row, n) -> new Row(Rows.id(row, "member_id"), Rows.id(row, "id"), row.getString("number"), Rows.word(FilingState.class, row, "state"),
                        Rows.instant(row, "arrives_from"), Rows.instant(row, "leaves_at"))).list());
    }

    /** Of a filing as it stands: nobody, but for some of before two at once was forbidden. */
    public List<Taken> listTaken(Filing it) {
        return it.state().takes() ? listTaken(it.id(), it.getTerms()) : List.of();
    }

    List<Taken> listTaken(UUID filingId, Filing.Terms terms) {
        return listTaken(filingId, terms.members(), terms.arrivesFrom(), terms.leavesAt());
    }

    private List<Taken> byFiling(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        Map<UUID, String> names = people.listMembers(rows.stream().map(Row::memberId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Member::id, Member::maskedWithDocument));
        var byFiling = rows.stream().collect(Collectors.groupingBy(Row::filingId, LinkedHashMap::new, Collectors.toList()));
        return byFiling.values().stream().map(them -> taken(them.getFirst(), them.stream().map(it -> names.getOrDefault(it.memberId(), "")).toList())).toList();
    }

    private static Taken taken(Row it, List<String> people) {
        return new Taken(people, it.filingId(), it.number(), it.state(), it.from(), it.until());
    }
}
