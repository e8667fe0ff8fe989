package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Millwright;
import org.millwright.database.TestDatabase;
import org.millwright.directory.CrewBookings;
import org.millwright.http.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two applications on one database: what is decided there is decided once. */
@Tag("both")
@Tag("slow")
class TwoNodesTest {

    /** An hour slow, so that what it sends for soon is due as soon as a node with the right time looks. */
    private static final Clock SLOW = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

    private static ConfigurableApplicationContext node(TestDatabase database, String polling, Clock clock) {
        var settings = new HashMap<>(database.settings());
        settings.put("server.port", 0);
        settings.put("db-scheduler.polling-interval", polling);
        settings.put("millwright.data-dir", database.scratchFolder().toString());
        SpringApplication application = Millwright.application(settings);
        application.setAdditionalProfiles("test");
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        return application.run();
    }

    @Test
    void fiftyAtOnceForOneCrewAndOverlappingTimesEngageItOnce() throws Exception {
        var database = TestDatabase.create();
        try (var one = node(database, "1h", Clock.systemUTC()); var two = node(database, "1h", Clock.systemUTC())) {
            var stage = Stage.build(one);
            var installer = stage.installer("海岳机电", 1);
            var nodes = List.of(stage, stage.on(two));
            var invitations = new ArrayList<UUID>();
            for (int i = 0; i < 50; i++) {
                // lengths from 8 to 20 hours from the same morning: no two intervals are alike in more than their start
                var demand = stage.publish(stage.workPackage("吊装" + i, String.valueOf(8 + i % 13), 1, 9));
                var id = stage.invite(demand, "together", installer.crew()).getFirst();
                stage.accept(installer.user(), id, "1000");
                invitations.add(id);
            }
            var answers = new ArrayList<String>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls = new ArrayList<Callable<String>>();
                for (int i = 0; i < invitations.size(); i++) {
                    var id = invitations.get(i);
                    var node = nodes.get(i % 2);
                    calls.add(() -> answer(node, id));
                }
                for (Future<String> answer : pool.invokeAll(calls)) answers.add(answer.get());
            }
            assertThat(answers).filteredOn("engaged"::equals).hasSize(1);
            assertThat(answers).filteredOn("demand.refusal.taken"::equals).hasSize(49);
            var booked = stage.as(stage.officer(), () -> one.getBean(CrewBookings.class).listBookings(installer.crew(), Instant.EPOCH, stage.now().plusSeconds(90L * 86_400)));
            assertThat(booked).hasSize(1);
        }
    }

    @Test
    void fiftyClicksOnOneOfferEngageItOnce() throws Exception {
        var database = TestDatabase.create();
        try (var one = node(database, "1h", Clock.systemUTC()); var two = node(database, "1h", Clock.systemUTC())) {
            var stage = Stage.build(one);
            var installer = stage.installer("海岳机电", 1);
            var id = stage.invite(stage.publish(stage.workPackage("吊装", "8", 1, 9)), "together", installer.crew()).getFirst();
            stage.accept(installer.user(), id, "1000");
            var other = stage.on(two);
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls = new ArrayList<Callable<String>>();
                for (int i = 0; i < 50; i++) {
                    var node = i % 2 == 0 ? stage : other;
                    calls.add(() -> answer(node, id));
                }
                var answers = new ArrayList<String>();
                for (var answer : pool.invokeAll(calls)) answers.add(answer.get());
                assertThat(answers).filteredOn("engaged"::equals).hasSize(1);
                assertThat(answers).filteredOn("demand.invitation.refusal.is_engaged"::equals).hasSize(49);
            }
        }
    }

    private static String answer(Stage node, UUID invitation) {
        try {
            node.engage(invitation);
            return "engaged";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    @Test
    void anInvitationExpiresAfterARestartThatItsDeadlineFellInto() {
        var database = TestDatabase.create();
        UUID id;
        UUID next;
        Stage stage;
        try (var before = node(database, "1h", SLOW)) {
            stage = Stage.build(before);
            var installer = stage.installer("海岳机电", 2);
            var demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
            var ids = stage.as(stage.company, () -> before.getBean(Inviting.class).invite(stage.company, demand, new InvitationRequest(List.of(),
                    installer.crews().stream().map(UUID::toString).toList(), "in_turn", null, "0.5", "")).invitations());
            id = ids.getFirst();
            next = ids.getLast();
            assertThat(stage.state(id)).isEqualTo(InvitationState.SENT);
        }
        try (var after = node(database, "100ms", Clock.systemUTC())) {
            var again = stage.on(after);
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> again.state(id) == InvitationState.EXPIRED);
            assertThat(again.state(next)).as("and it is the next crew's turn, in the same transaction").isEqualTo(InvitationState.SENT);
            again.as(again.officer(), () -> {
                after.getBean(Answering.class).expire(id);
                return null;
            });
            assertThat(again.state(id)).as("a timer that fires twice changes nothing").isEqualTo(InvitationState.EXPIRED);
        }
    }
}
