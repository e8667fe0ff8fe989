package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.demand.Demands;
import org.millwright.demand.Publishing;
import org.millwright.demand.Stage;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewBookings;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.planning.Publication.Outcome;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;

/** One plan of the zone at a time: who publishes on an old base is told what changed and loses nothing, and what holds no more is not published. */
@MillwrightTest
@Tag("slow")
class PublicationTest extends PlanningStage {

    @Test
    void aDraftBecomesThePlanAndThoseItConcernsAreTold() {
        var company = stage.enrol(stage.company);
        var demand = demand(8, 20, "16");
        var invited = stage.invite(demand, "together", good.crews().get(0));
        var installer = stage.enrol(good.user());

        var plan = publishedPlan(officer);

        assertThat(published().id()).isEqualTo(plan);
        assertThat(published().number()).isOne();
        assertThat(count("audit_entry where action = 'plan.published'")).isOne();
        assertThat(invited).hasSize(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(count("notice where key = 'planning.notice.company' and membership_id = '" + company.membershipId() + "' and href = '/demands/" + demand + "'")).isOne();
            assertThat(count("notice where key = 'planning.notice.installer' and membership_id = '" + installer.membershipId() + "'")).isOne();
            assertThat(count("notice where key = 'planning.notice.published' and membership_id = '" + colleague.membershipId() + "'")).isOne();
        });
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhatChangedAndLosesNothing() {
        var demand = demand(8, 20, "8", "8");
        var first = packages(demand).get(0);
        var second = packages(demand).get(1);
        publishedPlan(officer);
        var mine = draft(officer);
        var theirs = draft(colleague);
        var myTime = at(workday(20), 10);
        var theirTime = at(workday(12), 9);
        assertThat(move(officer, mine, second, good.crews().get(1), myTime)).isInstanceOf(MoveAnswer.Moved.class);
        assertThat(move(colleague, theirs, first, good.crews().get(0), theirTime)).isInstanceOf(MoveAnswer.Moved.class);
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, mine, new PlanEdit.CrewOut(UUID.randomUUID(), good.crews().get(0), at(40, 0), at(41, 0)));
            return null;
        });
        assertThat(plan(mine).figures().changed()).isOne();
        assertThat(publish(colleague, theirs)).isEqualTo(new Outcome.Published(2, 1));
        assertThat(plan(theirs).figures().changed()).as("as was told").isOne();
        assertThat(plan(mine).figures().changed()).as("beside what holds now").isEqualTo(2);
        assertThat(as(officer, () -> app.getBean(ZonePlans.class).listPlans(new PlanSearch(PlanState.DRAFT, new Paged.Ask(1, 20))).rows())).extracting(draft -> draft.figures().changed()).containsExactly(2);

        var form = List.of(Map.entry("revision", Integer.toString(plan(mine).revision())));
        assertThat(asks.post("/plans/" + mine + "/publication", form, "one button", "text/html").body()).contains("/plans/" + mine + "/rebase");
        var told = body(asks.post("/plans/" + mine + "/publication", form, "one button", "application/json"), 409);
        assertThat(told.get("number")).isEqualTo(2);
        assertThat(told.get("clashes")).isEqualTo(0);
        assertThat(told.get("lines")).isEqualTo(body(asks.json("/plans/" + mine + "/publication"), 200).get("lines"));
        assertThat(asks.page("/plans/" + theirs + "/publication").headers().firstValue("Location")).as("nothing in the way").hasValue("/plans/" + theirs + "/comparison");
        assertThat((List<?>) ((Map<?, ?>) told.get("lines")).get("rows")).singleElement().satisfies(line -> {
            assertThat(((Map<?, ?>) line).get("packageId")).isEqualTo(first.toString());
            assertThat(((Map<?, ?>) line).get("clash")).isEqualTo(false);
            assertThat(((Map<?, ?>) ((Map<?, ?>) line).get("after")).get("crew")).as("two installers may call a crew alike").isEqualTo("海岳机电 · 海岳机电1班");
        });
        assertThat(published().id()).isEqualTo(theirs);
        var beside = body(asks.json("/plans/" + mine + "/comparison"), 200);
        assertThat(((Map<?, ?>) beside.get("differences")).get("total")).as("beside what holds now").isEqualTo(2);
        var words = new Words(Locale.ENGLISH, app.getBean(MessageSource.class), Stage.SHANGHAI, stage.now());
        assertThat(reading(() -> app.getBean(PlanReasons.class).changes(plan(mine), theirs, words))).as("and each has its cause there").extracting(PlanChange::packageId)
                .containsExactlyInAnyOrder(first, second);
        var going = start(officer, mine, 600);

        as(officer, () -> {
            app.getBean(ZoneSettings.class).set(PlanSettings.SECONDS.name(), LocalDate.EPOCH, "3");
            return null;
        });
        var run = UUID.fromString((String) body(asks.postJson("/plans/" + mine + "/rebase", Map.of()), 200).get("run"));
        ended(run);
        assertThat(run(going).ending()).isEqualTo(RunEnding.PLAN_CHANGED);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("notice where key = 'planning.notice.run_ended.plan_changed'") == 1);
        assertThat(count("audit_entry where action = 'plan.rebased'")).isOne();
        assertThat(plan(mine).baseId()).isEqualTo(theirs);
        assertThat(placed(mine, second)).as("what I moved").satisfies(it -> {
            assertThat(it.starts()).isEqualTo(myTime);
            assertThat(it.pinned()).isTrue();
        });
        assertThat(placed(mine, first).starts()).as("what they moved").isEqualTo(theirTime);
        assertThat(as(officer, () -> app.getBean(PlanEdits.class).listEdits(mine))).as("what I supposed").hasSize(1);
        assertThat(publish(officer, mine)).isEqualTo(new Outcome.Published(3, 1));
        assertThat(plan(theirs).state()).isEqualTo(PlanState.SUPERSEDED);
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsOvertaken() {
        demand(8, 20, "8");
        publishedPlan(officer);
        assertThat(publishedAtOnce(draft(officer), draft(colleague))).containsExactlyInAnyOrder("Published", "Overtaken");
        assertThat(count("zone_plan where state = 'published'")).isOne();
    }

    /** Nothing is published yet that the second could wait for. */
    @Test
    void ofTwoWhoPublishTheFirstPlanAtOnceOneIsTold() {
        demand(8, 20, "8");
        assertThat(publishedAtOnce(draft(officer), draft(colleague))).contains("Published").containsAnyOf("Overtaken", "409");
        assertThat(count("zone_plan where state = 'published'")).isOne();
    }

    private List<String> publishedAtOnce(UUID mine, UUID theirs) {
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            return Stream.of(Map.entry(officer, mine), Map.entry(colleague, theirs)).map(each -> CompletableFuture.supplyAsync(() -> {
                ready.countDown();
                await().until(() -> ready.getCount() == 0);
                try {
                    return publish(each.getKey(), each.getValue()).getClass().getSimpleName();
                } catch (Refusal refused) {
                    return Integer.toString(refused.status());
                }
            }, threads)).toList().stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void whatHasChangedSinceItWasLookedAtIsNotPublished() {
        demand(8, 20, "8");
        var draft = draft(officer);
        int seen = plan(draft).revision();
        ended(start(officer, draft, 1));
        assertThatThrownBy(() -> as(officer, () -> app.getBean(Publication.class).publish(officer, draft, seen))).isInstanceOf(Refusal.class).hasMessageContaining("changed_meanwhile");
        var going = start(officer, draft, 600);
        assertThatThrownBy(() -> publish(officer, draft)).isInstanceOf(Refusal.class).hasMessageContaining("run_first");
        as(officer, () -> {
            app.getBean(Planning.class).stop(officer, draft, going);
            return null;
        });
        ended(going);
    }

    @Test
    void aCrewThatIsTakenMeanwhileHoldsThePublicationUp() {
        var demand = demand(8, 20, "16");
        var draft = draft(officer);
        ended(start(officer, draft, 1));
        var placed = placed(draft, only(demand));
        as(good.user(), () -> {
            app.getBean(CrewBookings.class).book(placed.crewId(), placed.starts(), placed.ends(), CrewBooking.Kind.BUSY, null);
            return null;
        });
        assertThat(publish(officer, draft)).isInstanceOfSatisfying(Outcome.Outdated.class, outdated -> assertThat(outdated.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.packageId()).isEqualTo(only(demand));
            assertThat(fault.reason()).isNotBlank();
        }));
        ended(start(officer, draft, 1));
        assertThat(publish(officer, draft)).as("the search has mended it").isInstanceOf(Outcome.Published.class);
    }

    @Test
    void aCrewThatIsLackingHoldsItUp() {
        var both = new PackageDraft(null, "两班", "", "mechanical/2", "8", stage.day(8).toString(), stage.day(28).toString(), null, "2", null, List.of(new SkillDraft("fitter", "2", "3")),
                List.of(), List.of());
        var id = only(stage.publish(both));
        var draft = draft(officer);
        ended(start(officer, draft, 1));
        assertThat(placements(draft)).hasSize(2);
        as(officer, () -> {
            app.getBean(Placements.class).replace(draft, List.of(placements(draft).getFirst()));
            return null;
        });
        assertThat(publish(officer, draft)).isInstanceOfSatisfying(Outcome.Outdated.class, outdated ->
                assertThat(outdated.faults()).singleElement().satisfies(fault -> assertThat(fault.packageId()).isEqualTo(id)));
    }

    @Test
    void aPinWhoseTimeHasGoneByIsToldOfAndBindsNobody() {
        var demand = demand(8, 20, "8");
        var draft = draft(officer);
        stored(draft, new Placement(only(demand), good.crew(), at(-2, 8), at(-2, 16), true));
        var told = ((Outcome.Outdated) in(Locale.SIMPLIFIED_CHINESE, () -> publish(officer, draft))).faults().getFirst().reason();
        assertThat(told).contains(" 开工，时间已过；班组最早 ", "改到 ", "或重新排产").doesNotContain("委托");
        ended(start(officer, draft, 1));
        assertThat(placed(draft, only(demand))).satisfies(it -> {
            assertThat(it.starts()).isAfterOrEqualTo(at(8, 0));
            assertThat(it.pinned()).isFalse();
        });
        assertThat(publish(officer, draft)).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void theWayFromEngagedWorkCounts() {
        var ends = engaged(demand(8, 20, "16"), good.crew()).ends();
        var far = only(inKunming(demand(8, 20, "8")));
        var draft = draft(officer);
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, draft, new PlanEdit.CrewOut(UUID.randomUUID(), good.crews().get(1), at(0, 0), at(60, 0)));
            return null;
        });
        ended(start(officer, draft, 1));
        assertThat(placed(draft, far)).satisfies(it -> {
            assertThat(it.crewId()).isEqualTo(good.crew());
            assertThat(it.starts()).as("some 40 hours away").isAfter(ends.plus(Duration.ofHours(40)));
        });
        assertThat(plan(draft).figures()).as("what is engaged is counted nowhere").satisfies(it -> assertThat(it.served()).isOne()).satisfies(it -> assertThat(it.unserved()).isZero());

        stored(draft, new Placement(far, good.crew(), ends, ends.plus(Duration.ofHours(2)), false));
        assertThat(((Outcome.Outdated) publish(officer, draft)).faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.placed()).as("with whom and when").isNotEmpty());
        assertThat(asks.page("/plans/" + draft + "/publication").body()).contains("海岳机电");
        var objections = ((MoveAnswer.NotMoved) in(Locale.SIMPLIFIED_CHINESE, () -> move(officer, draft, far, good.crew(), ends))).objections();
        assertThat(objections).extracting(MoveAnswer.Objection::rule).containsExactly("WAY");
        assertThat(objections.getFirst().sentence()).contains("工作 1", "赶来需");
    }

    private void stored(UUID draft, Placement placement) {
        as(officer, () -> {
            app.getBean(Placements.class).replace(draft, List.of(placement));
            return null;
        });
    }

    @Test
    void whatIsEngagedMeanwhileIsLeftToItsEngagement() {
        var demand = demand(8, 20, "16");
        demand(8, 20, "8");
        var draft = draft(officer);
        ended(start(officer, draft, 1));
        var invitation = stage.invite(demand, "together", good.crews().get(0)).getFirst();
        stage.accept(good.user(), invitation, "500000");
        stage.engage(invitation);
        ended(start(officer, draft, 1));
        assertThat(publish(officer, draft)).isInstanceOf(Outcome.Published.class);
        assertThat(placements(draft)).extracting(Placement::packageId).doesNotContain(only(demand)).hasSize(1);
        var engaged = as(officer, () -> app.getBean(EngagedTimes.class).listOfPackages(List.of(only(demand)))).getFirst();
        assertThat(placements(draft)).as("the crew is taken").noneMatch(each -> each.crewId().equals(engaged.crewId()) && each.starts().isBefore(engaged.ends()) && engaged.starts().isBefore(each.ends()));
    }

    @Test
    void suppositionsAloneArePublishedByNobody() {
        var demand = demand(8, 20, "16");
        publishedPlan(officer);
        var draft = draft(officer);
        as(officer, () -> {
            app.getBean(PlanDrafts.class).suppose(officer, draft, new PlanEdit.ExtraWork(UUID.randomUUID(), only(demand), "再装一台", at(8, 0), at(30, 0)));
            return null;
        });
        ended(start(officer, draft, 1));
        assertThat(placements(draft)).as("it is laid out all the same").hasSize(2);
        assertThatThrownBy(() -> publish(officer, draft)).isInstanceOf(Refusal.class).hasMessageContaining("supposed_work");
    }

    @Test
    void theDatabaseRefusesACrewInTwoPlacesAndASecondPlan() {
        var demand = demand(8, 20, "16");
        var plan = publishedPlan(officer);
        var it = placed(plan, only(demand));
        assertThatThrownBy(() -> as(officer, () -> {
            app.getBean(Placements.class).replace(plan, List.of(it, new Placement(UUID.randomUUID(), it.crewId(), it.starts().plusSeconds(60), it.ends().plusSeconds(60), false)));
            return null;
        })).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("plan_placement_free");
        var draft = draft(officer);
        assertThatThrownBy(() -> as(officer, () -> app.getBean(ZonePlans.class).publish(officer, draft))).isInstanceOf(Refusal.class)
                .hasMessageContaining("published_meanwhile");
    }

    @Test
    void aDemandThatIsWithdrawnLeavesThePlan() {
        var demand = demand(8, 20, "16");
        var plan = publishedPlan(officer);
        as(stage.company, () -> app.getBean(Publishing.class).withdraw(stage.company, demand, "停产"));
        assertThat(as(officer, () -> app.getBean(Placements.class).listStanding(plan))).isEmpty();
        assertThat(as(officer, () -> app.getBean(Demands.class).findDemand(demand)).orElseThrow().state().open()).isFalse();
        assertThatThrownBy(() -> move(officer, draft(officer), only(demand), good.crew(), at(10, 8))).isInstanceOf(org.millwright.http.NotFound.class);
    }
}
