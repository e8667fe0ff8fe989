package org.millwright.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.millwright.tenancy.CurrentZone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries of what a page reads. Its transaction is read-only, and a second one inside it would hold one connection while it waits for another: as many readers at
 * once as the pool has connections would wait for each other until they fail. So entries wait for the end of the page's transaction, and are written before
 * anything of the answer is: what cannot be recorded is not shown. What was looked at is kept even if the page then fails.
 */
@Aspect
@Component
@Order(0)       // outside of the request's transaction
class Readings {

    private static final ScopedValue<List<AuditEntry>> WAITING = ScopedValue.newInstance();

    private final AuditEntries entries;
    private final TransactionTemplate transaction;

    Readings(AuditEntries entries, TransactionTemplate transaction) {
        this.entries = entries;
        this.transaction = transaction;
    }

    /** @return false outside of a page */
    static boolean defer(AuditEntry entry) {
        return WAITING.isBound() && WAITING.get().add(entry);
    }

    @Around("within(org.millwright..*) && @annotation(org.springframework.web.bind.annotation.GetMapping)")
    Object record(ProceedingJoinPoint call) throws Throwable {
        List<AuditEntry> waiting = new ArrayList<>();
        try {
            return ScopedValue.where(WAITING, waiting).call(call::proceed);
        } finally {
            waiting.stream().collect(Collectors.groupingBy(AuditEntry::zoneId)).forEach((zone, read) ->
                    CurrentZone.run(zone, () -> transaction.executeWithoutResult(status -> read.forEach(entries::add))));
        }
    }
}
