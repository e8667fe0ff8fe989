package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.AfterDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.demand.InvitationRequest;
import org.millwright.demand.Inviting;
import org.millwright.demand.Publishing;
import org.millwright.demand.Stage;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.planner.Planner;
import org.millwright.planner.stop.Stop;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.ZoneJobs.NodeStopping;

/** A search in the background: it lays out the zone, tells how far it is, can be stopped, and never writes over what a person did meanwhile. */
@MillwrightTest
@Tag("slow")
class PlanRunTest extends PlanningStage {

    @Test
    void aSearchGivesEveryPackageItsCrewAndTellsWhoAsked() {
        var demand = demand(8, 20, "16", "8");
        var draft = draft(officer);

        var run = ended(start(officer, draft, 1));

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.ending()).isEqualTo(RunEnding.DONE);
        assertThat(run.iterations()).isPositive();
        assertThat(placements(draft)).extracting(Placement::packageId).containsExactlyInAnyOrderElementsOf(packages(demand));
        assertThat(plan(draft).figures()).satisfies(figures -> {
            assertThat(figures.served()).isEqualTo(2);
            assertThat(figures.unserved()).isZero();
            assertThat(figures.metres()).isPositive();
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> count("notice where key = 'planning.notice.run_ended.done'") == 1);
    }

    @Test
    void whatNobodyCanDoSaysWhichRuleIsInTheWay() {
        demand(8, 20, "16");
        var hard = stage.publish(new PackageDraft(null, "难", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "1",
                null, List.of(new SkillDraft("rigger", "3", "2")), List.of(), List.of()));
        var draft = draft(officer);
        ended(start(officer, draft, 1));
        assertThat(plan(draft).figures().unserved()).isOne();
        var lines = unserved(draft);
        assertThat(lines.rows()).singleElement().satisfies(line -> {
            assertThat(line.packageId()).isEqualTo(only(hard));
            assertThat(line.rule()).isEqualTo(org.millwright.planner.rule.RuleCode.SKILL);
            assertThat(line.keptOut()).isEqualTo(2);
            assertThat(line.able()).isZero();
        });
        publish(officer, draft);
        var next = draft(officer);
        assertThat(unserved(next).rows()).as("a draft begins with it").isEqualTo(lines.rows());

        as(stage.company, () -> app.getBean(Publishing.class).withdraw(stage.company, hard, "停产"));

        assertThat(unserved(next)).as("what is over lacks nobody").satisfies(left -> {
            assertThat(left.rows()).isEmpty();
            assertThat(left.total()).isZero();
        });
    }

    private Paged<UnservedLine> unserved(UUID plan) {
        return as(officer, () -> app.getBean(UnservedLines.class).listUnserved(plan, new Paged.Ask(1, 20)));
    }

    @Test
    void aRestartGoesOnFromItsBestWithTheTimeThatIsLeft() {
        var demand = demand(8, 20, "8");
        publishedPlan(officer);
        var draft = draft(officer);
        var it = placed(draft, only(demand));
        var other = good.crews().stream().filter(crew -> !crew.equals(it.crewId())).findFirst().orElseThrow();
        var id = UUID.randomUUID();
        as(officer, () -> {
            app.getBean(Placements.class).replace(draft, List.of(new Placement(it.packageId(), other, it.starts(), it.ends(), false)));
            app.getBean(PlanRuns.class).insert(officer, id, app.getBean(ZonePlans.class).getPlan(draft), 30, 1);
            app.getBean(PlanRuns.class).takeUp(id);
            return app.getBean(PlanRuns.class).beat(id, new RunProgress(30_000, 1_000, 1, 0, 1));
        });

        CurrentZone.run(stage.zone.id(), () -> app.getBean(RunWork.class).run(id, () -> false));

        assertThat(run(id).ending()).isEqualTo(RunEnding.DONE);
        assertThat(run(id).spentMillis()).as("nothing of its time was left").isBetween(30_000L, 45_000L);
        assertThat(placed(draft, only(demand)).crewId()).as("what it had kept, dearer than what is published").isEqualTo(other);
    }

