package org.millwright.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millwright.MillwrightTest;
import org.millwright.RunningMillwright;
import org.millwright.database.TestDatabase;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.identity.Sessions;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** Reads real streams; every wait is for an event to arrive, and fails by the time limit alone. */
@MillwrightTest
@Timeout(60)
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
    void isForSignedInReaders() {
        var port = Integer.parseInt(app.getEnvironment().getProperty("local.server.port", "0"));
        assertThat(TestBrowser.anonymous(port).open("/notices/stream").statusCode()).isEqualTo(401);
    }
}
