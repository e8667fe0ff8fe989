package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.Caller;
import org.millwright.entry.decision.CityNotices;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds of deciding again in the background: each filing once, from their mark on, and what begins while somebody is here. */
@MillwrightTest
class RedecidingStoryTest extends EntryStage {

    /** Who is still to come was judged by the level at arrival when the order was confirmed. */
    @Test
    void aLevelThatBeginsReachesWhoIsHereAlready() {
        control.sayFrom(stage.now().plus(Duration.ofDays(30)), stage.zone.id(), ControlLevel.II, CityNotices.second());
        var id = file(installer.user(), draft(20));
        assertThat(filing(id).standing().verdict()).isEqualTo(Verdict.ADMIT);
        stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update filing set arrives_from = arrives_from - interval '2 days', arrives_until = arrives_until - interval '2 days' where zone_id = ?")
                .param(stage.zone.id()).update());
        control.sayFrom(stage.now(), stage.zone.id(), ControlLevel.II, CityNotices.second());
        for (int round = 1; round <= 2; round++) {
            stage.as(officer, () -> {
                app.getBean(Redeciding.class).watch();
                return null;
            });
            assertThat(stage.as(officer, () -> app.getBean(DecisionRecords.class).listDecisions(id, 10))).as("once, in round " + round).hasSize(2);
        }
        assertThat(filing(id).standing().verdict()).isNotEqualTo(Verdict.ADMIT);
    }

    @Test
    void aRoundInTheBackgroundDecidesEachOnceAndGoesOnWhereItStood() {
        var ids = List.of(file(installer.user(), draft(80)), file(installer.user(), draft(180)), file(installer.user(), draft(280)));
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var redeciding = app.getBean(Redeciding.class);
        var batch = stage.as(officer, () -> app.getBean(Batches.class).insert(Cause.LEVEL, null, null, stage.now()));
        org.millwright.tenancy.CurrentZone.run(stage.zone.id(), () -> {
            redeciding.run(batch, () -> false);
            redeciding.run(batch, () -> false);
        });
        assertThat(ids).allSatisfy(id -> assertThat(filing(id).state()).as("normal mode: entry by notice alone").isEqualTo(FilingState.ADMITTED));
        stage.as(officer, () -> {
            var kept = app.getBean(DecisionRecords.class);
            ids.forEach(id -> assertThat(kept.listDecisions(id, 10)).hasSize(2));
            assertThat(app.getBean(Batches.class).findBatch(batch).orElseThrow()).satisfies(it -> {
                assertThat(it.done()).isEqualTo(3);
                assertThat(it.changed()).isEqualTo(3);
                assertThat(it.endedAt()).isNotNull();
            });
            assertThat(app.getBean(Batches.class).listOutcomes(batch)).containsExactly(new Batch.Outcome("refuse", "admit", 3));
            return null;
        });
        var caller = Caller.of(stage, officer);
        assertThat(caller.page("/redecisions/" + batch).body()).contains("3 / 3 份报备").contains("不予准入").contains("结果：3 份结论变化").doesNotContain("hx-get");
        assertThat(caller.page("/redecisions").body()).contains("管控等级变更").contains("/redecisions/" + batch);
        assertThat(caller.json("/redecisions/" + batch).body()).contains("\"done\":3").contains("\"before\":\"refuse\"");
        assertThat(Caller.of(stage, installer.user()).page("/redecisions/" + batch).statusCode()).isEqualTo(403);
    }

    @Test
    void aRoundThatWasGivenUpSaysSoAndGoesOnFromItsMark() {
        file(installer.user(), draft(80));
        var caller = Caller.of(stage, health);
        assertThat(caller.page("/redecisions").body()).contains("尚无后台重新判定");
        var redeciding = app.getBean(Redeciding.class);
        var batch = stage.as(officer, () -> app.getBean(Batches.class).insert(Cause.LEVEL, null, new Batch.Source(java.util.UUID.randomUUID(), List.of("II", "2026-12-01T00:00:00Z", "370613", "")), stage.now()));
        assertThat(caller.page("/redecisions/" + batch).body()).contains("hx-get=\"/redecisions/" + batch + "/progress\"").contains("0 / 1 份报备").contains("管控等级");
        stage.as(officer, () -> {
            app.getBean(Batches.class).fail(batch, stage.now());
            return null;
        });
        org.millwright.tenancy.CurrentZone.run(stage.zone.id(), () -> redeciding.run(batch, () -> false));
        assertThat(caller.page("/redecisions/" + batch).body()).contains("还有 1 份报备仍按原来的结论").contains("继续");
        assertThat(caller.page("/").body()).contains("重新判定已停止");
        assertThat(caller.post("/redecisions/" + batch + "/continuation", Map.of()).statusCode()).isEqualTo(303);
        await().until(() -> stage.as(officer, () -> app.getBean(Batches.class).findBatch(batch).orElseThrow().endedAt()) != null);
        assertThat(caller.post("/redecisions/" + batch + "/continuation", Map.of()).statusCode()).isEqualTo(409);
    }
}
