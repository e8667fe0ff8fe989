package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.demand.Caller;
import org.millwright.entry.decision.CityNotices;
import org.millwright.http.Problem;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.protocol.rule.ControlLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is in two filings at once: who tries is told in which the others are and what to do, and passes stay with their own filing. */
@MillwrightTest
class StaysStoryTest extends EntryStage {

    @Test
    void aPersonIsInOneFilingAtATimeAndTheNoSaysInWhichAndWhatToDo() throws Exception {
        control.say(stage.zone.id(), ControlLevel.NONE, CityNotices.second());
        var first = file(installer.user(), draft(80));
        var person = stage.as(officer, () -> app.getBean(KnownPeople.class).listMembers(filing(first).getTerms().members()).getFirst());
        var caller = Caller.of(stage, installer.user());
        var refused = caller.postJson("/filings/" + begin(draft(90)) + "/submission", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"memberIds\"").contains(filing(first).number()).contains(draft(80).arrivesFrom().replace('T', ' ')).contains(person.maskedName()).contains("撤回")
                .doesNotContain(person.name());

        assertThat(submit(begin(draft(180))).any()).as("comes when the other is gone").isFalse();
        assertThat(passes(person.id())).as("one each, and neither takes the other's").isEqualTo(2);
        stage.as(officer, () -> {
            app.getBean(Arrivals.class).arrived(first, stage.now());
            return null;
        });
        assertThat(submit(begin(draft(90))).list()).extracting(Problem::key).containsExactly("entry.problem.taken.arrived", "entry.problem.taken");
        assertThat(caller.page("/filings/" + first).body()).contains("登记离区");
        assertThat(caller.post("/filings/" + first + "/departure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(filing(first).state()).isEqualTo(FilingState.CLOSED);
        assertThat(submit(begin(draft(79))).any()).as("who has left is free").isFalse();
        assertThat(passes(person.id())).as("the one who left has none for that stay, and one for each of the others").isEqualTo(2);
    }

    @Test
    void whoWasRefusedAndFiledOtherwiseSinceIsNotAdmittedTwice() {
        var id = file(installer.user(), draft(80));
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).refuse(officer, id, "行程不实");
            return null;
        });
        var other = file(installer.user(), draft(90));
        stage.as(officer, () -> {
            app.getBean(Reviewing.class).askOverride(officer, id, true, "抢险");
            return null;
        });
        assertThatThrownBy(() -> stage.as(health, () -> {
            app.getBean(Reviewing.class).answerOverride(health, id, true);
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("entry.refusal.taken");
            assertThat(refusal.args()).contains(filing(other).number());
        });
        var member = filing(id).getTerms().members().getFirst();
        assertThatThrownBy(() -> stage.as(officer, () -> app.getBean(JdbcClient.class).sql("update filing set state = 'admitted' where zone_id = ? and id = ?").params(stage.zone.id(), id).update()))
                .as("the database itself refuses").hasMessageContaining("filing_member_once");
        assertThat(filing(other).getTerms().members()).contains(member);
    }

    @Test
    void ofTwoThatFileTheSamePeopleAtTheSameMomentOneIsToldSo() throws Exception {
        var ids = List.of(begin(draft(80)), begin(draft(90)), begin(draft(100)));
        try (var threads = Executors.newFixedThreadPool(ids.size())) {
            var answers = new ArrayList<Integer>();
            for (var each : ids.stream().map(id -> threads.submit(() -> Caller.of(stage, installer.user()).post("/filings/" + id + "/submission", Map.of()).statusCode())).toList()) answers.add(each.get());
            assertThat(answers).containsExactlyInAnyOrder(303, 422, 422);
        }
        assertThat(ids).filteredOn(id -> filing(id).state() != FilingState.DRAFT).hasSize(1);
    }

    private UUID begin(FilingDraft draft) {
        return stage.as(installer.user(), () -> app.getBean(Submitting.class).begin(installer.user(), draft));
    }

    private Problems submit(UUID id) {
        return stage.as(installer.user(), () -> app.getBean(Submitting.class).file(installer.user(), id));
    }

    /** Live ones, once everything that was told has been heard. */
    private long passes(UUID member) {
        await().until(() -> stage.as(officer, () -> app.getBean(JdbcClient.class).sql("select count(*) from event_publication where completion_date is null").query(Integer.class).single()) == 0);
        return stage.as(officer, () -> app.getBean(Passes.class).listPasses(new PassSubject("filing-member", member))).stream().filter(pass -> pass.revocation() == null).count();
    }
}
