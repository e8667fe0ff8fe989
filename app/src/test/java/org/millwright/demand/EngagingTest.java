package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.DemandDraft.AfterDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MillwrightTest
@RecordApplicationEvents
class EngagingTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    Engaging engaging;

    @Autowired
    ApplicationEvents events;

    Stage stage;
    Stage.Party first;
    Stage.Party second;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        first = stage.installer("海岳机电", 1);
        second = stage.installer("鲁东重工", 1);
    }

    private List<UUID> invited(UUID demand) {
        var ids = stage.invite(demand, "together", first.crew(), second.crew());
        stage.accept(first.user(), ids.getFirst(), "1000");
        stage.accept(second.user(), ids.getLast(), "900");
        return ids;
    }

    private int bookings(UUID crew) {
        return stage.as(stage.officer(), () -> app.getBean(CrewBookings.class).listBookings(crew, stage.now(), stage.now().plusSeconds(90L * 86_400)).size());
    }

    @Test
    void engagingOneBooksItAndReleasesTheRest() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var ids = invited(demand);
        stage.engage(ids.getFirst());
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.ENGAGED, InvitationState.RELEASED);
        assertThat(bookings(first.crew())).isEqualTo(1);
        assertThat(bookings(second.crew())).isZero();
        assertThat(events.stream(CrewEngaged.class)).hasSize(1);
        assertThat(events.stream(InvitationReleased.class)).singleElement().satisfies(event -> assertThat(event.installerId()).isEqualTo(second.user().organisationId()));
        assertThat(stage.demand(demand).state()).isEqualTo(DemandState.ENGAGED);
        assertThatThrownBy(() -> stage.engage(ids.getFirst())).as("twice").isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.is_engaged"));
    }

    @Test
    void aCrewIsAtASiteOnTheDaysOfItsWorkAndItsLetterNamesWhoWasInItThen() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 2, 9));
        stage.engage(invited(demand).getFirst());
        var superuser = app.getBean(TestDatabase.class).superuser();
        var zone = stage.officer().zoneId();
        var engagement = superuser.sql("select id from engagement where zone_id = ? and demand_id = ?").params(zone, demand).query(UUID.class).single();
        var site = superuser.sql("select site_id from demand where zone_id = ? and id = ?").params(zone, demand).query(UUID.class).single();
        assertThat(stage.as(stage.officer(), () -> app.getBean(EngagedSites.class).crewsAt(site))).as("begins in days").isEmpty();
        int people = people(engagement).size();
        assertThat(people).isPositive();

        var days = "update engagement_package set starts_at = ?, ends_at = ? where zone_id = ? and engagement_id = ?";
        superuser.sql(days).params(Rows.at(stage.now().minusSeconds(60)), Rows.at(stage.now().plusSeconds(60)), zone, engagement).update();
        assertThat(stage.as(stage.officer(), () -> app.getBean(EngagedSites.class).crewsAt(site))).containsExactly(first.crew());
        superuser.sql(days).params(Rows.at(stage.now().minusSeconds(11 * 86_400)), Rows.at(stage.now().minusSeconds(10 * 86_400)), zone, engagement).update();
        assertThat(stage.as(stage.officer(), () -> app.getBean(EngagedSites.class).crewsAt(site))).as("is over").isEmpty();
        superuser.sql("update crew_member set joined_on = current_date - 30, left_on = current_date - 5 where zone_id = ? and crew_id = ?").params(zone, first.crew()).update();
        assertThat(people(engagement)).as("who left after the work").hasSize(people);
    }

    private List<String> people(UUID engagement) {
        return stage.as(stage.officer(), () -> app.getBean(EngagementParticulars.class).findParticulars(engagement)).orElseThrow().people();
    }

    @Test
    void aPackageForTwoCrewsTakesTwoAtTheSameTime() {
        var it = stage.workPackage("吊装", "8", 1, 9);
        var demand = stage.publish(new PackageDraft(null, it.title(), "", it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(), null, "2", null, it.skills(), List.of(), List.of()));
        var ids = invited(demand);
        stage.engage(ids.getFirst());
        assertThat(stage.state(ids.getLast())).isEqualTo(InvitationState.ACCEPTED);
        assertThat(stage.demand(demand).state()).isEqualTo(DemandState.PUBLISHED);
        stage.engage(ids.getLast());
        assertThat(stage.demand(demand).state()).isEqualTo(DemandState.ENGAGED);
    }

    @Test
    void oneAfterAnotherAsksOnUntilAPackageHasAllItsCrews() {
        var it = stage.workPackage("吊装", "8", 1, 9);
        var third = stage.installer("金桥安装", 1);
        var demand = stage.publish(new PackageDraft(null, it.title(), "", it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(), null, "2", null, it.skills(), List.of(), List.of()));
        var ids = stage.invite(demand, "in_turn", first.crew(), second.crew(), third.crew());
        stage.accept(first.user(), ids.getFirst(), "1000");
        assertThat(ids).extracting(stage::state).as("one has the word").containsExactly(InvitationState.ACCEPTED, InvitationState.QUEUED, InvitationState.QUEUED);
        stage.engage(ids.getFirst());
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.ENGAGED, InvitationState.SENT, InvitationState.QUEUED);
        stage.accept(second.user(), ids.get(1), "1000");
        stage.engage(ids.get(1));
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.ENGAGED, InvitationState.ENGAGED, InvitationState.RELEASED);
        assertThat(stage.invitation(ids.get(1)).starts()).isEqualTo(stage.invitation(ids.getFirst()).starts());
    }

    @Test
    void whoIsEngagedAlreadySetsTheTimeByWhichOthersAreJudged() {
        var lift = stage.workPackage("吊装", "8", 1, 9);
        var it = stage.workPackage("调平", "8", 1, 10);
        var demand = stage.publish(lift, new PackageDraft(null, it.title(), "", it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(), null, "1", null,
                it.skills(), List.of(), List.of(new AfterDraft("1", "48"))));
        var packages = stage.demand(demand).packages();
        var lifting = ask(demand, packages.getFirst().id(), first);
        var late = stage.day(8).getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? stage.day(9) : stage.day(8);
        assertThat(stage.as(first.user(), () -> app.getBean(Answering.class).accept(first.user(), lifting, new Answering.Acceptance(late + "T08:00", "500", "")).list())).isEmpty();
        stage.engage(lifting);
        assertThatThrownBy(() -> stage.invite(demand, "together", second.crew())).as("the hard rules know that the lifting ends late").hasMessageContaining("ranking.objection");
    }

    @Test
    void whileEntryIsNotControlledNobodysStatusCounts() {
        stage.as(stage.officer(), () -> {
            app.getBean(CrewStatements.class).stateControl(first.crew(), new Clearance(Clearance.Status.SUSPENDED, null, false, null, Source.OFFICER, stage.now()), "", null);
            return null;
        });
        var demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        assertThatThrownBy(() -> stage.invite(demand, "together", first.crew())).hasMessageContaining("objection");
        stage.as(stage.officer(), () -> {
            app.getBean(ZoneSettings.class).set("ranking.entry-controlled", stage.day(0), "false");
            return null;
        });
        var invitation = stage.invite(demand, "together", first.crew()).getFirst();
        stage.accept(first.user(), invitation, "1000");
        stage.engage(invitation);
    }

    @Test
    void whatIsWithdrawnIsNotEngagedAndWhatIsEngagedIsNotWithdrawn() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var engaged = invited(demand);
        stage.engage(engaged.getFirst());
        assertThatThrownBy(() -> withdraw(demand)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.refusal.is_engaged"));
        var other = stage.publish(stage.workPackage("调平", "8", 12, 20));
        var offered = invited(other);
        withdraw(other);
        assertThatThrownBy(() -> stage.engage(offered.getFirst())).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.is_cancelled"));
    }

    private void withdraw(UUID demand) {
        stage.as(stage.company, () -> {
            app.getBean(Publishing.class).withdraw(stage.company, demand, "设备延期");
            return null;
        });
    }

    @Test
    void aCrewTakenMeanwhileIsRefusedWithTheOtherTimeAndNotItsOwner() {
        var mine = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var theirs = stage.publish(stage.workPackage("调平", "8", 1, 9));
        var one = stage.invite(mine, "together", first.crew()).getFirst();
        var two = stage.invite(theirs, "together", first.crew()).getFirst();
        stage.accept(first.user(), one, "1000");
        stage.accept(first.user(), two, "1000");
        stage.engage(one);
        assertThatThrownBy(() -> stage.engage(two)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("demand.refusal.taken");
            assertThat(refusal.args()).allSatisfy(arg -> assertThat(arg.toString()).matches("\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        });
        assertThat(stage.state(two)).as("and may be offered for another time").isEqualTo(InvitationState.ACCEPTED);
        stage.accept(first.user(), two, "1000");
        stage.engage(two);
    }

    @Test
    void aCrewThatWasSuspendedMeanwhileIsNotEngaged() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var ids = invited(demand);
        stage.as(stage.officer(), () -> {
            app.getBean(CrewStatements.class).stateControl(first.crew(), new Clearance(Clearance.Status.SUSPENDED, null, false, null, Source.OFFICER, stage.now()), "", null);
            return null;
        });
        assertThatThrownBy(() -> stage.engage(ids.getFirst())).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).contains("objection"));
        assertThat(bookings(first.crew())).isZero();
        stage.engage(ids.getLast());
    }

    @Test
    void cancellingFreesTheCrewAndOpensThePackage() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
        var ids = invited(demand);
        var engagement = stage.engage(ids.getFirst());
        assertThatThrownBy(() -> cancel(second, engagement)).as("not theirs").isInstanceOf(NotFound.class);
        cancel(first, engagement);
        assertThat(bookings(first.crew())).isZero();
        assertThat(stage.demand(demand).state()).isEqualTo(DemandState.PUBLISHED);
        assertThat(events.stream(EngagementCancelled.class)).singleElement().satisfies(event -> {
            assertThat(event.side()).isEqualTo("installer");
            assertThat(event.organisations()).containsExactly(stage.company.organisationId());
        });
        var again = stage.invite(demand, "together", first.crew()).getFirst();
        stage.accept(first.user(), again, "1000");
        stage.engage(again);
        assertThatThrownBy(() -> cancel(first, engagement)).as("twice").isInstanceOf(Refusal.class);
    }

    @Test
    void packagesKeepTheirOrderAcrossCrews() {
        var lift = stage.workPackage("吊装", "8", 1, 9);
        var it = stage.workPackage("调平", "8", 1, 20);
        var demand = stage.publish(lift, new PackageDraft(null, it.title(), "", it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(), null, "1", null,
                it.skills(), List.of(), List.of(new AfterDraft("1", "48"))));
        var packages = stage.demand(demand).packages();
        var lifting = ask(demand, packages.getFirst().id(), first);
        var levelling = ask(demand, packages.getLast().id(), second);
        stage.engage(lifting);
        assertThatThrownBy(() -> stage.engage(levelling)).as("offered before the lifting was settled")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.refusal.order"));
        stage.accept(second.user(), levelling, "700");
        stage.engage(levelling);
        assertThat(stage.invitation(levelling).starts()).isAfterOrEqualTo(stage.invitation(lifting).ends().plusSeconds(48 * 3600));
    }

    private UUID ask(UUID demand, UUID workPackage, Stage.Party party) {
        var id = stage.as(stage.company, () -> {
            var deadline = stage.now().plusSeconds(7200).atZone(Stage.SHANGHAI).toLocalDateTime().toString();
            return app.getBean(Inviting.class).invite(stage.company, demand, new InvitationRequest(List.of(workPackage.toString()),
                    List.of(party.crew().toString()), "together", deadline, null, null)).invitations().getFirst();
        });
        stage.accept(party.user(), id, "500");
        return id;
    }

    private void cancel(Stage.Party party, UUID engagement) {
        stage.as(party.user(), () -> {
            engaging.cancel(party.user(), engagement, "人员隔离");
            return null;
        });
    }
}
