package org.millwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Memberships;
import org.millwright.identity.Organisations;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an administrator does to the users of a zone, as its pages do it, and what becomes of those it is done to. */
@MillwrightTest
class UserAdministrationTest {

    private static final Pattern LINK = Pattern.compile("value=\"http://127\\.0\\.0\\.1:\\d+(/password/[A-Za-z0-9_-]+)\"");
    private static final String CHOSEN = "five other plain words";

    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private SampleZone zone;
    private Visitor administrator;

    @BeforeEach
    void aZone() {
        zone = SampleZone.make(app);
        administrator = zone.visitor(port, Role.ADMINISTRATOR);
    }

    @Test
    void aNewPersonChoosesAPasswordByALinkThatWorksOnce() {
        var login = "new." + UUID.randomUUID();
        var opened = administrator.post("/users", Map.of("login", login, "name", "新人", "locale", "en", "role", "COMPANY", "organisationId",
                zone.organisation(Organisations.Kind.COMPANY).toString(), "organisationText", ""));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var link = link(opened);
        assertThat(administrator.get("/users?q=" + login).body()).contains("Has no password yet");
        refusesToSignIn(login, "");

        var person = new Visitor(port);
        assertThat(person.get(link).body()).contains(login);
        assertThat(person.post(link, Map.of("password", "short")).statusCode()).isEqualTo(422);
        assertThat(person.post(link, Map.of("password", CHOSEN)).statusCode()).isEqualTo(303);
        assertThat(person.get("/demands").statusCode()).as("signed in at once, in the role").isEqualTo(200);
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).signIn(login, CHOSEN).get("/").statusCode()).isEqualTo(200);
        assertThat(audited(account(login))).contains("account.opened", "account.password-link-issued", "account.password-changed");
    }

    @Test
    void aResetEndsWhatWasThereAndTheNewerLinkTheOlderOne() {
        var person = zone.person(Role.COMPANY);
        var signedIn = zone.visitor(port, Role.COMPANY);
        var older = link(administrator.post(user(Role.COMPANY) + "/password-link", Map.of()));
        var link = link(administrator.post(user(Role.COMPANY) + "/password-link", Map.of()));
        assertThat(new Visitor(port).get(older).statusCode()).isEqualTo(410);
        assertThat(signedIn.get("/").statusCode()).as("a link by itself changes nothing").isEqualTo(200);

        var reset = new Visitor(port);
        reset.get(link);
        assertThat(reset.post(link, Map.of("password", CHOSEN)).statusCode()).isEqualTo(303);
        assertThat(signedIn.get("/").statusCode()).as("whoever had the old password is out").isEqualTo(302);
        refusesToSignIn(person.login(), SampleZone.PASSWORD);
        new Visitor(port).signIn(person.login(), CHOSEN);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndComesBackWhenEnabled() {
        var signedIn = zone.visitor(port, Role.INSPECTOR);
        assertThat(administrator.post(user(Role.INSPECTOR) + "/disablement", Map.of()).statusCode()).isEqualTo(303);
        assertThat(signedIn.get("/").statusCode()).isEqualTo(302);
        refusesToSignIn(zone.person(Role.INSPECTOR).login(), SampleZone.PASSWORD);
        assertThat(administrator.post(user(Role.INSPECTOR) + "/password-link", Map.of()).statusCode()).as("no link into a closed door").isEqualTo(409);
        assertThat(administrator.post(user(Role.INSPECTOR) + "/enablement", Map.of()).statusCode()).isEqualTo(303);
        assertThat(zone.visitor(port, Role.INSPECTOR).get("/").statusCode()).isEqualTo(200);
        assertThat(audited(zone.person(Role.INSPECTOR).accountId())).contains("account.disabled", "account.enabled");
    }

    @Test
    void anotherRoleBeginsWithAnotherSignIn() {
        var signedIn = zone.visitor(port, Role.EXPERT);
        assertThat(administrator.post(user(Role.EXPERT) + "/role", Map.of("role", "ADMINISTRATOR")).statusCode()).isEqualTo(303);
        assertThat(signedIn.get("/users").statusCode()).isEqualTo(302);
        assertThat(zone.visitor(port, Role.EXPERT).get("/users").statusCode()).isEqualTo(200);
        assertThat(administrator.post(user(Role.EXPERT) + "/role", Map.of("role", "COMPANY")).statusCode()).as("for no company").isEqualTo(422);
        assertThat(administrator.post(user(Role.EXPERT) + "/role", Map.of("role", "OPERATOR")).statusCode()).as("nobody a zone appoints").isEqualTo(422);
    }

    @Test
    void theLastAdministratorStays() {
        for (var verb : List.of("/disablement", "/departure")) {
            assertThat(administrator.postJson(user(Role.ADMINISTRATOR) + verb, "{}", null)).as(verb).satisfies(UserAdministrationTest::isRefused);
        }
        assertThat(administrator.postJson(user(Role.ADMINISTRATOR) + "/role", "{\"role\":\"EXPERT\"}", null)).satisfies(UserAdministrationTest::isRefused);
        assertThat(administrator.get("/users").statusCode()).isEqualTo(200);
        administrator.post(user(Role.EXPERT) + "/role", Map.of("role", "ADMINISTRATOR"));
        assertThat(administrator.post(user(Role.ADMINISTRATOR) + "/departure", Map.of()).statusCode()).as("now there is another").isEqualTo(303);
        assertThat(administrator.get("/users").statusCode()).isEqualTo(302);
    }

    /** An account of two zones is the other zone's too: here only its membership may end. */
    @Test
    void whoWorksElsewhereTooKeepsAccountAndPassword() {
        var person = zone.person(Role.DRIVER);
        var other = SampleZone.make(app);
        other.inside(() -> app.getBean(Memberships.class).add(person.accountId(), Role.GUARD, null, app.getBean(Clock.class).instant()));
        for (var verb : List.of("/password-link", "/disablement")) {
            assertThat(administrator.postJson(user(Role.DRIVER) + verb, "{}", null).statusCode()).as(verb).isEqualTo(409);
        }
        assertThat(administrator.post(user(Role.DRIVER) + "/departure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).signIn(person.login(), SampleZone.PASSWORD).get("/account").body()).contains(other.zone().nameEn());
    }

    @Test
    void anAdministratorSignsSomebodyOutEverywhere() {
        var laptop = zone.visitor(port, Role.HEALTH_OFFICER);
        var phone = zone.visitor(port, Role.HEALTH_OFFICER);
        assertThat(administrator.post(user(Role.HEALTH_OFFICER) + "/sign-out", Map.of()).statusCode()).isEqualTo(303);
        for (var visitor : List.of(laptop, phone)) assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    private String user(Role role) {
        return "/users/" + zone.person(role).accountId();
    }

    private static String link(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var found = LINK.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private void refusesToSignIn(String login, String password) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of("login", login, "password", password)).statusCode()).isEqualTo(422);
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("\"rule\":\"users.refusal.lastAdministrator\"");
    }

    private UUID account(String login) {
        return database.superuser().sql("select id from account where login = ?").param(login).query(UUID.class).single();
    }

    private List<String> audited(UUID account) {
        return database.superuser().sql("select action from audit_entry where zone_id = ? and subject_id = ?").param(zone.zone().id()).param(account).query(String.class).list();
    }
}
