package org.millwright.protocol.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What phones send of rounds, photos, fevers and emergencies, over HTTP. */
@MillwrightTest
class RoundStoryTest {

    private static final byte[] PICTURE = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired ApplicationContext app;
    @Autowired TestDatabase database;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private ChecksStage stage;
    private Visitor lead;
    private Instant now;

    @BeforeEach
    void aChecklist() {
        stage = new ChecksStage(app);
        lead = stage.zone.visitor(port, Role.CREW_LEAD);
        now = clock.instant();
    }

    @Test
    void aRoundSentTwiceIsThereOnce() {
        UUID id = UUID.randomUUID();
        assertThat(lead.postJson("/checklist-rounds", round(id, "NOT_OK", "2.4"), null).body()).contains("\"new\":true");
        assertThat(lead.postJson("/checklist-rounds", round(id, "OK", "2.6"), null).body()).contains("\"new\":false");
        assertThat(count("checklist_round")).isOne();
        assertThat(count("checklist_reply")).isEqualTo(3);
        assertThat(lead.get("/checklist-rounds/" + id).body()).contains("1 fault", "2.4", "single gate");
        for (var path : List.of("/checklist-rounds", "/checklist-rounds/" + id, "/control-levels", "/risk-areas")) assertThat(lead.get(path).body()).as("in the field " + path).contains("class=\"mw-phone\"");
        assertThat(stage.zone.visitor(port, Role.INSPECTOR).get("/checklist-rounds?faulty=true").body()).contains("/checklist-rounds/" + id);
        assertThat(stage.zone.visitor(port, Role.MEMBER).get("/checklist-rounds/" + id).statusCode()).as("another's").isEqualTo(404);
        assertThat(audited("checklist.filled")).isOne();
    }