    /** Half a first plan would be written over a whole one. */
    @Test
    void aSearchThatIsLeftWhileItMakesItsFirstPlanKeepsWhatItHad() {
        var demand = demand(8, 20, "8");
        var draft = draft(officer);
        move(officer, draft, only(demand), good.crew(), at(workday(12), 8));
        as(officer, () -> {
            app.getBean(Moves.class).release(officer, draft, only(demand));
            return null;
        });
        demand(8, 20, "16", "8");
        var before = placements(draft);
        var id = UUID.randomUUID();
        waiting(id, draft);

        assertThatThrownBy(() -> CurrentZone.run(stage.zone.id(), () -> app.getBean(RunWork.class).run(id, () -> true))).isInstanceOf(NodeStopping.class);

        assertThat(before).hasSize(1);
        assertThat(placements(draft)).isEqualTo(before);
        assertThat(run(id).iterations()).isZero();
    }

    @Test
    void aStopIsHeardWhileTheFirstPlanIsMade() {
        var draft = draft(officer);
        demand(8, 20, "16", "8");
        var id = UUID.randomUUID();
        waiting(id, draft);
        var asked = reading(() -> app.getBean(PlanQuestions.class).read(draft));
        var told = new ArrayList<RunWatch.Kept>();
        var watch = new RunWatch(run(id), asked, kept -> {
            told.add(kept);
            return RunWatch.Told.STOP;
        }, () -> false, () -> 0);

        var begun = app.getBean(Planner.class).replan(asked.question().problem(), asked.incumbent(), asked.begin(), Stop.afterIterations(1_000).orWhen(watch::isOver), 1, watch);

        assertThat(watch.isStopped()).isTrue();
        assertThat(watch.isHalfBuilt()).isTrue();
        var reasons = asked.reasons(app.getBean(Planner.class), begun);
        assertThat(Unserving.lines(asked.question(), reasons, Set.of())).as("somebody could").anySatisfy(it -> assertThat(it.able()).isPositive());
        assertThat(watch.unlooked()).isNotEmpty();
        var lines = Unserving.lines(asked.question(), reasons, watch.unlooked());
        assertThat(lines).filteredOn(it -> watch.unlooked().contains(it.packageId().toString())).as("nobody was asked").isNotEmpty().noneSatisfy(it -> assertThat(it.able()).isPositive());
        var looked = lines.getFirst().packageId().toString();
        assertThat(Unserving.lines(asked.question(), reasons, Set.of(looked))).as("what was looked at keeps its reason beside what was not").filteredOn(it -> !it.packageId().toString().equals(looked))
                .allSatisfy(it -> assertThat(it.crews()).isPositive());
        assertThat(told).singleElement().satisfies(kept -> {
            assertThat(kept.plan()).isNull();
            assertThat(kept.progress().served()).as("of three packages none was found yet").isLessThan(3);
        });
    }

    /** A search that nobody has taken up. */
    private void waiting(UUID id, UUID draft) {
        as(officer, () -> {
            app.getBean(PlanRuns.class).insert(officer, id, app.getBean(ZonePlans.class).getPlan(draft), 600, 1);
            return id;
        });
    }

    /** Each holds what the other wants next, were the run written before the plan is held. */
    @Test
    void whoDiscardsAPlanAndItsSearchDoNotWaitForEachOther() throws Exception {
        demand(8, 20, "8");
        var draft = draft(officer);
        var id = UUID.randomUUID();
        as(officer, () -> {
            app.getBean(PlanRuns.class).insert(officer, id, app.getBean(ZonePlans.class).getPlan(draft), 600, 1);
            return app.getBean(PlanRuns.class).takeUp(id);
        });
        var run = run(id);
        var asked = reading(() -> app.getBean(PlanQuestions.class).read(draft));
        var kept = new RunWatch.Kept(new RunProgress(1, 1, 0, 1, 1), asked.question().known(List.of()));
        try (var search = Executors.newSingleThreadExecutor()) {
            var told = as(officer, () -> {
                app.getBean(ZonePlans.class).lockDraft(draft);
                var keeping = search.submit(() -> as(officer, () -> app.getBean(Keeping.class).keep(run, asked, kept)));
                await().atMost(Duration.ofSeconds(20)).until(() -> count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0);
                app.getBean(PlanDrafts.class).discard(officer, draft);
                return keeping;
            });
            assertThat(told.get()).isEqualTo(RunWatch.Told.PLAN_CHANGED);
        }
        assertThat(plan(draft).state()).isEqualTo(PlanState.DISCARDED);
    }

