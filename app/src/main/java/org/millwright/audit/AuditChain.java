package org.millwright.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.vault.ColumnCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whether a zone's entries are all there and say what they said when they were sealed. */
@Component
public class AuditChain {

    private static final int CHUNK = 1000;

    private final Seals seals;
    private final ChainHeads heads;
    private final ColumnCipher cipher;
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuditChain(Seals seals, ChainHeads heads, ColumnCipher cipher, JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.heads = heads;
        this.cipher = cipher;
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param sealed     entries in the chain
     * @param sealedUpTo time of the last of them
     * @param waiting    entries not sealed yet
     * @param last       the last verification
     */
    public record State(long sealed, @Nullable Instant sealedUpTo, long waiting, @Nullable Verification last) {}

    /** Walks the whole chain of a zone and keeps the result. The walk holds no lock; sealing goes on meanwhile. */
    public Verification verify(UUID zone) {
        try {
            return CurrentZone.call(zone, () -> {
                var head = heads.findHead(zone);
                var verification = transaction.execute(status -> walk(zone, head));
                transaction.executeWithoutResult(status -> keep(verification));
                return verification;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Verification walk(UUID zone, Optional<ChainHeads.Head> head) {
        var before = Link.FIRST;
        var seq = 0L;
        var seen = head.isEmpty();
        for (List<Seals.Sealed> chunk; !(chunk = seals.listFrom(seq + 1, CHUNK)).isEmpty(); ) {
            for (var sealed : chunk) {
                var fault = fault(sealed, seq + 1, before);
                if (fault != null) return new Verification(zone, clock.instant(), seq, fault);
                seq = sealed.seal().seq();
                before = sealed.seal().link();
                seen |= head.isPresent() && head.get().equals(new ChainHeads.Head(seq, before));
            }
        }
        var inserted = seals.findInserted();
        if (inserted.isPresent()) return new Verification(zone, clock.instant(), seq, new Fault(Fault.Kind.INSERTED, 0, inserted.get()));
        return new Verification(zone, clock.instant(), seq, seen ? null : new Fault(Fault.Kind.CUT_OFF, head.get().seq(), null));
    }

    private @Nullable Fault fault(Seals.Sealed sealed, long expected, String before) {
        var seal = sealed.seal();
        if (seal.seq() != expected) return new Fault(Fault.Kind.LINK_BROKEN, expected, null);
        if (!cipher.blindIndex(AuditSealer.MAC, seal.signed()).equals(seal.mac())) return new Fault(Fault.Kind.LINK_BROKEN, seal.seq(), seal.entryId());
        if (sealed.entry() == null) return new Fault(Fault.Kind.MISSING, seal.seq(), seal.entryId());
        if (!Link.of(before, sealed.entry(), seal.algorithm()).equals(seal.link())) return new Fault(Fault.Kind.CHANGED, seal.seq(), seal.entryId());
        return null;
    }

    private void keep(Verification verification) {
        var fault = verification.fault();
        db.sql("""
                insert into audit_verification (zone_id, id, at, membership_id, entries, fault, fault_seq, fault_entry)
                values (:zone, :id, :at, :membership, :entries, :fault, :seq, :entry)""")
                .param("zone", verification.zoneId()).param("id", Ids.next()).param("at", verification.at().atOffset(ZoneOffset.UTC))
                .param("membership", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER)
                .param("entries", verification.entries()).param("fault", fault == null ? null : fault.kind().name(), java.sql.Types.VARCHAR)
                .param("seq", fault == null ? null : fault.seq(), java.sql.Types.BIGINT)
                .param("entry", fault == null ? null : fault.entryId(), java.sql.Types.OTHER).update();
    }

    /** Of the current zone. */
    public State state() {
        var last = seals.findLast();
        return new State(last.map(Seal::seq).orElse(0L), seals.findSealedUpTo().orElse(null), seals.countAfter(last.orElse(null)), findLastVerification().orElse(null));
    }

    /** The chain's place of an entry of the current zone; empty while it waits for its seal. */
    public Optional<Long> findPlace(UUID entryId) {
        return seals.findSeal(entryId).map(Seal::seq);
    }

    private Optional<Verification> findLastVerification() {
        return db.sql("select at, entries, fault, fault_seq, fault_entry from audit_verification where zone_id = :zone order by id desc limit 1")
                .param("zone", CurrentZone.id()).query(AuditChain::verification).optional();
    }

    private static Verification verification(ResultSet row, int n) throws SQLException {
        var kind = row.getString("fault");
        return new Verification(CurrentZone.id(), row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("entries"),
                kind == null ? null : new Fault(Fault.Kind.valueOf(kind), row.getLong("fault_seq"), row.getObject("fault_entry", UUID.class)));
    }
}
