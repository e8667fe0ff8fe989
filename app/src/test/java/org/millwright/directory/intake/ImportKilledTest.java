package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.ChildNode;
import org.millwright.RunningMillwright;
import org.millwright.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is killed (-9) in the middle of an import: of its rows all are there in the end or none, and none twice; the work goes on without anybody's doing. */
@Tag("slow")
class ImportKilledTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = database.superuser();
    private Process node;

    @AfterEach
    void end() throws InterruptedException {
        if (node != null) node.destroyForcibly().waitFor();
    }

    @Test
    void whatWasHalfWrittenIsGoneAndThenWrittenOnce() throws Exception {
        killedAt("certificate");
        assertThat(count("roster_import where state = 'writing'")).isOne();
        for (var table : List.of("installer", "crew", "member", "crew_member", "certificate")) assertThat(count(table)).as(table).isZero();
        assertThat(count("audit_entry where action = 'roster.imported'")).isZero();
        assertThat(count("roster_import_file")).as("what is to be written is still known").isPositive();

        try (var again = RunningMillwright.on(database, ChildNode.QUICK)) {
            await().atMost(Duration.ofSeconds(90)).until(() -> count("roster_import where state = 'done'") == 1);
            assertThat(List.of(count("installer"), count("licence"), count("crew"), count("member"), count("crew_member"), count("certificate"))).containsExactly(1L, 1L, 2L, 6L, 6L, 6L);
            assertThat(count("audit_entry where action = 'roster.imported'")).isOne();
            await().until(() -> count("scheduled_tasks where task_name like 'roster-import-%ing'") == 0);
        }
    }

    @Test
    void whatWasHalfReadIsReadAgain() throws Exception {
        killedAt("roster_import_difference");
        assertThat(count("roster_import where state = 'reading'")).isOne();
        try (var again = RunningMillwright.on(database, ChildNode.QUICK)) {
            await().atMost(Duration.ofSeconds(90)).until(() -> count("roster_import where state = 'ready'") == 1);
            assertThat(count("crew")).as("nothing is written before it is asked for").isZero();
        }
    }

    /** Kills the node while it waits for a table that is written after others, and so between two statements of one transaction. */
    private void killedAt(String table) throws IOException, InterruptedException, SQLException {
        try (Connection holder = database.owner().getConnection()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("lock table " + table + " in share mode");
            }
            start();
            await().atMost(Duration.ofSeconds(120)).until(() -> waiting(table) > 0 || !node.isAlive());
            assertThat(node.isAlive()).as("came as far as %s", table).isTrue();
            node.destroyForcibly().waitFor();
            holder.rollback();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> db.sql("select count(*) from pg_stat_activity where datname = current_database() and usename = 'millwright_app'")
                .query(Long.class).single() == 0);
    }

    private void start() throws IOException {
        node = ChildNode.start(database, ImportingNode.class);
    }

    private long waiting(String table) {
        return db.sql("select count(*) from pg_locks l join pg_class c on c.oid = l.relation where c.relname = ? and not l.granted").param(table).query(Long.class).single();
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }
}
