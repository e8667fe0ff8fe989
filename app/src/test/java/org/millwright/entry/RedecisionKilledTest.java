package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.ChildNode;
import org.millwright.RunningMillwright;
import org.millwright.database.TestDatabase;
import org.millwright.protocol.ProtocolImpact.Change;
import org.millwright.protocol.ProtocolImpact.Consequence;
import org.millwright.protocol.ProtocolImpact.Trial;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node is killed (-9) while it decides filings again: what it had decided stays, another node goes on behind the mark, and nothing is decided twice or left out. */
@Tag("slow")
class RedecisionKilledTest {

    static final int FILINGS = 2_300;
    private static final int CHUNK = 1_000;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = database.superuser();
    private Process node;

    @AfterEach
    void end() throws InterruptedException {
        if (node != null) node.destroyForcibly().waitFor();
    }

    @Test
    void eachIsDecidedOnceWhateverHappensToTheNode() throws Exception {
        killedInTheSecondThousand();
        assertThat(count("entry_decision")).as("the first thousand is kept, of the second nothing").isEqualTo(CHUNK);
        assertThat(count("entry_batch where done = " + CHUNK + " and ended_at is null and failed_at is null")).isOne();
        assertThat(count("audit_entry where action = 'filings.redecided'")).isZero();

        try (var again = RunningMillwright.on(database, ChildNode.QUICK)) {
            await().atMost(Duration.ofSeconds(120)).until(() -> count("entry_batch where ended_at is not null") == 1);
            assertThat(count("entry_batch where done = total and total = " + FILINGS)).isOne();
            assertThat(count("entry_decision")).isEqualTo(FILINGS);
            assertThat(count("filing f where not exists (select 1 from entry_decision d where d.filing_id = f.id and d.id = f.decision_id)")).as("left out").isZero();
            assertThat(db.sql("select sum(filings) from entry_batch_outcome").query(Long.class).single()).as("what came out is counted once").isEqualTo(FILINGS);
            assertThat(count("audit_entry where action = 'filings.redecided'")).isOne();
            await().atMost(Duration.ofSeconds(60)).until(() -> count("scheduled_tasks where task_name = 'entry-redeciding'") == 0);
            assertThat(preview(again)).as("with so many a preview tries the next 2,000, and says so").filteredOn(it -> it.label().equals("entry.impact.lapse")).singleElement()
                    .satisfies(it -> assertThat(it.trial()).isEqualTo(new Trial(2_000, FILINGS)));
        }
    }

    /** Its transaction waits for a filing that is held here, with part of its work done. */
    private void killedInTheSecondThousand() throws Exception {
        node = ChildNode.start(database, RedecidingNode.class);
        await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(database.scratchFolder().resolve(RedecidingNode.READY)) || !node.isAlive());
        assertThat(node.isAlive()).isTrue();
        try (Connection holder = database.superuserConnection()) {
            holder.setAutoCommit(false);
            try (var statement = holder.prepareStatement("select id from filing where id = ? for update")) {
                statement.setObject(1, db.sql("select id from filing order by id offset ? limit 1").param(CHUNK + CHUNK / 2).query(UUID.class).single());
                statement.executeQuery();
            }
            node.outputWriter().append('\n').flush();
            await().atMost(Duration.ofSeconds(120)).until(() -> count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0 || !node.isAlive());
            assertThat(node.isAlive()).as("came as far as the second thousand").isTrue();
            node.destroyForcibly().waitFor();
            holder.rollback();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count("pg_stat_activity where datname = current_database() and usename = 'millwright_app'") == 0);
    }

    private List<Consequence> preview(RunningMillwright again) throws Exception {
        db.sql("update filing set state = 'admitted'").update();
        return CurrentZone.call(db.sql("select id from zone").query(UUID.class).single(), () -> again.bean(TransactionTemplate.class)
                .execute(status -> again.bean(EntryImpact.class).foresee(new Change.Level("", ControlLevel.II, ControlLevel.I, Instant.EPOCH))));
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }
}