    @Test
    void aPhotoSentTwiceIsThereOnce() {
        UUID id = UUID.randomUUID();
        lead.postJson("/checklist-rounds", round(id, "OK", "2.6"), null);
        String photo = "/checklist-rounds/" + id + "/photos?photo=" + UUID.randomUUID() + "&position=2";
        assertThat(lead.upload(photo, "file", "gate.png", PICTURE).statusCode()).isEqualTo(303);
        assertThat(lead.upload(photo, "file", "gate.png", PICTURE).statusCode()).isEqualTo(303);
        assertThat(count("checklist_photo")).isOne();
        assertThat(lead.get("/checklist-rounds/" + id).body()).contains("gate.png");
        assertThat(lead.upload(photo, "file", "gate.txt", "no picture".getBytes()).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsFilledKeepsTheWordsItWasFilledUnder() {
        UUID before = UUID.randomUUID(), late = UUID.randomUUID();
        lead.postJson("/checklist-rounds", round(before, "OK", "2.6"), null);
        var lists = app.getBean(Checklists.class);
        var officer = stage.zone.person(Role.ZONE_OFFICER);
        UUID next = stage.zone.inside(() -> {
            var old = lists.getChecklist(stage.checklist);
            var item = old.items().getFirst();
            return lists.change(officer, old.id(), new ChecklistDraft(old.kind(), "消毒巡查", "Disinfection tour", old.editionId(),
                    List.of(new Checklist.Item(1, item.clauseId(), item.number(), "出入口只设一个并有人值守", "One gate, always watched", item.answer()))));
        });
        assertThat(lead.get("/my-checks/" + stage.checklist).headers().firstValue("Location")).as("the page of the old one leads on").hasValue("/my-checks/" + next);
        assertThat(lead.get("/my-checks/" + next).body()).contains("One gate, always watched").doesNotContain("Disinfected twice a day");
        lead.postJson("/checklist-rounds", round(late, "OK", "2.7"), null);
        for (UUID round : List.of(before, late)) assertThat(lead.get("/checklist-rounds/" + round).body()).as("also what was on the phone still").contains("single gate", "Disinfection round", "version 1, as it was then");
        assertThat(stage.zone.visitor(port, Role.ZONE_OFFICER).get("/checklists").body()).contains("Disinfection tour", "version 2").doesNotContain("version 1");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> stage.zone.inside(() -> lists.change(officer, stage.checklist, new ChecklistDraft(Checklist.Kind.GATE, "又改", "Again", stage.edition, List.of()))))
                .isInstanceOfSatisfying(org.millwright.http.Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("checklist.refusal.changed"));
        assertThat(audited("checklist.changed")).isOne();
    }

    /** Without scripts it is an ordinary form. */
    @Test
    void whatIsMissingIsNamedAndNothingTypedIsLost() {
        var answer = lead.post("/checklist-rounds", Map.of("checklistId", stage.checklist.toString(), "siteId", "", "replies[0].position", "1", "replies[0].word", "OK",
                "replies[2].position", "3", "replies[2].word", "NOT_OK", "replies[2].amount", "two", "note", "windy"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#f-siteId", "#f-replies[1].word", "#f-replies[2].amount", "value=\"two\"", "windy");
        assertThat(count("checklist_round")).isZero();
    }

    @Test
    void aSecondHighTemperatureStartsTheCardOnce() {
        stage.addCards();
        UUID watch = UUID.randomUUID();
        assertThat(reading(watch, UUID.randomUUID(), "37.3", now.minus(Duration.ofMinutes(20)))).contains("MEASURE_AGAIN");
        UUID second = UUID.randomUUID();
        assertThat(reading(watch, second, "37.6", now.minus(Duration.ofMinutes(14)))).contains("ISOLATE");
        assertThat(reading(watch, second, "37.6", now.minus(Duration.ofMinutes(14)))).contains("ISOLATE");
        assertThat(reading(watch, UUID.randomUUID(), "36.6", now)).contains("ISOLATE");
        assertThat(count("emergency_run")).isOne();
        assertThat(count("fever_measurement")).isEqualTo(3);
        String rows = database.superuser().sql("select string_agg(row_to_json(w)::text, '') || (select string_agg(row_to_json(m)::text, '') from fever_measurement m where m.zone_id = w.zone_id) from fever_watch w where zone_id = ? group by zone_id")
                .param(stage.zone.zone().id()).query(String.class).single();
        assertThat(rows).as("neither who nor how high").doesNotContain("张三", "37.6");
    }

    @Test
    void whoHasAFeverIsOpenedForAPurpose() {
        stage.addCards();
        UUID watch = UUID.randomUUID();
        reading(watch, UUID.randomUUID(), "38.0", now.minus(Duration.ofMinutes(20)));
        reading(watch, UUID.randomUUID(), "38.1", now.minus(Duration.ofMinutes(10)));
        UUID run = database.superuser().sql("select id from emergency_run where zone_id = ?").param(stage.zone.zone().id()).query(UUID.class).single();
        var health = stage.zone.visitor(port, Role.HEALTH_OFFICER);
        assertThat(health.get("/emergency-runs/" + run).body()).contains("Whom it is about").doesNotContain("张三");
        assertThat(health.get("/emergency-runs/" + run + "/fever-watch").body()).contains("Purpose").doesNotContain("张三");
        assertThat(audited("fever.opened")).isZero();
        assertThat(health.get("/emergency-runs/" + run + "/fever-watch?purpose=transfer").body()).contains("张三", "38.1");
        assertThat(audited("fever.opened")).isOne();
        assertThat(lead.get("/emergency-runs/" + run + "/fever-watch?purpose=curious").statusCode()).isEqualTo(403);
        assertThat(health.get("/").body()).contains("emergency");
    }

    @Test
    void temperaturesGoWhenTheirDaysAreOver() {
        reading(UUID.randomUUID(), UUID.randomUUID(), "36.5", now);
        database.superuser().sql("update fever_watch set begun_at = begun_at - interval '15 days' where zone_id = ?").param(stage.zone.zone().id()).update();
        assertThat(app.getBean(FeverHousekeeping.class).forget(stage.zone.zone())).isOne();
        assertThat(count("fever_watch") + count("fever_measurement")).isZero();
    }

    @Test
    void aCardIsRunStepByStepAndItsDrillIsRecorded() {
        var officer = stage.zone.visitor(port, Role.ZONE_OFFICER);
        officer.get("/emergency-cards");
        assertThat(officer.post("/emergency-cards/standard", Map.of()).statusCode()).isEqualTo(303);
        assertThat(officer.get("/emergency-cards").body()).contains("Fever on site", "never");
        UUID card = database.superuser().sql("select id from emergency_card where zone_id = ? and kind = 'fever'").param(stage.zone.zone().id()).query(UUID.class).single();
        assertThat(lead.post("/emergency-cards/" + card + "/runs", Map.of("drill", "false", "cause", "")).statusCode()).as("in earnest, but why?").isEqualTo(422);
        String run = lead.post("/emergency-cards/" + card + "/runs", Map.of("drill", "true", "siteId", stage.site.toString())).headers().firstValue("Location").orElseThrow();
        assertThat(lead.get("/emergency-cards").body()).as("in the field: what is under way, then which card").contains("class=\"mw-phone\"", "drill under way", "5 steps open", "What has happened?");
        assertThat(lead.get("/emergency-cards/" + card).body()).contains("class=\"mw-phone\"", "In earnest");
        assertThat(officer.get("/emergency-cards").body()).doesNotContain("class=\"mw-phone\"");
        assertThat(lead.get(run).body()).contains("Now: step 1 of 5", " left, until ");
        assertThat(lead.post(run + "/steps/1/completion", Map.of()).statusCode()).isEqualTo(303);
        assertThat(lead.get(run).body()).as("what is the reader's own stands large").contains("Now: step 2 of 5").containsOnlyOnce("mw-button--yes");
        assertThat(lead.post(run + "/steps/3/completion", Map.of()).statusCode()).as("of the health officer").isEqualTo(403);
        assertThat(lead.get("/").body()).as("a step of a lead at a site where this one does not work").doesNotContain(run);
        var runs = app.getBean(EmergencyRuns.class);
        database.superuser().sql("update emergency_run_step set due_at = due_at - interval '1 hour' where zone_id = ? and position = 3").param(stage.zone.zone().id()).update();
        assertThat(stage.zone.inside(runs::tellOverdue)).as("a step that is late is told").isOne();
        assertThat(stage.zone.inside(runs::tellOverdue)).as("once").isZero();
        await().until(() -> officer.get("/notices").body().contains("step 3 was not done within"));
        officer.get(run);
        assertThat(officer.post(run + "/end", Map.of("note", "")).statusCode()).as("four steps are open").isEqualTo(409);
        assertThat(officer.post(run + "/end", Map.of("note", "gate was slow")).statusCode()).isEqualTo(303);
        assertThat(officer.get("/emergency-cards").body()).contains("drilled", "gate was slow");
        assertThat(lead.post(run + "/steps/2/completion", Map.of()).statusCode()).isEqualTo(409);
        assertThat(officer.post("/emergency-cards", Map.of("kind", "FEVER", "nameZh", "另一张", "nameEn", "Another", "steps[0].textZh", "做", "steps[0].textEn", "Do", "steps[0].owner", "GUARD",
                "steps[0].minutes", "5")).statusCode()).as("one of a kind").isEqualTo(409);
        assertThat(officer.post("/emergency-cards", Map.of("kind", "FIRE", "nameZh", "", "steps[0].textZh", "做", "steps[0].minutes", "soon")).body())
                .contains("#f-nameZh", "#f-steps[0].owner", "#f-steps[0].minutes", "value=\"soon\"");
    }

    @Test
    void anOfficerMakesAListOfClausesInForce() {
        var officer = stage.zone.visitor(port, Role.ZONE_OFFICER);
        assertThat(officer.get("/checklists").body()).contains("Disinfection round", "3 no longer there");
        assertThat(officer.get("/checklists/new").body()).contains("No edition is in force");
        assertThat(officer.post("/checklists", Map.of("kind", "GATE", "nameZh", "门", "nameEn", "Gate", "editionId", stage.edition.toString())).statusCode()).isEqualTo(422);
        assertThat(officer.post("/checklists/" + stage.checklist + "/retirement", Map.of()).statusCode()).isEqualTo(303);
        assertThat(lead.get("/my-checks").body()).doesNotContain("Disinfection round");
    }

    private String reading(UUID watch, UUID id, String celsius, Instant at) {
        lead.get("/my-checks");
        HttpResponse<String> answer = lead.postJson("/fever-readings", """
                {"id": "%s", "watchId": "%s", "siteId": "%s", "person": "张三", "celsius": "%s", "at": "%s"}""".formatted(id, watch, stage.site, celsius, at), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private String round(UUID id, String word, String amount) {
        var reply = "{\"position\": \"%s\", \"word\": \"%s\", \"amount\": \"%s\", \"note\": \"\"}";
        var replies = List.of(reply.formatted(1, "OK", ""), reply.formatted(2, "OK", ""), reply.formatted(3, word, amount));
        lead.get("/my-checks");
        return "{\"id\": \"%s\", \"checklistId\": \"%s\", \"siteId\": \"%s\", \"startedAt\": \"%s\", \"finishedAt\": \"%s\", \"note\": \"\", \"replies\": %s}"
                .formatted(id, stage.checklist, stage.site, now.minusSeconds(600), now.plusSeconds(3600), replies);
    }

    private long count(String table) {
        return database.superuser().sql("select count(*) from " + table + " where zone_id = ?").param(stage.zone.zone().id()).query(Long.class).single();
    }

    private long audited(String action) {
        return database.superuser().sql("select count(*) from audit_entry where zone_id = ? and action = ?").param(stage.zone.zone().id()).param(action).query(Long.class).single();
    }
}
