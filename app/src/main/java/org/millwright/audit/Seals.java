package org.millwright.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current zone's chain as it lies in the database. */
@Component
class Seals {

    private static final String SEAL = "s.seq, s.entry_id, s.era as seal_era, s.txid::text as seal_txid, s.algorithm, s.link, s.mac";

    private static final String UNSEALED = "not exists (select 1 from audit_seal s where s.zone_id = :zone and s.entry_id = e.id)";

    private final JdbcClient db;

    Seals(JdbcClient db) {
        this.db = db;
    }

    record Unsealed(AuditEntry entry, long era, String txid) {}

    record Sealed(Seal seal, @Nullable AuditEntry entry) {}

    Optional<Seal> findLast() {
        return db.sql("select " + SEAL + " from audit_seal s where s.zone_id = :zone order by s.seq desc limit 1")
                .param("zone", CurrentZone.id()).query(Seals::seal).optional();
    }

    Optional<Seal> findSeal(UUID entryId) {
        return db.sql("select " + SEAL + " from audit_seal s where s.zone_id = :zone and s.entry_id = :entry")
                .param("zone", CurrentZone.id()).param("entry", entryId).query(Seals::seal).optional();
    }

    Optional<String> findLink(long seq) {
        return db.sql("select link from audit_seal where zone_id = :zone and seq = :seq").param("zone", CurrentZone.id()).param("seq", seq).query(String.class).optional();
    }

    /** The system that counts transactions now; not the one of earlier entries when these were restored from a dump. */
    private long era() {
        return db.sql("select system_identifier from pg_control_system()").query(Long.class).single();
    }

    /**
     * The next entries to seal, in the order of the transactions that wrote them: first what earlier eras have left, then what no running transaction can still
     * come in front of. An order by time or by number would miss transactions that commit late.
     */
    List<Unsealed> listSettledAfter(@Nullable Seal last, int limit) {
        var era = era();
        if (last != null && last.era() == era) return listSettled(era, last.txid(), last.entryId(), limit);
        var earlier = listOfEarlierEras(era, limit);
        return earlier.isEmpty() ? listSettled(era, "0", new UUID(0, 0), limit) : earlier;
    }

    private List<Unsealed> listSettled(long era, String afterTxid, UUID afterEntry, int limit) {
        return db.sql("select " + AuditEntries.COLUMNS + """
                , e.era, e.txid::text as txid from audit_entry e
                where e.zone_id = :zone and e.era = :era and (e.txid, e.id) > (:txid::xid8, :entry) and e.txid < pg_snapshot_xmin(pg_current_snapshot())
                order by e.txid, e.id limit :limit""")
                .param("zone", CurrentZone.id()).param("era", era).param("txid", afterTxid).param("entry", afterEntry).param("limit", limit)
                .query(Seals::unsealed).list();
    }

    private List<Unsealed> listOfEarlierEras(long era, int limit) {
        return db.sql("select " + AuditEntries.COLUMNS + ", e.era, e.txid::text as txid from audit_entry e where e.zone_id = :zone and e.era <> :era and "
                        + UNSEALED + " order by e.era, e.txid, e.id limit :limit")
                .param("zone", CurrentZone.id()).param("era", era).param("limit", limit).query(Seals::unsealed).list();
    }

    /** Fails on {@code (zone_id, seq)} when another node has sealed meanwhile. */
    void add(List<Seal> seals, Instant now) {
        db.sql("""
                insert into audit_seal (zone_id, seq, entry_id, era, txid, algorithm, link, mac, sealed_at)
                select :zone, seq, entry_id, era, txid::xid8, algorithm, link, mac, :now
                from unnest(:seq, :entry, :era, :txid, :algorithm, :link, :mac) as sealed (seq, entry_id, era, txid, algorithm, link, mac)""")
                .param("zone", CurrentZone.id()).param("now", now.atOffset(ZoneOffset.UTC))
                .param("seq", seals.stream().map(Seal::seq).toArray(Long[]::new)).param("entry", seals.stream().map(Seal::entryId).toArray(UUID[]::new))
                .param("era", seals.stream().map(Seal::era).toArray(Long[]::new)).param("txid", texts(seals, Seal::txid))
                .param("algorithm", texts(seals, Seal::algorithm)).param("link", texts(seals, Seal::link)).param("mac", texts(seals, Seal::mac)).update();
    }

    private static String[] texts(List<Seal> seals, java.util.function.Function<Seal, String> part) {
        return seals.stream().map(part).toArray(String[]::new);
    }

    List<Sealed> listFrom(long seq, int limit) {
        return db.sql("select " + SEAL + ", " + AuditEntries.COLUMNS + """
                 from audit_seal s left join audit_entry e on e.zone_id = s.zone_id and e.id = s.entry_id
                where s.zone_id = :zone and s.seq >= :seq order by s.seq limit :limit""")
                .param("zone", CurrentZone.id()).param("seq", seq).param("limit", limit)
                .query((row, n) -> new Sealed(seal(row, n), row.getObject("id") == null ? null : AuditEntries.entry(row, n))).list();
    }

    /** An entry without a seal where the chain has passed already, or that claims a transaction which has not been yet: put in by hand. */
    Optional<UUID> findInserted() {
        return db.sql("with last as (select era, txid, entry_id from audit_seal where zone_id = :zone order by seq desc limit 1) " + """
                select e.id from audit_entry e
                left join last on true
                cross join (select system_identifier as era from pg_control_system()) as now
                where e.zone_id = :zone
                  and (e.era = last.era and (e.txid, e.id) <= (last.txid, last.entry_id)
                       or e.era <> last.era and last.era = now.era
                       or e.era = now.era and e.txid >= pg_snapshot_xmax(pg_current_snapshot()))
                  and\s""" + UNSEALED + " order by e.era, e.txid, e.id limit 1")
                .param("zone", CurrentZone.id()).query(UUID.class).optional();
    }

    /** How many entries lie behind the chain's end. */
    long countAfter(@Nullable Seal last) {
        if (last == null) return db.sql("select count(*) from audit_entry where zone_id = :zone").param("zone", CurrentZone.id()).query(Long.class).single();
        return db.sql("select count(*) from audit_entry where zone_id = :zone and era = :era and (txid, id) > (:txid::xid8, :entry)")
                .param("zone", CurrentZone.id()).param("era", last.era()).param("txid", last.txid()).param("entry", last.entryId()).query(Long.class).single();
    }

    Optional<Instant> findSealedUpTo() {
        return db.sql("""
                select e.at from audit_seal s join audit_entry e on e.zone_id = s.zone_id and e.id = s.entry_id
                where s.zone_id = :zone order by s.seq desc limit 1""")
                .param("zone", CurrentZone.id()).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    private static Unsealed unsealed(ResultSet row, int n) throws SQLException {
        return new Unsealed(AuditEntries.entry(row, n), row.getLong("era"), row.getString("txid"));
    }

    private static Seal seal(ResultSet row, int n) throws SQLException {
        return new Seal(row.getLong("seq"), row.getObject("entry_id", UUID.class), row.getLong("seal_era"), row.getString("seal_txid"),
                row.getString("algorithm"), row.getString("link"), row.getString("mac"));
    }
}
