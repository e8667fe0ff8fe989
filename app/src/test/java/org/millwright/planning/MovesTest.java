package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.demand.Stage;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;
import org.millwright.http.Refusal;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bar is put somewhere by a person: it is pinned there, or the rule in the way says what it found, what it needs and what to do. */
@MillwrightTest
class MovesTest extends PlanningStage {

    @Test
    void aMoveBeginsWithTheNextShiftAndIsPinned() {
        var demand = demand(8, 20, "16");
        var draft = draft(officer);
        int day = workday(10);
        assertThat(move(officer, draft, only(demand), good.crew(), at(day, 3))).isInstanceOfSatisfying(MoveAnswer.Moved.class, moved ->
                assertThat(moved.placements()).singleElement().satisfies(it -> {
                    assertThat(it.starts()).isEqualTo(at(day, 8));
                    assertThat(it.pinned()).isTrue();
                }));
        assertThat(plan(draft).revision()).isEqualTo(2);
        assertThat(plan(draft).figures().served()).isOne();
        assertThat(count("audit_entry where action = 'plan.moved'")).isOne();
    }

    @Test
    void onThePublishedPlanItMakesADraftAndGoesOnWithIt() {
        var demand = demand(8, 20, "8");
        var plan = publishedPlan(officer);
        var before = placed(plan, only(demand));
        var first = (MoveAnswer.Moved) move(officer, plan, only(demand), good.crew(), at(workday(12), 8));
        var second = (MoveAnswer.Moved) move(officer, plan, only(demand), good.crew(), at(workday(14), 8));
        assertThat(first.planId()).isNotEqualTo(plan).isEqualTo(second.planId());
        assertThat(placed(plan, only(demand))).as("what is published stays as it is").isEqualTo(before);
        assertThat(((MoveAnswer.Moved) move(colleague, plan, only(demand), good.crew(), at(workday(12), 8))).planId()).as("everybody has a draft of their own").isNotEqualTo(first.planId());
    }

