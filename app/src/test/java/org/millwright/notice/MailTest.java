package org.millwright.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millwright.MillwrightTest;
import org.millwright.RunningMillwright;
import org.millwright.database.StartupRefused;
import org.millwright.database.TestDatabase;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server that takes what it is sent, and one address it refuses the first time. */
@MillwrightTest(properties = {"millwright.mail.from=millwright@zone.example", "millwright.mail.base-url=https://zone.example/", "db-scheduler.polling-interval=200ms"})
@Timeout(90)
@Tag("slow")
class MailTest {

    static final TestMailServer SERVER = TestMailServer.start();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("millwright.mail.host", () -> "127.0.0.1");
        settings.add("millwright.mail.port", SERVER::port);
    }

    @Autowired
    ApplicationContext app;

    @Autowired
    ApplicationEventPublisher events;

    private void tell(TestPeople people, CurrentUser user) {
        people.in(() -> {
            events.publishEvent(new Announced(people.zone, Ids.next(), Recipients.memberships(user.membershipId()), "notice.title", List.of("张三"), "/demands/7"));
            return null;
        });
    }

    @Test
    void sendsATitleAndALinkToThoseWhoAskedForIt() throws Exception {
        var people = new TestPeople(app);
        var silent = people.person(Role.COMPANY);
        var reader = people.person(Role.COMPANY, null, Locale.forLanguageTag("zh-CN"));
        var browser = people.browser(reader);
        assertThat(browser.post("/notices/address", Map.of("address", "not an address")).statusCode()).isEqualTo(422);
        assertThat(browser.post("/notices/address", Map.of("address", " reader@example.com ")).statusCode()).isEqualTo(303);
        tell(people, silent);
        tell(people, reader);
        assertThat(SERVER.take()).satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("reader@example.com");
            assertThat(mail.subject()).isEqualTo("测试区：您有一条新通知");
            assertThat(mail.text()).contains("https://zone.example/demands/7").doesNotContain("张三");
        });
        assertThat(SERVER.waiting()).isZero();
    }

    @Test
    void isTriedAgain() throws Exception {
        var people = new TestPeople(app);
        var reader = people.person(Role.COMPANY);
        people.in(() -> {
            app.getBean(MailAddresses.class).set(reader.membershipId(), "busy@example.com");
            return null;
        });
        SERVER.refuseOnce("busy@example.com");
        tell(people, reader);
        SERVER.awaitRefusal();
        var database = app.getBean(TestDatabase.class).superuser();
        while (database.sql("select count(*) from scheduled_tasks where task_name = 'notice-mail' and consecutive_failures = 1 and not picked").query(Integer.class).single() == 0) Thread.onSpinWait();
        database.sql("update scheduled_tasks set execution_time = now() where task_name = 'notice-mail'").update();
        assertThat(SERVER.take().to()).isEqualTo("busy@example.com");
    }

    /** What it throws ends in the scheduler's log. */
    @Test
    void aRefusalDoesNotNameTheRecipient() {
        var people = new TestPeople(app);
        var reader = people.person(Role.COMPANY);
        var notice = people.in(() -> {
            app.getBean(MailAddresses.class).set(reader.membershipId(), "refused@private.example");
            var event = new Announced(people.zone, Ids.next(), Recipients.none(), "notice.title", List.of(), "/");
            return app.getBean(Inbox.class).deliver(event, List.of(reader.membershipId())).getFirst().id();
        });
        SERVER.refuseOnce("refused@private.example");
        assertThatThrownBy(() -> app.getBean(MailDelivery.class).deliver(new MailOrder(people.zone, reader.membershipId(), notice))).satisfies(thrown -> {
            var logged = new StringWriter();
            thrown.printStackTrace(new PrintWriter(logged));
            assertThat(logged.toString()).contains("MailSendException, SMTP 451").doesNotContain("private.example");
        });
    }

    @Test
    void wantsToKnowItsSenderAndItsAddress() {
        assertThatThrownBy(() -> RunningMillwright.on(TestDatabase.create(), Map.of("millwright.mail.host", "127.0.0.1")))
                .hasRootCauseInstanceOf(StartupRefused.class).rootCause().hasMessageContaining("millwright.mail.from");
    }
}
