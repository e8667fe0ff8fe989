package org.millwright.directory.intake;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How far an import has come: written apart from the work's own transaction, so that others see it while that still runs. */
@Component
class ImportStates {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate apart;

    ImportStates(JdbcClient db, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return whether to go on */
    boolean progress(UUID id, int done, int expected) {
        var stop = apart.execute(status -> db.sql("""
                update roster_import set rows_done = :done, rows_expected = :expected, changed_at = :now where zone_id = :zone and id = :id returning stop_asked""")
                .param("done", done).param("expected", expected).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", CurrentZone.id()).param("id", id)
                .query(Boolean.class).optional().orElse(true));
        return Boolean.FALSE.equals(stop);
    }

    /** From one of {@code before}; false when it is elsewhere, because it was stopped or another node was here first. */
    boolean move(UUID id, Collection<ImportState> before, ImportState to, RosterImport.@Nullable Note note, @Nullable String refusal) {
        return db.sql("""
                update roster_import set state = :state, note = :note, refusal = :refusal, changed_at = :now, stop_asked = case when :state in ('ready', 'stopped') then false else stop_asked end,
                    applied_at = case when :state = 'done' then :now else applied_at end
                where zone_id = :zone and id = :id and state = any(:before)""")
                .param("state", word(to)).param("note", note == null ? null : word(note), Types.VARCHAR).param("refusal", refusal, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", CurrentZone.id()).param("id", id)
                .param("before", before.stream().map(ImportStates::word).toArray(String[]::new)).update() == 1;
    }

    void count(UUID id, RosterPlan plan) {
        db.sql("update roster_import set counts = :counts, doubtful = :doubtful, rows_done = :rows, rows_expected = :rows where zone_id = :zone and id = :id")
                .param("counts", json.writeValueAsString(plan.counts())).param("doubtful", plan.doubtful().toArray(String[]::new)).param("rows", plan.rows())
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    /** Choices made since change how many rows come to something, and nothing else. */
    void count(UUID id, List<SheetCount> counts) {
        db.sql("update roster_import set counts = :counts where zone_id = :zone and id = :id").param("counts", json.writeValueAsString(counts))
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    /** The lock under which an import is written: not its own row, which tells of the progress meanwhile. */
    boolean lockFiles(UUID id) {
        return !db.sql("select id from roster_import_file where zone_id = :zone and import_id = :id order by id for update").param("zone", CurrentZone.id())
                .param("id", id).query(UUID.class).list().isEmpty();
    }

    List<UUID> listOlderThan(Instant before) {
        return db.sql("""
                select i.id from roster_import i where i.zone_id = :zone and i.changed_at < :before
                    and exists (select 1 from roster_import_file f where f.zone_id = i.zone_id and f.import_id = i.id)""")
                .param("zone", CurrentZone.id()).param("before", before.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
