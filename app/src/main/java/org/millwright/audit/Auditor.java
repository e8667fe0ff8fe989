package org.millwright.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.vault.ColumnCipher;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes the entry of each audited event before its publisher goes on, so that neither the effect nor its entry can exist without the other. */
@Component
class Auditor {

    /** Set by the HTTP layer for each request. */
    private static final String REQUEST_ID = "requestId";
    private static final String REMOTE = "remote";
    private static final int ADDRESS_DIGITS = 16;

    private final AuditEntries entries;
    private final ColumnCipher cipher;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Auditor(AuditEntries entries, ColumnCipher cipher, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void record(Audited event) {
        if (!event.zoneId().equals(CurrentZone.id())) throw new IllegalStateException(event.deed().action() + " is of another zone than the running work");
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(event.deed().action() + " was published outside of a transaction: its entry could outlive or miss its effect");
        }
        var entry = entry(event);
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) entries.add(entry);
        else if (!Readings.defer(entry)) ownTransaction.executeWithoutResult(status -> entries.add(entry));     // a job's reading: there are never many at once
    }

    private AuditEntry entry(Audited event) {
        var deed = event.deed();
        var why = Optional.ofNullable(deed.details().get("reason")).or(() -> Optional.ofNullable(deed.details().get("purpose"))).map(Object::toString).orElse(null);
        var user = CurrentUser.find().filter(known -> known.zoneId().equals(event.zoneId()));
        return new AuditEntry(event.zoneId(), Ids.next(), clock.instant(), user.map(CurrentUser::membershipId).orElse(null),
                user.map(known -> known.role().name()).orElse(null), organisation(user), channel(user), deed.action(), deed.subjectType(), deed.subjectId(),
                json.writeValueAsString(deed.details()), why, address(), MDC.get(REQUEST_ID));
    }

    private static @Nullable UUID organisation(Optional<CurrentUser> user) {
        return user.map(CurrentUser::organisationId).orElse(null);
    }

    private static String channel(Optional<CurrentUser> user) {
        if (user.isEmpty()) return "system";
        return user.get().scopes() == null ? "session" : "token";
    }

    private @Nullable String address() {
        var remote = MDC.get(REMOTE);
        return remote == null ? null : cipher.blindIndex("audit_entry.address", remote).substring(0, ADDRESS_DIGITS);
    }
}