    @Test
    void twoPackagesOfOneCrewCannotLieOverEachOther() {
        var one = demand(8, 20, "16");
        var other = demand(8, 20, "16");
        var draft = draft(officer);
        move(officer, draft, only(one), good.crew(), at(workday(10), 8));
        assertThat(objections(move(officer, draft, only(other), good.crew(), at(workday(10), 9)))).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("FREE");
            assertThat(it.found()).isNotBlank();
            assertThat(it.needed()).isNotBlank();
            assertThat(it.sentence()).isNotBlank();
        });
        assertThat(placements(draft)).hasSize(1);
    }

    @Test
    void whatComesFirstIsDoneFirst() {
        var after = new PackageDraft(null, "后", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "1", null, List.of(new SkillDraft("fitter", "2", "3")),
                List.of(), List.of(new org.millwright.demand.DemandDraft.AfterDraft("1", "0")));
        var demand = stage.publish(stage.workPackage("先", "8", 8, 28), after);
        var ids = packages(demand);
        var draft = draft(officer);
        assertThat(objections(move(officer, draft, ids.get(1), good.crew(), at(workday(12), 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("BEFORE_UNDONE");
        move(officer, draft, ids.get(0), good.crew(), at(workday(14), 8));
        assertThat(objections(move(officer, draft, ids.get(1), good.crews().get(1), at(workday(12), 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("PREDECESSOR");
        assertThat(move(officer, draft, ids.get(1), good.crews().get(1), at(workday(18), 8))).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(objections(move(officer, draft, ids.get(0), good.crew(), at(workday(20), 8)))).extracting(MoveAnswer.Objection::rule).contains("SUCCESSOR");
    }

    @Test
    void aRefusedMoveTellsAProgramTheRulesAndAPersonKeepsWhatWasTyped() {
        var demand = demand(8, 20, "16");
        var draft = draft(officer);
        var past = LocalDateTime.ofInstant(at(60, 8), Stage.SHANGHAI).toString();
        var problem = body(asks.postJson("/plans/" + draft + "/moves", Map.of("packageId", only(demand).toString(), "crewId", good.crew().toString(), "starts", past)), 422);
        assertThat((List<?>) problem.get("errors")).isNotEmpty().allSatisfy(error -> {
            assertThat(((Map<?, ?>) error).get("rule")).asString().startsWith("planning.move.");
            assertThat(((Map<?, ?>) error).get("detail")).asString().doesNotContain("?");
        });
        var page = asks.post("/plans/" + draft + "/moves", Map.of("packageId", only(demand).toString(), "crewId", good.crew().toString(), "starts", past));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(past).contains(only(demand).toString()).doesNotContain("?planning.");
        assertThat(objections(move(officer, draft, only(demand), good.crew(), at(3, 8)))).as("before its window").extracting(MoveAnswer.Objection::rule).containsExactly("BEFORE_WINDOW");
        assertThat(objections(move(officer, draft, only(demand), good.crew(), at(60, 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("PAST_WINDOW");
    }

    @Test
    void whatIsEngagedNeverMoves() {
        var demand = demand(8, 20, "16");
        var invitation = stage.invite(demand, "together", good.crews().get(0)).getFirst();
        stage.accept(good.user(), invitation, "500000");
        stage.engage(invitation);
        var draft = draft(officer);
        assertThatThrownBy(() -> move(officer, draft, only(demand), good.crews().get(1), at(workday(12), 8))).isInstanceOf(Refusal.class).hasMessageContaining("planning.refusal.locked");
        ended(start(officer, draft, 1));
        assertThat(placements(draft)).isEmpty();
    }

    @Test
    void ofTwoCrewsBothBeginTogetherOrNobodyMoves() {
        var both = new PackageDraft(null, "两班", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "2", null, List.of(new SkillDraft("fitter", "2", "3")),
                List.of(), List.of());
        var id = only(stage.publish(both));
        var draft = draft(officer);
        assertThat(objections(move(officer, draft, id, good.crew(), at(workday(10), 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("CREWS");
        var typed = Map.of("packageId", id.toString(), "crewId", good.crew().toString(), "starts", LocalDateTime.ofInstant(at(workday(10), 8), Stage.SHANGHAI).toString());
        assertThat(asks.page("/plans/" + draft + "?package=" + id).body()).as("a field for each").contains("name=\"crewId\"", "name=\"with[0]\"").doesNotContain("with[1]");
        assertThat(asks.post("/plans/" + draft + "/moves", also(typed, good.crew())).body()).as("twice the same").contains("换一个班组");
        assertThat(asks.post("/plans/" + draft + "/moves", also(typed, good.crews().get(1))).statusCode()).as("put there by hand").isEqualTo(303);
        assertThat(placements(draft)).hasSize(2).allMatch(Placement::pinned);
        var later = at(workday(14), 8);
        assertThat(move(officer, draft, id, good.crew(), later)).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(placements(draft)).hasSize(2).allSatisfy(it -> assertThat(it.starts()).isEqualTo(later)).extracting(Placement::crewId).doesNotHaveDuplicates();
    }

    @Test
    void aCrewInSplitShiftIsAloneOnItsSite() {
        as(good.user(), () -> {
            app.getBean(CrewStatements.class).stateControl(good.crew(), new Clearance(Clearance.Status.CLEAR, null, true, at(30, 0), Source.LEAD, stage.now()), "", null);
            return null;
        });
        var one = only(stage.publish(splitShift("1")));
        var other = only(stage.publish(splitShift("1")));
        var both = only(stage.publish(splitShift("2")));
        var draft = draft(officer);
        int day = workday(10);
        assertThat(move(officer, draft, one, good.crew(), at(day, 8))).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(objections(in(Locale.SIMPLIFIED_CHINESE, () -> move(officer, draft, other, good.crews().get(1), at(day, 8))))).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("BESIDE");
            assertThat(it.sentence()).contains("海岳机电 · 海岳机电1班 届时在同一现场做“", "而两个班组中有一个在 ", " 前须单独作业");
            assertThat(it.advice()).startsWith("改到现场没有别人的时段，或改到 ");
        });
        assertThat(move(officer, draft, other, good.crews().get(1), at(workday(13), 8))).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(objections(in(Locale.SIMPLIFIED_CHINESE, () -> moveBoth(draft, both, at(workday(16), 8))))).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("ALONE");
            assertThat(it.sentence()).startsWith("“").contains("由 2 个班组同时作业，而这个班组在 ");
        });
    }

    @Test
    void besideAnEngagedCrewInSplitShiftNobodyElseIsPut() {
        as(good.user(), () -> {
            app.getBean(CrewStatements.class).stateControl(good.crew(), new Clearance(Clearance.Status.CLEAR, null, true, at(30, 0), Source.LEAD, stage.now()), "", null);
            return null;
        });
        var starts = engaged(stage.publish(splitShift("1")), good.crew()).starts();
        var other = only(stage.publish(splitShift("1")));
        var draft = draft(officer);
        assertThat(objections(move(officer, draft, other, good.crews().get(1), starts))).extracting(MoveAnswer.Objection::rule).containsExactly("BESIDE");
        ended(start(officer, draft, 1));
        assertThat(placed(draft, other).starts()).isNotEqualTo(starts);
    }

    @Test
    void whereASiteIsSharedInTurnEachSideIsPutAtItsHoursAndMarkedOnceTheyChange() {
        var outside = good.crews().get(1);
        outsideInSplitShift(outside);
        int day = workday(10);
        int later = workday(18);
        for (int each = day; each < day + 6; each++) record(each, "local", 8, 12, "outside", 13, 17);
        var ours = only(stage.publish(splitShift("1")));
        var theirs = only(stage.publish(splitShift("1")));
        var one = only(stage.publish(splitShift("1")));
        var draft = draft(officer);
        assertThat(objections(in(Locale.SIMPLIFIED_CHINESE, () -> move(officer, draft, ours, good.crew(), at(day, 13))))).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("TURNS");
            assertThat(it.sentence()).contains("开工时现场不归本地班组使用，最早 ");
            assertThat(it.needed()).contains("08:00 开工（本地班组时段内）");
            assertThat(it.advice()).startsWith("改到本方时段");
        });
        assertThat(objections(in(Locale.ENGLISH, () -> move(officer, draft, theirs, outside, at(day, 8))))).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("TURNS");
            assertThat(it.needed()).contains("13:00, in the hours of outside crews");
        });
        assertThat(move(officer, draft, ours, good.crew(), at(day, 8))).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(placed(draft, ours).ends()).as("four hours that day, four the next").isEqualTo(at(workday(day + 1), 12));
        assertThat(move(officer, draft, theirs, outside, at(day, 13))).as("on the same days, in the hours of its own side").isInstanceOf(MoveAnswer.Moved.class);
        assertThat(move(officer, draft, one, good.crew(), at(later, 8))).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(publish(officer, draft)).isInstanceOf(Publication.Outcome.Published.class);
        assertThat(asks.page("/plans/" + draft + "?package=" + ours).body()).contains("本地班组使用现场的时段为", "两班之间消毒").doesNotContain("不在本方时段");

        record(later, "outside", 8, 12, "local", 13, 17);
        assertThat(reading(() -> app.getBean(OutOfTurn.class).of(draft)).keySet()).as("what holds still is not marked").containsExactly(one);
        assertThat(asks.page("/plans/" + draft + "?package=" + one).body()).contains("不在本方时段", "1 处安排不再成立", "可移到本方时段");
        var next = draft(officer);
        assertThat(publish(officer, next)).isInstanceOfSatisfying(Publication.Outcome.Outdated.class, it -> assertThat(it.faults()).extracting(Publication.Outcome.Fault::packageId).containsExactly(one));
        assertThat(ended(start(officer, next, 1)).ending()).as("goes through the checker").isEqualTo(RunEnding.DONE);
        assertThat(placements(next)).as("the pin that holds no more is let go, and keeps nothing undone").hasSize(3);
        assertThat(reading(() -> app.getBean(OutOfTurn.class).of(next))).isEmpty();
    }

    private void outsideInSplitShift(UUID crew) {
        as(good.user(), () -> {
            app.getBean(JdbcClient.class).sql("update crew set home_division = '370102' where zone_id = :zone and id = :id").param("zone", stage.zone.id()).param("id", crew).update();
            app.getBean(CrewStatements.class).stateControl(crew, new Clearance(Clearance.Status.CLEAR, null, true, at(60, 0), Source.LEAD, stage.now()), "", null);
            return null;
        });
    }

    /** Hours of the stage's site in turn, on one day: side, from, until. */
    private void record(int day, Object... turns) {
        as(officer, () -> {
            for (int i = 0; i < turns.length; i += 3) {
                app.getBean(JdbcClient.class).sql("""
                        insert into split_shift (zone_id, id, site_id, side, starts_at, ends_at, disinfected_at, recorded_at, recorded_by)
                        values (:zone, :id, :site, :side, :starts, :ends, :starts, :starts, :by)""").param("zone", stage.zone.id()).param("id", Ids.next()).param("site", stage.site)
                        .param("side", turns[i]).param("starts", Rows.at(at(day, (int) turns[i + 1]))).param("ends", Rows.at(at(day, (int) turns[i + 2]))).param("by", officer.membershipId()).update();
            }
            return null;
        });
    }

    private MoveAnswer moveBoth(UUID draft, UUID id, java.time.Instant starts) {
        return as(officer, () -> app.getBean(Moves.class).move(officer, draft, new Move(id, good.crew(), null, List.of(good.crews().get(1)), starts)));
    }

    private PackageDraft splitShift(String crews) {
        return new PackageDraft(null, "错时", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, crews, "on", List.of(new SkillDraft("fitter", "2", "3")),
                List.of(), List.of());
    }

    @Test
    void beforeItsEquipmentIsThereNothingBegins() {
        int day = workday(15);
        var id = only(stage.publish(new PackageDraft(null, "待设备", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), stage.day(day) + "T10:00", "1", null,
                List.of(new SkillDraft("fitter", "2", "3")), List.of(), List.of())));
        var draft = draft(officer);
        var early = at(workday(10), 8);
        var zh = new Words(Locale.SIMPLIFIED_CHINESE, app.getBean(MessageSource.class), Stage.SHANGHAI, stage.now());
        assertThat(objectionsIn(Locale.SIMPLIFIED_CHINESE, draft, id, early)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("START_READY");
            assertThat(it.sentence()).isEqualTo(zh.dateTime(early) + " 设备还没有到场；设备到场后班组最早 " + zh.dateTime(at(day, 10)) + " 可以开工");
            assertThat(it.advice()).isEqualTo("改到 " + zh.dateTime(at(day, 10)) + " 或以后");
        });
        var en = new Words(Locale.ENGLISH, app.getBean(MessageSource.class), Stage.SHANGHAI, stage.now());
        assertThat(objectionsIn(Locale.ENGLISH, draft, id, early)).singleElement().satisfies(it -> {
            assertThat(it.sentence()).isEqualTo("At " + en.dateTime(early) + " the equipment is not there yet; with it the crew can begin " + en.dateTime(at(day, 10)) + " at the earliest");
            assertThat(it.advice()).isEqualTo("Put it at " + en.dateTime(at(day, 10)) + " or later");
        });
    }

    private List<MoveAnswer.Objection> objectionsIn(Locale locale, UUID draft, UUID id, java.time.Instant starts) {
        return objections(in(locale, () -> move(officer, draft, id, good.crew(), starts)));
    }

    @Test
    void aCrewThatIsSupposedToBeOutIsNotMovedTo() {
        var demand = demand(8, 20, "8");
        var draft = draft(officer);
        body(asks.postJson("/plans/" + draft + "/edits", Map.of("kind", "crew_out", "crewId", good.crew().toString(), "from", stage.day(8).toString(), "until", stage.day(40).toString())), 201);
        assertThat(objections(move(officer, draft, only(demand), good.crew(), at(workday(10), 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("FREE");
        ended(start(officer, draft, 1));
        assertThat(placed(draft, only(demand)).crewId()).isEqualTo(good.crews().get(1));
        assertThat(publish(officer, draft)).isInstanceOf(Publication.Outcome.Published.class);
        assertThat(move(officer, draft, only(demand), good.crew(), at(workday(10), 8))).as("once published, what was supposed is not supposed of what comes after")
                .isInstanceOf(MoveAnswer.Moved.class);
    }

    @Test
    void whatIsSupposedAmissComesBackWithWhatWasTyped() {
        var draft = draft(officer);
        var page = asks.post("/plans/" + draft + "/edits", Map.of("kind", "level_raised", "prefixes", "370", "from", stage.day(8).toString(), "until", stage.day(3).toString()));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"370\"").doesNotContain("?planning.");
        var problem = body(asks.postJson("/plans/" + draft + "/edits", Map.of("kind", "extra_work", "packageId", UUID.randomUUID().toString(), "from", "2026-12-01", "until", "x")), 422);
        assertThat((List<?>) problem.get("errors")).hasSize(3);
    }

    @Test
    void whatIsNotThereCannotBeSupposed() {
        var nobody = UUID.randomUUID().toString();
        var draft = draft(officer);
        for (var typed : List.of(Map.of("kind", "crew_out", "crewId", nobody, "from", stage.day(8).toString(), "until", stage.day(9).toString()),
                Map.of("kind", "equipment_late", "packageId", nobody, "until", stage.day(9).toString()),
                Map.of("kind", "extra_work", "packageId", nobody, "title", "再装一台", "from", stage.day(8).toString(), "until", stage.day(9).toString()))) {
            var problem = body(asks.postJson("/plans/" + draft + "/edits", typed), 422);
            assertThat((List<?>) problem.get("errors")).singleElement().asString().contains(typed.containsKey("crewId") ? "crewId" : "packageId").doesNotContain("?");
            assertThat(asks.postJson("/plans", typed).statusCode()).isEqualTo(422);
        }
        assertThat(as(officer, () -> app.getBean(PlanEdits.class).listEdits(draft))).isEmpty();
    }

    /** And all that is done to a draft is audited. */
    @Test
    void aLevelAndAMachineThatIsLateAreSupposedUntilTheyAreDropped() {
        var demand = demand(8, 20, "8");
        var draft = draft(officer);
        var level = body(asks.postJson("/plans/" + draft + "/edits", Map.of("kind", "level_raised", "prefixes", "37", "from", stage.day(8).toString(), "until", stage.day(40).toString())), 201);
        assertThat(objections(move(officer, draft, only(demand), good.crew(), at(workday(10), 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("FREE");
        body(asks.postJson("/plans/" + draft + "/edits/" + level.get("id") + "/removal", Map.of()), 200);
        body(asks.postJson("/plans/" + draft + "/edits", Map.of("kind", "equipment_late", "packageId", only(demand).toString(), "until", stage.day(15).toString())), 201);
        assertThat(objections(move(officer, draft, only(demand), good.crew(), at(workday(10), 8)))).extracting(MoveAnswer.Objection::rule).containsExactly("START_READY");
        assertThat(move(officer, draft, only(demand), good.crew(), at(workday(17), 8))).isInstanceOf(MoveAnswer.Moved.class);
        body(asks.postJson("/plans/" + draft + "/discard", Map.of()), 200);
        assertThat(plan(draft).state()).isEqualTo(PlanState.DISCARDED);
        assertThat(count("audit_entry where action = 'plan.begun'")).isOne();
        assertThat(count("audit_entry where action = 'plan.supposed'")).isEqualTo(2);
        assertThat(count("audit_entry where action = 'plan.supposition-dropped'")).isOne();
        assertThat(count("audit_entry where action = 'plan.discarded'")).isOne();
    }

    private static Map<String, String> also(Map<String, String> typed, UUID crew) {
        var all = new java.util.HashMap<>(typed);
        all.put("with[0]", crew.toString());
        return all;
    }

    @Test
    void crewsAreFoundByWhatIsTyped() {
        var chosen = good.crews().get(1);
        var one = asks.json("/plans/crews?crewText=" + java.net.URLEncoder.encode("海岳机电1", java.nio.charset.StandardCharsets.UTF_8) + "&crewId=" + chosen);
        assertThat(body(one, 200).get("chosen")).as("the only one is meant").isEqualTo(List.of(good.crew().toString()));
        assertThat((List<?>) body(one, 200).get("options")).as("and the one that was chosen stays in sight").hasSize(2);
        assertThat(body(asks.json("/plans/crews?crewText=nobody&crewId=" + chosen), 200).get("chosen")).isEqualTo(List.of(chosen.toString()));
    }

    private static List<MoveAnswer.Objection> objections(MoveAnswer answer) {
        assertThat(answer).isInstanceOf(MoveAnswer.NotMoved.class);
        return ((MoveAnswer.NotMoved) answer).objections();
    }
}
