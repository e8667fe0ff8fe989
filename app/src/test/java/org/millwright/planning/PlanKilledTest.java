package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.ChildNode;
import org.millwright.RunningMillwright;
import org.millwright.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is killed (-9), or stopped, in the middle of a search: what it had found is kept, and another node goes on with the time that is left. */
@Tag("slow")
class PlanKilledTest {

    static final int SECONDS = 8;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = database.superuser();
    private Process node;

    @AfterEach
    void end() throws InterruptedException {
        if (node != null) node.destroyForcibly().waitFor();
    }

    @Test
    void anotherNodeGoesOnFromTheBest() throws Exception {
        start();
        await().atMost(Duration.ofSeconds(180)).until(() -> count("plan_run where state = 'running' and spent_millis > 3000") == 1 || !node.isAlive());
        assertThat(node.isAlive()).isTrue();
        node.destroyForcibly().waitFor();
        assertThat(count("plan_placement")).as("the best so far").isOne();
        assertThat(count("plan_run where state = 'running'")).isOne();
        var kept = swapCrew();
        searchedFor(SECONDS - 1);

        try (var again = RunningMillwright.on(database, ChildNode.QUICK)) {
            await().atMost(Duration.ofSeconds(180)).until(() -> count("plan_run where state = 'finished'") == 1);
            assertThat(spent()).isGreaterThan((SECONDS - 1) * 1_000L);
            assertThat(spent()).as("it did not begin anew").isLessThan(SECONDS * 1_000L + 3_000);
            assertThat(crew()).as("it went on from what was kept").isEqualTo(kept);
            assertThat(count("zone_plan where served = 1 and unserved = 0")).isOne();
            await().atMost(Duration.ofSeconds(30)).until(() -> count("scheduled_tasks where task_name = 'plan-run'") == 0);
        }
    }

    @Test
    void aNodeThatIsStoppedLeavesItToTheNext() throws Exception {
        start();
        await().atMost(Duration.ofSeconds(180)).until(() -> count("plan_run where state = 'running' and spent_millis > 1000") == 1 || !node.isAlive());
        node.destroy();
        assertThat(node.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)).as("it does not wait for the search").isTrue();
        assertThat(count("plan_run where state = 'running'")).isOne();
        searchedFor(SECONDS - 1);
        try (var again = RunningMillwright.on(database, ChildNode.QUICK)) {
            await().atMost(Duration.ofSeconds(180)).until(() -> count("plan_run where state = 'finished'") == 1);
            assertThat(count("plan_placement")).isOne();
        }
    }

    /** Either crew is as good: only who goes on from what was kept leaves it to the one that a search begun anew does not choose. */
    private UUID swapCrew() {
        return db.sql("update plan_placement p set crew_id = c.id from crew c where c.zone_id = p.zone_id and c.id <> p.crew_id returning p.crew_id").query(UUID.class).single();
    }

    /** As if it had gone on for so long: what is left is short, and who begins anew is told apart all the better. */
    private void searchedFor(int seconds) {
        db.sql("update plan_run set spent_millis = ?").param(seconds * 1_000L).update();
    }

    private UUID crew() {
        return db.sql("select crew_id from plan_placement").query(UUID.class).single();
    }

    private void start() throws IOException {
        node = ChildNode.start(database, PlanningNode.class);
    }

    private long spent() {
        return db.sql("select spent_millis from plan_run").query(Long.class).single();
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }
}
