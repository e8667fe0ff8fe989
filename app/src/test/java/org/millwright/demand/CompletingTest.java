package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.Installers;
import org.millwright.directory.Quality;
import org.millwright.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that was begun is accepted: it counts for the installer, gives back the time that is left, and ends a demand when it was the last. */
@MillwrightTest
class CompletingTest extends RankingStage {

    @Autowired
    TestDatabase database;

    private CurrentUser firm;
    private UUID demand;
    private UUID engagement;

    @BeforeEach
    void engagedForTwoPackages() {
        firm = stage.enrol(good.user());
        demand = stage.publish(stage.workPackage("吊装", "8", 2, 20), stage.workPackage("调平", "8", 2, 20));
        var invitation = stage.invite(demand, "together", good.crew()).getFirst();
        stage.accept(good.user(), invitation, "5000");
        engagement = stage.engage(invitation);
    }

    @Test
    void whatIsAcceptedCountsForTheInstallerAndGivesBackTheTimeThatIsLeft() {
        beginEarlier("and b.starts_at = (select min(starts_at) from crew_booking c where c.zone_id = b.zone_id and c.crew_id = b.crew_id)");
        assertThat(bookedFromNow()).isEqualTo(1);
        var answer = company.post("/engagements/" + engagement + "/completion", Map.of("passed", "no", "note", "二次灌浆重做"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(engagementState()).isEqualTo(EngagementState.COMPLETED);
        assertThat(bookedFromNow()).as("the day that was not needed").isZero();
        assertThat(quality()).isEqualTo(new Quality(1, 0));
        assertThat(stage.demand(demand)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(DemandState.COMPLETED);
            assertThat(done.packages()).extracting(WorkPackage::state).containsOnly(PackageState.DONE);
        });
        assertThat(page("/engagements/" + engagement)).contains("二次灌浆重做");
        assertThat(audited(engagement)).contains("engagement.completed");
        assertThat(audited(demand)).contains("demand.completed");
        await().until(() -> database.superuser().sql("select count(*) from notice where zone_id = ? and membership_id = ? and key = 'demand.notice.completed.later'")
                .param(stage.zone.id()).param(firm.membershipId()).query(Long.class).single() == 1);

        assertThat(company.post("/engagements/" + engagement + "/completion", Map.of("passed", "yes")).statusCode()).as("twice").isEqualTo(409);
        assertThat(company.post("/engagements/" + engagement + "/cancellation", Map.of("reason", "x")).statusCode()).as("what is over is not cancelled").isEqualTo(409);
        assertThat(quality()).isEqualTo(new Quality(1, 0));
    }

    /** What one crew did shows in the next ranking. */
    @Test
    void aWholeDemandIsAcceptedAtOnceAndTheNextRankingKnowsIt() {
        beginEarlier("");
        assertThat(company.post("/demands/" + demand + "/completion", Map.of("passed", "yes")).statusCode()).isEqualTo(303);
        assertThat(stage.demand(demand).state()).isEqualTo(DemandState.COMPLETED);
        assertThat(quality()).isEqualTo(new Quality(1, 1));
        var next = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        assertThat(page("/demands/" + next + "/ranking?crew=" + good.crew())).containsPattern("1 次验收");
    }

    @Test
    void whoEndsNothingIsToldWhat() {
        assertThat(company.post("/engagements/" + engagement + "/completion", Map.of("passed", "yes")).statusCode()).as("not begun").isEqualTo(409);
        beginEarlier("");
        assertThat(company.post("/engagements/" + engagement + "/completion", Map.of("passed", "perhaps")).statusCode()).isEqualTo(422);
        assertThat(Caller.of(stage, good.user()).post("/engagements/" + engagement + "/completion", Map.of("passed", "yes")).statusCode()).as("nobody accepts their own work").isEqualTo(403);
        assertThat(engagementState()).isEqualTo(EngagementState.ACTIVE);
    }

    /** As if a month had passed. */
    private void beginEarlier(String which) {
        database.superuser().sql("""
                with moved as (update crew_booking b set starts_at = b.starts_at - interval '30 days', ends_at = b.ends_at - interval '30 days'
                               where b.zone_id = :zone and b.crew_id = :crew %s returning b.id, b.starts_at, b.ends_at)
                update engagement_package p set starts_at = moved.starts_at, ends_at = moved.ends_at from moved where p.zone_id = :zone and p.booking_id = moved.id"""
                .formatted(which)).param("zone", stage.zone.id()).param("crew", good.crew()).update();
    }

    private int bookedFromNow() {
        return stage.as(stage.officer(), () -> app.getBean(CrewBookings.class).listBookings(good.crew(), stage.now(), stage.now().plusSeconds(90L * 86_400)).size());
    }

    private EngagementState engagementState() {
        return stage.as(stage.company, () -> app.getBean(Engagements.class).getEngagement(stage.company, engagement).state());
    }

    private Quality quality() {
        return stage.as(stage.officer(), () -> app.getBean(Installers.class).getInstaller(good.user().organisationId()).quality());
    }

    private List<String> audited(UUID subject) {
        return database.superuser().sql("select action from audit_entry where zone_id = ? and subject_id = ?").param(stage.zone.id()).param(subject).query(String.class).list();
    }
}
