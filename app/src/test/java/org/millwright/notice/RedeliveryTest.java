package org.millwright.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

/** Events that were committed, but whose listener did not get to its end. */
@MillwrightTest
@EnableScenarios
@Tag("both")
@Timeout(60)
class RedeliveryTest {

    private static final PublicationTargetIdentifier LISTENER = PublicationTargetIdentifier.of("org.millwright.notice.Delivery.deliver(org.millwright.notice.Notice)");

    @Autowired
    ApplicationContext app;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EventPublicationRepository publications;

    @Autowired
    Redelivery redelivery;

    @Autowired
    Inbox inbox;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    TestPeople people;
    CurrentUser reader;

    @BeforeEach
    void people() {
        people = new TestPeople(app);
        reader = people.person(Role.COMPANY);
    }

    private Announced announced() {
        return new Announced(people.zone, Ids.next(), Recipients.memberships(reader.membershipId()), "notice.title", List.of(), "/");
    }

    /** What a node leaves that is killed after the event's commit: the registry's row, and nobody who works on it. */
    private UUID left(Announced event, Duration ago) {
        return publications.create(TargetEventPublication.of(event, LISTENER, clock.instant().minus(ago))).getIdentifier();
    }

    private boolean gone(UUID publication) {
        return database.superuser().sql("select not exists (select 1 from event_publication where id = :id)").param("id", publication).query(Boolean.class).single();
    }

    private String status(UUID publication) {
        return database.superuser().sql("select status from event_publication where id = :id").param("id", publication).query(String.class).single();
    }

    private long notices() {
        return people.in(() -> inbox.listLines(reader, false, new Paged.Ask(1, 200)).total());
    }

    private void untilGone(Scenario scenario, UUID publication) {
        scenario.stimulate(() -> redelivery.redeliver()).andWaitForStateChange(() -> gone(publication), done -> done).andVerify(done -> assertThat(done).isTrue());
    }

    @Test
    void deliversOnceWhatAKilledNodeLeft(Scenario scenario) {
        var publication = left(announced(), Redelivery.STALE.plusSeconds(1));
        assertThat(notices()).isZero();
        untilGone(scenario, publication);
        assertThat(notices()).isOne();
        assertThat(redelivery.redeliver()).isZero();
        assertThat(notices()).isOne();
    }

    /** The listener had written the notice, its completion was not: told again, the reader does not get it twice. */
    @Test
    void doesNotDoubleWhatWasDeliveredBeforeTheKill(Scenario scenario) {
        var event = announced();
        people.in(() -> inbox.deliver(event, List.of(reader.membershipId())));
        untilGone(scenario, left(event, Redelivery.STALE.plusSeconds(1)));
        assertThat(notices()).isOne();
    }

    @Test
    void leavesAloneWhatMayStillBeAtWork() {
        var fresh = left(announced(), Duration.ofSeconds(1));
        var again = left(announced(), Duration.ofDays(1));
        database.superuser().sql("update event_publication set status = 'RESUBMITTED', last_resubmission_date = now() where id = :id").param("id", again).update();
        redelivery.redeliver();
        assertThat(status(fresh)).isEqualTo("PUBLISHED");
        assertThat(status(again)).isEqualTo("RESUBMITTED");
        publications.deletePublications(List.of(fresh, again));
    }

    @Test
    void waitsLongerAfterEachFailure(Scenario scenario) {
        var publication = left(announced(), Duration.ofHours(2));
        failed(publication, 3, Duration.ofMinutes(3));
        redelivery.redeliver();
        assertThat(status(publication)).isEqualTo("FAILED");
        failed(publication, 3, Duration.ofMinutes(5));
        untilGone(scenario, publication);
        assertThat(notices()).isOne();
    }

    private void failed(UUID publication, int attempts, Duration ago) {
        database.superuser().sql("update event_publication set status = 'FAILED', completion_attempts = :attempts, last_resubmission_date = :at where id = :id")
                .param("attempts", attempts).param("at", clock.instant().minus(ago).atOffset(java.time.ZoneOffset.UTC)).param("id", publication).update();
    }

    @Test
    void keepsAsideWhatCanNeverBeDelivered() {
        var publication = left(announced(), Duration.ofHours(2));
        failed(publication, 30, Duration.ofHours(2));
        redelivery.redeliver();
        assertThat(gone(publication)).isTrue();
        assertThat(database.superuser().sql("select count(*) from event_publication_archive where id = :id").param("id", publication).query(Integer.class).single()).isOne();
        assertThat(notices()).isZero();
    }

    @Test
    void runsByItself() {
        assertThat(database.superuser().sql("select count(*) from scheduled_tasks where task_name = 'notice-redeliver-events'").query(Integer.class).single()).isOne();
    }

    /** Each asks for a connection of the pool of 16, and gives up after five seconds: an unlimited crowd would fail. */
    @Test
    void aThousandEventsAtOnceAreDeliveredWithoutAFailure(Scenario scenario) {
        scenario.stimulate(() -> people.in(() -> {
            IntStream.range(0, 1000).forEach(n -> events.publishEvent(announced()));
            return null;
        })).andWaitAtMost(Duration.ofSeconds(45)).andWaitForStateChange(this::notices, count -> count == 1000).andVerify(count -> assertThat(count).isEqualTo(1000));
        assertThat(busiest()).isLessThanOrEqualTo(4);
    }

    private int busiest() {
        return app.getBean(org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor.class).getThreadPoolExecutor().getLargestPoolSize();
    }
}
