package org.millwright.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.time.ZoneId;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A zone of its own in which things happen that are audited. */
final class AuditStage {

    record Happened(UUID zoneId, UUID subjectId, String action, Map<String, Object> details) implements Audited {
        @Override
        public Deed deed() {
            return new Deed(action, "thing", subjectId, details);
        }
    }

    final UUID zone;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AuditStage(Zones zones, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this(Ids.next(), events, transaction);
        zones.add(new Zone(zone, "z" + zone.toString().replace("-", "").substring(13, 31), "测试区", "Test zone", "330100", ZoneId.of("Asia/Shanghai"), 30, 120));
    }

    /** In a zone that is there already. */
    AuditStage(UUID zone, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.zone = zone;
        this.events = events;
        this.transaction = transaction;
    }

    UUID happen(String action) {
        return happen(action, Map.of("number", 7));
    }

    UUID happen(String action, Map<String, Object> details) {
        var subject = Ids.next();
        CurrentZone.run(zone, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Happened(zone, subject, action, details))));
        return subject;
    }

    void happen(int times) {
        for (int i = 0; i < times; i++) happen("thing.done." + i);
    }

    CurrentUser user(Role role, Set<String> scopes) {
        return new CurrentUser(zone, Ids.next(), Ids.next(), "someone", "Someone", role, Ids.next(), "Somewhere", Locale.ENGLISH, scopes);
    }

    static void signedIn(CurrentUser user, Runnable work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