    @Test
    void aSearchThatIsStoppedKeepsItsBest() {
        demand(8, 20, "16");
        var draft = draft(officer);
        var id = start(officer, draft, 600);
        await("the best so far can be seen while it goes on").atMost(Duration.ofSeconds(30)).until(() -> run(id).state() == RunState.RUNNING && placements(draft).size() == 1);
        assertThat(run(id).percent()).isBetween(0, 99);

        body(asks.postJson("/plans/" + draft + "/runs/" + id + "/stop", Map.of()), 200);

        var run = ended(id);
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(run.ending()).isEqualTo(RunEnding.ASKED);
        assertThat(run.spentMillis()).isLessThan(120_000);
        assertThat(count("audit_entry where action = 'plan.run-started'")).isOne();
        assertThat(count("audit_entry where action = 'plan.run-stopped'")).isOne();
        assertThat(placements(draft)).hasSize(1);
        assertThatThrownBy(() -> as(officer, () -> {
            app.getBean(Planning.class).stop(officer, draft, id);
            return null;
        })).isInstanceOf(Refusal.class).hasMessageContaining("run_over");
    }

    @Test
    void onePlanHasOneSearchAtATime() {
        demand(8, 20, "16");
        var draft = draft(officer);
        var first = start(officer, draft, 600);
        assertThatThrownBy(() -> start(colleague, draft, 600)).isInstanceOf(Refusal.class).hasMessageContaining("run_under_way");
        as(officer, () -> {
            app.getBean(Planning.class).stop(officer, draft, first);
            return null;
        });
        ended(first);
    }

    @Test
    void whatAPersonMovesMeanwhileStaysAndEndsTheSearch() {
        var demand = demand(8, 20, "8");
        var draft = draft(officer);
        var id = start(officer, draft, 600);
        await().atMost(Duration.ofSeconds(30)).until(() -> placements(draft).size() == 1);
        var later = at(workday(15), 8);

        assertThat(move(officer, draft, only(demand), good.crews().get(1), later)).isInstanceOf(MoveAnswer.Moved.class);

        assertThat(ended(id).ending()).isEqualTo(RunEnding.PLAN_CHANGED);
        assertThat(placed(draft, only(demand))).satisfies(it -> {
            assertThat(it.starts()).isEqualTo(later);
            assertThat(it.crewId()).isEqualTo(good.crews().get(1));
            assertThat(it.pinned()).isTrue();
        });
    }

    @Test
    void aPinHoldsThroughTheNextSearchAndAReleasedOneDoesNot() {
        var demand = demand(8, 20, "8", "8", "8");
        var draft = draft(officer);
        ended(start(officer, draft, 1));
        var first = packages(demand).getFirst();
        var later = at(workday(20), 10);
        move(officer, draft, first, good.crews().get(1), later);

        ended(start(officer, draft, 1));
        assertThat(placed(draft, first).starts()).isEqualTo(later);
        assertThat(placed(draft, first).pinned()).isTrue();

        as(officer, () -> {
            app.getBean(Moves.class).release(officer, draft, first);
            return null;
        });
        assertThat(count("audit_entry where action = 'plan.pin-released'")).isOne();
        ended(start(officer, draft, 1));
        assertThat(placed(draft, first).starts()).as("as early as it goes again").isBefore(later);
    }

    @Test
    void whatFollowsEngagedWorkWaitsForItsEnd() {
        var after = new PackageDraft(null, "后", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "1", null, List.of(new SkillDraft("fitter", "2", "3")),
                List.of(), List.of(new AfterDraft("1", "0")));
        var ids = packages(stage.publish(stage.workPackage("先", "24", 8, 28), after));
        var demand = as(officer, () -> app.getBean(PlanWorks.class).listWorks(UUID.randomUUID(), ids).get(ids.getFirst()).demandId());
        var invitation = as(stage.company, () -> app.getBean(Inviting.class).invite(stage.company, demand, new InvitationRequest(List.of(ids.getFirst().toString()),
                List.of(good.crew().toString()), "together", stage.now().plusSeconds(86_400).atZone(Stage.SHANGHAI).toLocalDateTime().withNano(0).toString(), "24", ""))).invitations().getFirst();
        stage.accept(good.user(), invitation, "500000");
        stage.engage(invitation);
        var engaged = as(officer, () -> app.getBean(EngagedTimes.class).listOfPackages(ids)).getFirst();

        var draft = draft(officer);
        ended(start(officer, draft, 1));

        assertThat(placements(draft)).singleElement().satisfies(it -> {
            assertThat(it.packageId()).isEqualTo(ids.get(1));
            assertThat(it.starts()).isAfterOrEqualTo(engaged.ends());
        });
    }
}
