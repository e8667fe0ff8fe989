package org.millwright.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millwright.MillwrightTest;
import org.millwright.RunningMillwright;
import org.millwright.database.TestDatabase;
import org.millwright.identity.ApiTokens;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.identity.Sessions;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads real streams; every wait is for an event to arrive, and fails by the time limit alone. */
@MillwrightTest
@Timeout(60)
@Tag("slow")
class NoticeStreamTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NoticeStreams streams;

    @Autowired
    TestDatabase database;

    TestPeople people;
    CurrentUser reader;

    @BeforeEach
    void people() {
        people = new TestPeople(app);
        reader = people.person(Role.COMPANY);
    }

    private Announced tell() {
        var event = new Announced(people.zone, Ids.next(), Recipients.memberships(reader.membershipId()), "notice.title", List.of(), "/");
        people.in(() -> {
            events.publishEvent(event);
            return event;
        });
        return event;
    }

    private static BufferedReader stream(TestBrowser browser) {
        var answer = browser.open("/notices/stream");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** Data of the next event; null when the stream has ended. */
    private static String next(BufferedReader stream) throws Exception {
        for (String line; (line = stream.readLine()) != null; ) {
            if (line.startsWith("data:")) return line.substring("data:".length());
        }
        return null;
    }

    @Test
    void tellsTheCountAtOnceAndWithEachChange() throws Exception {
        var browser = people.browser(reader);
        try (var stream = stream(browser)) {
            assertThat(next(stream)).isEqualTo("{\"unread\":0,\"title\":null}");
            tell();
            assertThat(next(stream)).isEqualTo("{\"unread\":1,\"title\":\"Notices\"}");
            browser.post("/notices/reading", Map.of());
            assertThat(next(stream)).isEqualTo("{\"unread\":0,\"title\":null}");
        }
    }

    @Test
    void hearsOfWhatHappensOnAnotherNode() throws Exception {
        try (var other = RunningMillwright.on(database, Map.of("millwright.data-dir", app.getEnvironment().getProperty("millwright.data-dir", "")));
                var stream = stream(people.browser(reader))) {
            assertThat(next(stream)).contains("\"unread\":0");
            other.bean(Delivery.class).deliver(new Announced(people.zone, Ids.next(), Recipients.memberships(reader.membershipId()), "notice.title", List.of(), "/"));
            assertThat(next(stream)).contains("\"unread\":1");
        }
    }

    @Test
    void findsOutByItselfWhenTheConnectionIsLost() throws Exception {
        try (var stream = stream(people.browser(reader))) {
            assertThat(next(stream)).contains("\"unread\":0");
            database.superuser().sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'millwright notices' and datname = current_database()")
                    .query((row, n) -> 0).list();
            tell();
            String seen;
            do seen = next(stream);
            while (seen != null && !seen.contains("\"unread\":1"));
            assertThat(seen).isNotNull();
        }
    }

    @Test
    void keepsTheNewestStreamsOfAReader() throws Exception {
        var browser = people.browser(reader);
        List<BufferedReader> opened = new ArrayList<>();
        for (int i = 0; i <= NoticeStreams.MOST_A_MEMBER; i++) {
            opened.add(stream(browser));
            assertThat(next(opened.getLast())).isNotNull();
        }
        assertThat(next(opened.getFirst())).isNull();
        tell();
        assertThat(next(opened.getLast())).contains("\"unread\":1");
        for (var one : opened) one.close();
    }

    @Test
    void endsWithTheSession() throws Exception {
        try (var stream = stream(people.browser(reader))) {
            assertThat(next(stream)).isNotNull();
            streams.heartbeat();
            assertThat(app.getBean(Sessions.class).endAll(reader.accountId())).isOne();
            streams.heartbeat();
            assertThat(next(stream)).isNull();
        }
    }

    @Test
    void endsWithTheToken() throws Exception {
        var token = people.token(reader, "notice:read");
        try (var stream = new BufferedReader(new InputStreamReader(openByToken(token), StandardCharsets.UTF_8))) {
            assertThat(next(stream)).contains("\"unread\":0");
            streams.heartbeat();
            tell();
            assertThat(next(stream)).contains("\"unread\":1");
            people.in(() -> {
                var tokens = app.getBean(ApiTokens.class);
                return tokens.revoke(reader, tokens.listTokens(reader).getFirst().id());
            });
            streams.heartbeat();
            assertThat(next(stream)).isNull();
        }
    }

    private InputStream openByToken(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/notices/stream".formatted(port()))).header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private int port() {
        return Integer.parseInt(app.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** While nothing can be counted, the readers of this node must not hold the connections that everybody else needs. */
    @Test
    void manyReadersLeaveThePoolToOthers() throws Exception {
        var members = IntStream.range(0, 40).mapToObj(n -> new Signals.Member(people.zone, Ids.next())).toList();
        // the node's own heartbeat may send these readers away, whose token is none, before they are counted: then once more
        await().atMost(Duration.ofSeconds(60)).until(() -> countedBehindALock(members));
        streams.heartbeat();
        assertThat(members).noneMatch(streams::isOpen);
    }

    private boolean countedBehindALock(List<Signals.Member> members) throws Exception {
        members.forEach(member -> streams.open(as(member), new Entrance.Token("none")));
        try (var owner = database.owner().getConnection(); var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table notice in access exclusive mode");
            members.forEach(streams::refresh);
            streams.refreshAll();
            for (int i = 0; i < 100; i++) people.in(() -> app.getBean(JdbcClient.class).sql("select 1").query(Integer.class).single());
            int waiting = waiting();
            assertThat(waiting).isLessThanOrEqualTo(4);
            return waiting > 0;
        }
    }

    private int waiting() {
        return database.superuser().sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Integer.class).single();
    }

    private CurrentUser as(Signals.Member member) {
        return new CurrentUser(member.zone(), Ids.next(), member.membership(), "x", "x", Role.COMPANY, null, null, Locale.ENGLISH, Set.of("notice:read"));
    }

    @Test
    void countsForAllOfAZoneAtOnce() throws Exception {
        var other = people.person(Role.COMPANY);
        tell();
        try (var mine = stream(people.browser(reader)); var theirs = stream(people.browser(other))) {
            String seen;
            do seen = next(mine);
            while (seen != null && !seen.contains("\"unread\":1"));
            assertThat(next(theirs)).contains("\"unread\":0");
            streams.refreshAll();
            assertThat(next(mine)).isEqualTo("{\"unread\":1,\"title\":null}");
            assertThat(next(theirs)).isEqualTo("{\"unread\":0,\"title\":null}");
        }
    }

    /** A browser whose stream was closed comes again at once; let in, it would keep the node from stopping. */
    @Test
    void aStoppingNodeLetsNobodyIn() {
        try (var other = RunningMillwright.on(database, Map.of("millwright.data-dir", app.getEnvironment().getProperty("millwright.data-dir", "")))) {
            var member = new Signals.Member(people.zone, Ids.next());
            other.bean(NoticeStreams.class).open(as(member), new Entrance.Token("none"));
            assertThat(other.bean(NoticeStreams.class).isOpen(member)).isTrue();
            other.bean(NoticeStreams.class).closeAll();
            other.bean(NoticeStreams.class).open(as(member), new Entrance.Token("none"));
            assertThat(other.bean(NoticeStreams.class).isOpen(member)).isFalse();
            other.bean(NoticeStreams.class).admit();
            other.bean(NoticeStreams.class).open(as(member), new Entrance.Token("none"));
            assertThat(other.bean(NoticeStreams.class).isOpen(member)).isTrue();
        }
    }

    /** Stopped gracefully, it waits for the requests that are open, up to 20 seconds; this one comes again each time it is closed, as a browser's does. */
    @Test
    void doesNotKeepItsNodeFromStopping() {
        var other = RunningMillwright.on(database, Map.of("millwright.data-dir", app.getEnvironment().getProperty("millwright.data-dir", ""), "server.shutdown", "graceful"));
        var browser = TestBrowser.signedIn(other.at("/").getPort(), reader.login(), TestPeople.PASSWORD);
        var opened = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            while (true) {
                try (var stream = stream(browser)) {
                    while (next(stream) != null) opened.countDown();
                } catch (Exception | AssertionError e) {
                    return;
                }
            }
        });
        long began;
        try (other) {
            opened.await();
            began = System.nanoTime();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void isForSignedInReaders() {
        assertThat(TestBrowser.anonymous(port()).open("/notices/stream").statusCode()).isEqualTo(401);
    }
}
