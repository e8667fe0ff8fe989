package org.millwright.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.vault.ColumnCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals entries behind the writes, in short batches: no writer ever waits for the chain. When two nodes seal one zone at once, the key of the seal's place lets
 * one of them through.
 */
@Component
class AuditSealer {

    private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);

    static final String MAC = "audit_seal.mac";

    private static final int BATCH = 500;

    private final Seals seals;
    private final ChainHeads heads;
    private final ColumnCipher cipher;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuditSealer(Seals seals, ChainHeads heads, ColumnCipher cipher, Clock clock, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.heads = heads;
        this.cipher = cipher;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals all that is settled in a zone. @return how many entries */
    int seal(UUID zone) {
        var sealed = new int[1];
        CurrentZone.run(zone, () -> {
            for (int batch = BATCH; batch == BATCH; sealed[0] += batch) batch = sealBatch();
        });
        return sealed[0];
    }

    private int sealBatch() {
        try {
            var batch = transaction.execute(status -> addBatch());
            if (!batch.isEmpty()) note(batch.getLast());
            return batch.size();
        } catch (DuplicateKeyException e) {
            return 0;       // another node was first; the next round goes on behind it
        }
    }

    /** A note that the chain does not bear out any more stays, until somebody has looked: its end was cut off, or an older state was restored. */
    private void note(Seal last) {
        var noted = heads.findHead(CurrentZone.id());
        var borneOut = noted.isEmpty() || transaction.execute(status -> seals.findLink(noted.get().seq())).filter(noted.get().link()::equals).isPresent();
        if (borneOut) heads.note(CurrentZone.id(), last);
        else log.error("the audit chain of zone {} is not the one that had reached place {}: verify it", CurrentZone.id(), noted.get().seq());
    }

    private List<Seal> addBatch() {
        var last = seals.findLast();
        var link = last.map(Seal::link).orElse(Link.FIRST);
        var seq = last.map(Seal::seq).orElse(0L);
        List<Seal> batch = new ArrayList<>();
        for (var next : seals.listSettledAfter(last.orElse(null), BATCH)) {
            link = Link.of(link, next.entry(), Link.ALGORITHM);
            var mac = cipher.blindIndex(MAC, Seal.signed(++seq, next.entry().id(), next.era(), next.txid(), Link.ALGORITHM, link));
            batch.add(new Seal(seq, next.entry().id(), next.era(), next.txid(), Link.ALGORITHM, link, mac));
        }
        if (!batch.isEmpty()) seals.add(batch, clock.instant());
        return batch;
    }
}
