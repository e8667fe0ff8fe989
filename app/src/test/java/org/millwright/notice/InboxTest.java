package org.millwright.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.audit.AuditEntries;
import org.millwright.audit.AuditEntry;
import org.millwright.audit.AuditSearch;
import org.millwright.database.TestDatabase;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Organisations;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.ui.Words;
import org.millwright.vault.KeyRotation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

@MillwrightTest
@EnableScenarios
@Tag("both")
class InboxTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Inbox inbox;

    @Autowired
    UnreadCount unread;

    @Autowired
    MailAddresses addresses;

    @Autowired
    KeyRotation rotation;

    @Autowired
    TestDatabase database;

    TestPeople people;
    UUID installer;
    CurrentUser boss;
    CurrentUser clerk;
    CurrentUser officer;

    @BeforeEach
    void people() {
        people = new TestPeople(app);
        installer = people.organisation(Organisations.Kind.INSTALLER, "安装一公司");
        boss = people.person(Role.INSTALLER, installer, Locale.ENGLISH);
        clerk = people.person(Role.INSTALLER, installer, Locale.ENGLISH);
        officer = people.person(Role.ZONE_OFFICER);
    }

    private Announced announced(Recipients recipients, Object... args) {
        return new Announced(people.zone, Ids.next(), recipients, "demo.told", List.of(args), "/demands/1");
    }

    private List<InboxLine> linesOf(CurrentUser user) {
        return people.in(() -> inbox.listLines(user, false, new Paged.Ask(1, 50)).rows());
    }

    private long unreadOf(CurrentUser user) {
        return people.in(() -> unread.unreadFor(user));
    }

    private void publish(Scenario scenario, Announced event) {
        scenario.stimulate(() -> people.in(() -> {
            events.publishEvent(event);
            return event;
        })).andWaitForStateChange(() -> published(event), done -> done).andVerify(done -> assertThat(done).isTrue());
    }

    /** Finished listeners leave the registry. */
    private boolean published(Announced event) {
        return database.superuser().sql("select not exists (select 1 from event_publication where serialized_event like :id)")
                .param("id", "%" + event.noticeId() + "%").query(Boolean.class).single();
    }

    @Test
    void reachesMembersOrganisationsAndRolesOnceEach(Scenario scenario) {
        publish(scenario, announced(new Recipients(Set.of(boss.membershipId()), Set.of(installer), Set.of(Role.ZONE_OFFICER, Role.INSTALLER))));
        for (var user : List.of(boss, clerk, officer)) assertThat(linesOf(user)).hasSize(1);
    }

    /** Another crew's lead could not open what it is about. */
    @Test
    void anOrganisationIsItsOfficeAndALeadIsNamed(Scenario scenario) {
        var asked = people.person(Role.CREW_LEAD, installer, Locale.ENGLISH);
        var other = people.person(Role.CREW_LEAD, installer, Locale.ENGLISH);
        var member = people.person(Role.MEMBER, installer, Locale.ENGLISH);
        publish(scenario, announced(new Recipients(Set.of(asked.membershipId()), Set.of(installer), Set.of())));
        for (var user : List.of(boss, clerk, asked)) assertThat(linesOf(user)).hasSize(1);
        for (var user : List.of(other, member)) assertThat(linesOf(user)).isEmpty();
    }

    @Test
    void isDeliveredOnceHoweverOftenItIsPublished(Scenario scenario) {
        var event = announced(Recipients.organisations(installer));
        publish(scenario, event);
        publish(scenario, event);
        assertThat(linesOf(boss)).hasSize(1);
        assertThat(unreadOf(boss)).isOne();
    }

    @Test
    void doesNotReachOthersNorThoseWhoHaveLeft(Scenario scenario) {
        people.in(() -> {
            app.getBean(Memberships.class).end(clerk.membershipId(), Instant.now());
            return null;
        });
        publish(scenario, announced(Recipients.organisations(installer)));
        assertThat(linesOf(clerk)).isEmpty();
        assertThat(linesOf(officer)).isEmpty();
        assertThat(linesOf(boss)).hasSize(1);
    }

    @Test
    void isNotSentWhenItsTransactionFails() {
        var event = announced(Recipients.organisations(installer));
        assertThatThrownBy(() -> people.in(() -> {
            events.publishEvent(event);
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(published(event)).isTrue();
        assertThat(linesOf(boss)).isEmpty();
    }

    @Test
    void isWordedInTheReadersLanguageWhenItIsRead(Scenario scenario) {
        publish(scenario, announced(Recipients.memberships(boss.membershipId()), "起重一班", 3, Instant.parse("2026-11-24T01:30:00Z"), LocalDate.of(2026, 11, 30),
                new Notice.Word("demo.state")));
        var messages = new StaticMessageSource();
        messages.addMessage("demo.told", Locale.ENGLISH, "{0}: {1} heads at {2}, until {3}, {4}");
        messages.addMessage("demo.state", Locale.ENGLISH, "accepted");
        messages.addMessage("demo.told", Locale.CHINESE, "{4}：{0} {1} 人，{2} 起，至 {3}");
        messages.addMessage("demo.state", Locale.CHINESE, "已接受");
        var now = Instant.parse("2026-11-23T00:00:00Z");
        var zone = java.time.ZoneId.of("Asia/Shanghai");
        var line = linesOf(boss).getFirst();
        assertThat(line.text(new Words(Locale.ENGLISH, messages, zone, now))).isEqualTo("起重一班: 3 heads at 11-24 09:30, until 11-30, accepted");
        assertThat(line.text(new Words(Locale.CHINESE, messages, zone, now))).isEqualTo("已接受：起重一班 3 人，11-24 09:30 起，至 11-30");
    }

    @Test
    void showsUnreadFirst(Scenario scenario) {
        publish(scenario, announced(Recipients.memberships(boss.membershipId()), "first"));
        publish(scenario, announced(Recipients.memberships(boss.membershipId()), "second"));
        var newest = linesOf(boss).getFirst();
        people.in(() -> {
            inbox.read(boss, newest.id());
            return null;
        });
        assertThat(linesOf(boss)).extracting(InboxLine::unread).containsExactly(true, false);
        assertThat(linesOf(boss).getLast().id()).isEqualTo(newest.id());
        assertThat(unreadOf(boss)).isOne();
    }

    @Test
    void anInboxOpensOnlyForItsOwner(Scenario scenario) {
        publish(scenario, announced(Recipients.memberships(boss.membershipId())));
        var id = linesOf(boss).getFirst().id();
        var theirs = people.browser(clerk);
        assertThat(theirs.get("/notices/" + id).statusCode()).isEqualTo(404);
        assertThat(theirs.post("/notices/" + id + "/reading", Map.of()).statusCode()).isEqualTo(404);
        var elsewhere = new TestPeople(app);
        assertThat(elsewhere.browser(elsewhere.person(Role.ADMINISTRATOR)).get("/notices/" + id).statusCode()).isEqualTo(404);
        assertThat(unreadOf(boss)).isOne();

        var own = people.browser(boss);
        assertThat(own.get("/notices").body()).contains("/notices/" + id);
        assertThat(own.get("/notices/" + id).headers().firstValue("Location")).hasValue("/demands/1");
        assertThat(unreadOf(boss)).isZero();
    }

    @Test
    void refusesToPointOutsideOfUs(Scenario scenario) {
        for (var href : List.of("https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)")) {
            assertThatThrownBy(() -> people.in(() -> inbox.deliver(new Announced(people.zone, Ids.next(), Recipients.none(), "k", List.of(), href), List.of(boss.membershipId()))))
                    .as(href).hasMessageContaining("notice_href_check");
        }
    }

    @Test
    void keepsAnAddressUnreadableInTheDatabaseAndThroughRotation() {
        people.in(() -> {
            addresses.set(boss.membershipId(), "boss@example.com");
            return null;
        });
        var before = stored();
        assertThat(before).startsWith("v1:1:").doesNotContain("example");
        var rewritten = new int[1];
        org.millwright.tenancy.CurrentZone.run(people.zone, () -> rewritten[0] = rotation.rotateZone());
        assertThat(rewritten[0]).isOne();
        assertThat(stored()).startsWith("v1:2:");
        assertThat(people.in(() -> addresses.findAddress(boss.membershipId()))).hasValue("boss@example.com");
    }

    @Test
    void recordsThatAnAddressWasGivenAndTakenBackButNotWhich() {
        var browser = people.browser(boss);
        browser.get("/notices");
        assertThat(browser.post("/notices/address", Map.of("address", "boss@private.example", "_idempotency", "once")).statusCode()).isEqualTo(303);
        assertThat(tellingOf("boss@private.example")).isZero();
        assertThat(browser.get("/notices").body()).contains("sent to this address").doesNotContain("private.example");
        assertThat(browser.post("/notices/address", Map.of("address", "")).statusCode()).isEqualTo(303);
        assertThat(browser.post("/notices/address", Map.of("address", "")).statusCode()).isEqualTo(303);
        assertThat(people.in(() -> app.getBean(AuditEntries.class).listEntries(new AuditSearch(null, null, null, "notice.", null, boss.membershipId(), null), 10)))
                .extracting(AuditEntry::action).containsExactly("notice.address-removed", "notice.address-given");
    }

    /** Places beside the sealed column where an address could lie open: the session's flash, a kept answer, the audit. */
    private int tellingOf(String address) {
        return database.superuser().sql("""
                select (select count(*) from spring_session_attributes where position(convert_to(:address, 'UTF8') in attribute_bytes) > 0)
                     + (select count(*) from idempotency where answer::text like '%' || :address || '%')
                     + (select count(*) from audit_entry where details::text like '%' || :address || '%')""").param("address", address).query(Integer.class).single();
    }

    private String stored() {
        return database.superuser().sql("select address from notice_address where membership_id = :member").param("member", boss.membershipId()).query(String.class).single();
    }
}
