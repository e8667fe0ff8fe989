package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;
import org.millwright.http.NotFound;
import org.millwright.http.Problem;
import org.millwright.http.Refusal;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MillwrightTest
@RecordApplicationEvents
class InvitingTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    Answering answering;

    @Autowired
    ApplicationEvents events;

    Stage stage;
    Stage.Party first;
    Stage.Party second;
    UUID demand;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        first = stage.installer("海岳机电", 2);
        second = stage.installer("鲁东重工", 1);
        demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
    }

    @Test
    void severalAreAskedAtOnceAndEachIsToldOnce() {
        var ids = stage.invite(demand, "together", first.crew(), second.crew());
        assertThat(ids).extracting(stage::state).containsOnly(InvitationState.SENT);
        assertThat(events.stream(CrewInvited.class).map(CrewInvited::installerId)).containsExactly(first.user().organisationId(), second.user().organisationId());
        var seen = stage.as(first.user(), () -> app.getBean(Invitations.class).listInvitations(first.user(), demand));
        assertThat(seen).as("an installer sees its own").extracting(Invitation::crewId).containsExactly(first.crew());
        assertThatThrownBy(() -> stage.as(first.user(), () -> app.getBean(Invitations.class).getInvitation(first.user(), ids.getLast()))).isInstanceOf(NotFound.class);
    }

    @Test
    void aCrewHasOneOpenInvitationAPackage() {
        stage.invite(demand, "together", first.crew());
        assertThatThrownBy(() -> stage.invite(demand, "together", second.crew(), first.crew())).hasMessageContaining("invited_already");
        assertThat(stage.as(stage.company, () -> app.getBean(Invitations.class).listInvitations(stage.company, demand))).as("all or none").hasSize(1);
    }

    @Test
    void oneAfterAnotherAsksTheNextWhenTheOneBeforeDeclines() {
        var ids = stage.invite(demand, "in_turn", first.crew(), second.crew(), first.crews().getLast());
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.SENT, InvitationState.QUEUED, InvitationState.QUEUED);
        assertThatThrownBy(() -> stage.as(second.user(), () -> app.getBean(Invitations.class).getInvitation(second.user(), ids.get(1)))).as("queued is secret").isInstanceOf(NotFound.class);
        decline(first, ids.getFirst());
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.DECLINED, InvitationState.SENT, InvitationState.QUEUED);
        stage.accept(second.user(), ids.get(1), "900");
        stage.engage(ids.get(1));
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.DECLINED, InvitationState.ENGAGED, InvitationState.RELEASED);
        assertThat(events.stream(InvitationReleased.class)).as("who was never asked is not told").isEmpty();
    }

    @Test
    void aCrewWithoutRoomIsNotAsked() {
        var other = stage.publish(stage.workPackage("调平", "60", 1, 9));
        var taken = stage.invite(other, "together", first.crew()).getFirst();
        stage.accept(first.user(), taken, "1");
        stage.engage(taken);
        var long_ = stage.publish(stage.workPackage("接线", "50", 1, 9));
        assertThatThrownBy(() -> stage.invite(long_, "together", first.crew())).hasMessageContaining("objection");
    }

    @Test
    void theOfferedStartMustBePossible() {
        var id = stage.invite(demand, "together", first.crew()).getFirst();
        var tooEarly = stage.day(-1) + "T08:00";
        var night = stage.day(20) + "T08:00";
        assertThat(accept(id, tooEarly, "1000")).containsExactly("starts demand.problem.start_past");
        assertThat(accept(id, night, "abc")).containsExactly("starts demand.problem.start_too_late", "price demand.problem.number");
        assertThat(stage.state(id)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void anInstallerMayCorrectItsOfferAndTakeItBack() {
        var id = stage.invite(demand, "together", first.crew()).getFirst();
        stage.accept(first.user(), id, "1000");
        stage.accept(first.user(), id, "1200.50");
        assertThat(stage.invitation(id).priceFen()).isEqualTo(120_050);
        decline(first, id);
        assertThatThrownBy(() -> stage.engage(id)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.is_declined"));
    }

    @Test
    void moreThanFiftyCrewsAreNotEvenLookedUp() {
        var crews = java.util.stream.Stream.generate(Ids::next).limit(51).map(UUID::toString).toList();
        var outcome = stage.as(stage.company, () -> app.getBean(Inviting.class).invite(stage.company, demand,
                new InvitationRequest(List.of(), crews, "in_turn", null, "24", null)));
        assertThat(outcome.problems().list()).extracting(Problem::key).containsExactly("demand.problem.many");
        assertThat(outcome.invitations()).isEmpty();
    }

    @Test
    void everyCrewThatCannotBeAskedIsNamed() {
        stage.as(stage.officer(), () -> {
            for (var crew : List.of(first.crew(), second.crew())) app.getBean(CrewStatements.class).stateControl(crew,
                    new Clearance(Clearance.Status.SUSPENDED, null, false, null, Source.OFFICER, stage.now()), "", null);
            return null;
        });
        var crews = List.of(second.crew().toString(), first.crews().getLast().toString(), first.crew().toString());
        var outcome = stage.as(stage.company, () -> app.getBean(Inviting.class).invite(stage.company, demand,
                new InvitationRequest(List.of(), crews, "in_turn", null, "24", null)));
        assertThat(outcome.problems().list()).extracting(Problem::value).containsExactly("鲁东重工1班", "海岳机电1班");
    }

    /** The first package, which has a month, takes the only days of the second: nothing is re-planned, but what can be done about it is said. */
    @Test
    void packagesThatOnlyFitApartAreNamed() {
        var both = stage.publish(stage.workPackage("吊装", "40", 2, 30), stage.workPackage("调平", "9", 2, 3));
        var outcome = stage.as(stage.company, () -> app.getBean(Inviting.class).invite(stage.company, both,
                new InvitationRequest(List.of(), List.of(first.crew().toString()), "in_turn", null, "24", null)));
        assertThat(outcome.problems().list()).filteredOn(problem -> problem.key().equals("demand.problem.apart")).singleElement()
                .satisfies(problem -> assertThat(problem.args()).containsExactly("海岳机电1班", "1, 2"));
        assertThat(outcome.invitations()).isEmpty();
    }

    @Test
    void anInstallerIsToldWhichPackagesItCouldDoAlone() {
        var both = stage.publish(stage.workPackage("吊装", "9", 2, 30), stage.workPackage("调平", "9", 3, 6));
        var id = stage.invite(both, "together", first.crew()).getFirst();
        var only = stage.day(4).getDayOfWeek() == DayOfWeek.SUNDAY ? stage.day(5) : stage.day(4);
        stage.as(first.user(), () -> {
            var bookings = app.getBean(CrewBookings.class);
            bookings.book(first.crew(), midnight(stage.day(1)), midnight(only), CrewBooking.Kind.BUSY, null);
            return bookings.book(first.crew(), midnight(only.plusDays(1)), midnight(stage.day(8)), CrewBooking.Kind.BUSY, null);
        });
        var problems = stage.as(first.user(), () -> answering.accept(first.user(), id, new Answering.Acceptance(only + "T08:00", "1000", "")));
        assertThat(problems.list().getLast()).satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("demand.problem.start_apart");
            assertThat(problem.args()).containsExactly("1, 2");
        });
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Stage.SHANGHAI).toInstant();
    }

    @Test
    void anAnswerAndTheDeadlineDoNotOverruleEachOther() {
        var ids = stage.invite(demand, "together", first.crew(), second.crew());
        stage.accept(first.user(), ids.getFirst(), "1000");
        stage.as(stage.officer(), () -> app.getBean(JdbcClient.class).sql("update invitation set deadline = now() - interval '1 second' where zone_id = :zone")
                .param("zone", stage.zone.id()).update());
        var starts = stage.day(2) + "T08:00";
        assertThatThrownBy(() -> stage.as(second.user(), () -> answering.accept(second.user(), ids.getLast(), new Answering.Acceptance(starts, "1", "")))).as("late, before the timer")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.late"));
        for (var id : ids) {
            stage.as(stage.officer(), () -> {
                answering.expire(id);
                return null;
            });
        }
        assertThat(ids).extracting(stage::state).containsExactly(InvitationState.ACCEPTED, InvitationState.EXPIRED);
        assertThatThrownBy(() -> stage.as(second.user(), () -> answering.accept(second.user(), ids.getLast(), new Answering.Acceptance(starts, "1", "")))).as("late, after it")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.is_expired"));
        assertThatThrownBy(() -> decline(second, ids.getLast())).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("demand.invitation.refusal.is_expired"));
    }

    @Test
    void anotherInstallerCannotAnswer() {
        var id = stage.invite(demand, "together", first.crew()).getFirst();
        assertThatThrownBy(() -> stage.as(second.user(), () -> answering.accept(second.user(), id, new Answering.Acceptance("2030-01-01", "1", "")))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stage.company, () -> answering.accept(stage.company, id, new Answering.Acceptance("2030-01-01", "1", "")))).isInstanceOf(NotFound.class);
    }

    private void decline(Stage.Party party, UUID id) {
        stage.as(party.user(), () -> {
            answering.decline(party.user(), id, DeclineReason.NO_TIME, "");
            return null;
        });
    }

    private List<String> accept(UUID id, String starts, String price) {
        return stage.as(first.user(), () -> answering.accept(first.user(), id, new Answering.Acceptance(starts, price, "")).list().stream()
                .map(problem -> problem.field() + " " + problem.key()).toList());
    }
}
