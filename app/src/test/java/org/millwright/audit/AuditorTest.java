package org.millwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MillwrightTest
@Tag("both")
class AuditorTest {

    @Autowired
    Zones zones;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditEntries entries;

    @Autowired
    JdbcClient db;

    TransactionTemplate transaction;
    AuditStage stage;

    @BeforeEach
    void stage() {
        transaction = new TransactionTemplate(transactions);
        stage = new AuditStage(zones, events, transaction);
    }

    private List<AuditEntry> about(UUID subject) {
        try {
            return CurrentZone.call(stage.zone, () -> transaction.execute(status -> entries.listEntries(new AuditSearch(null, null, null, null, null, subject, null), 10)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsWhoWhatWhenWhyAndFromWhere() {
        var user = stage.user(Role.ZONE_OFFICER, null);
        var subject = new UUID[1];
        try (var request = MDC.putCloseable("requestId", "request-1"); var remote = MDC.putCloseable("remote", "203.0.113.9")) {
            AuditStage.signedIn(user, () -> subject[0] = stage.happen("demand.withdrawn", Map.of("reason", "设备未到", "packages", 2)));
        }
        assertThat(about(subject[0])).singleElement().satisfies(entry -> {
            assertThat(entry.membershipId()).isEqualTo(user.membershipId());
            assertThat(entry.organisationId()).isEqualTo(user.organisationId());
            assertThat(entry.role()).isEqualTo("ZONE_OFFICER");
            assertThat(entry.channel()).isEqualTo("session");
            assertThat(entry.action()).isEqualTo("demand.withdrawn");
            assertThat(entry.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(entry.reason()).isEqualTo("设备未到");
            assertThat(entry.details()).contains("\"packages\": 2");
            assertThat(entry.requestId()).isEqualTo("request-1");
            assertThat(entry.address()).hasSize(16).matches("[0-9a-f]+").doesNotContain("203.0.113.9");
        });
    }

    @Test
    void tellsATokenFromASessionAndTheSystemFromBoth() {
        var subjects = new UUID[2];
        AuditStage.signedIn(stage.user(Role.COMPANY, Set.of("demand:write")), () -> subjects[0] = stage.happen("demand.created"));
        subjects[1] = stage.happen("invitation.expired");
        assertThat(about(subjects[0])).singleElement().extracting(AuditEntry::channel).isEqualTo("token");
        assertThat(about(subjects[1])).singleElement().satisfies(entry -> {
            assertThat(entry.channel()).isEqualTo("system");
            assertThat(entry.membershipId()).isNull();
        });
    }

    @Test
    void goesWithItsTransaction() {
        var subject = Ids.next();
        CurrentZone.run(stage.zone, () -> transaction.executeWithoutResult(status -> {
            events.publishEvent(new AuditStage.Happened(stage.zone, subject, "thing.undone", Map.of()));
            status.setRollbackOnly();
        }));
        assertThat(about(subject)).isEmpty();
    }

    @Test
    void refusesToBeWrittenOutsideOfATransactionOrForAnotherZone() {
        var event = new AuditStage.Happened(stage.zone, Ids.next(), "thing.lost", Map.of());
        CurrentZone.run(stage.zone, () -> assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalStateException.class).hasMessageContaining("outside of a transaction"));
        CurrentZone.run(Ids.next(), () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> events.publishEvent(event)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("another zone"));
        assertThat(about(event.subjectId())).isEmpty();
    }

    @Test
    void keepsThatPersonalDataWereRead() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var subject = Ids.next();
        CurrentZone.run(stage.zone, () -> reading.executeWithoutResult(status ->
                events.publishEvent(new AuditStage.Happened(stage.zone, subject, "member.document.opened", Map.of("purpose", "核对身份")))));
        assertThat(about(subject)).singleElement().extracting(AuditEntry::reason).isEqualTo("核对身份");
    }

    @Test
    void theApplicationCannotTakeAnEntryBack() {
        stage.happen("thing.done");
        for (var sql : List.of("update audit_entry set action = 'nothing'", "delete from audit_entry", "truncate audit_entry", "update audit_seal set link = ''", "delete from audit_seal")) {
            CurrentZone.run(stage.zone, () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> db.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied"));
        }
    }
}
