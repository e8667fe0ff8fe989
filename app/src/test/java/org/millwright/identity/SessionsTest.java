package org.millwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.RunningMillwright;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Signing in and out, as a browser sees it. */
@MillwrightTest
@Tag("slow")
class SessionsTest {

    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private SampleZone zone;
    private String login;

    @BeforeEach
    void somebody() {
        zone = SampleZone.make(app);
        login = zone.person(Role.ZONE_OFFICER).login();
    }

    @Test
    void anyNodeServesAnyoneAndAnyNodeSignsOutEverywhere() {
        try (var second = RunningMillwright.on(database)) {
            int otherPort = second.at("/").getPort();
            var laptop = zone.visitor(port, Role.ZONE_OFFICER);
            var phone = zone.visitor(otherPort, Role.ZONE_OFFICER);
            assertThat(laptop.at(otherPort).get("/").statusCode()).isEqualTo(200);
            assertThat(phone.at(port).get("/").statusCode()).isEqualTo(200);
            assertThat(phone.post("/account/sign-out-everywhere", Map.of()).statusCode()).isEqualTo(303);
            assertThat(laptop.get("/").statusCode()).isEqualTo(302);
            assertThat(laptop.at(otherPort).get("/").statusCode()).isEqualTo(302);
            assertThat(phone.get("/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aSessionPlantedBeforeIsWorthNothingAfter() {
        var visitor = zone.visitor(port, Role.COMPANY);
        var planted = visitor.at(port);
        visitor.signIn(login, SampleZone.PASSWORD);
        assertThat(visitor.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(planted.cookie("SESSION").orElseThrow().getValue());
        assertThat(planted.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").body()).contains(login);
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", Map.of("login", login, "password", SampleZone.PASSWORD));
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("SESSION=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(new Visitor(port).get("/sign-in").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("mw-csrf=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginReadAlike() {
        assertThat(refusal(login, "not the password")).isEqualTo(refusal("nobody." + login, "not the password")).contains("Account or password is not right");
    }

    @Test
    void whoGuessesWaits() {
        for (int i = 0; i < 5; i++) refusal(login, "guess " + i);
        assertThat(refusal(login, SampleZone.PASSWORD)).contains("Too many failed attempts");
    }

    @Test
    void aDisabledAccountDoesNotSignIn() {
        app.getBean(Accounts.class).setDisabled(zone.person(Role.ZONE_OFFICER).accountId(), true, java.time.Instant.now());
        assertThat(refusal(login, SampleZone.PASSWORD)).contains("Account or password is not right");
    }

    /** As when the account is disabled while its password is being looked at: the session begins after all others were ended. */
    @Test
    void aSessionBegunTooLateToBeEndedIsWorthNothing() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of("login", login, "password", SampleZone.PASSWORD)).statusCode()).isEqualTo(303);
        app.getBean(Accounts.class).setDisabled(zone.person(Role.ZONE_OFFICER).accountId(), true, java.time.Instant.now());
        assertThat(visitor.get("/account").headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
    }

    @Test
    void aDisabledAccountGoesOverToNoOtherZone() {
        var person = zone.person(Role.ZONE_OFFICER);
        var other = SampleZone.make(app);
        other.inside(() -> app.getBean(Memberships.class).add(person.accountId(), Role.EXPERT, null, java.time.Instant.now()));
        assertThat(app.getBean(SignIn.class).switchZone(person, other.zone().id())).isPresent();
        app.getBean(Accounts.class).setDisabled(person.accountId(), true, java.time.Instant.now());
        assertThat(app.getBean(SignIn.class).switchZone(person, other.zone().id())).isEmpty();
    }

    @Test
    void goesOnWhereThePersonWantedToAndNowhereElse() {
        assertThat(afterSignIn("/users?sort=login")).isEqualTo("/users?sort=login");
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "/sign-in", "javascript:alert(1)", "/a\r\nX: y",
                "/\t/evil.example", "/\u0085/evil.example", "/a\\b", ""}) {
            assertThat(afterSignIn(elsewhere)).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void theWayToSignInRemembersThePage() {
        assertThat(new Visitor(port).get("/account?x=1").headers().firstValue("Location")).contains("/sign-in?next=%2Faccount%3Fx%3D1");
    }

    @Test
    void goesOverToAnotherZoneOnlyAsAMember() {
        var visitor = zone.visitor(port, Role.ZONE_OFFICER);
        var other = SampleZone.make(app);
        for (var zoneId : new String[] {other.zone().id().toString(), UUID.randomUUID().toString(), "x", ""}) {
            assertThat(visitor.post("/zone", Map.of("zone", zoneId)).statusCode()).as(zoneId).isEqualTo(404);
        }
        other.inside(() -> app.getBean(Memberships.class).add(zone.person(Role.ZONE_OFFICER).accountId(), Role.EXPERT, null, java.time.Instant.now()));
        assertThat(visitor.get("/account").body()).contains("Go there");
        assertThat(visitor.post("/zone", Map.of("zone", other.zone().id().toString())).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/account").body()).contains("Expert").contains(other.zone().nameEn());
    }

    private String afterSignIn(String next) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("login", login, "password", SampleZone.PASSWORD, "next", next)).headers().firstValue("Location").orElseThrow();
    }

    private String refusal(String login, String password) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.postJson("/sign-in", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password), null);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body().replaceAll("\"(requestId|value)\":\"[^\"]*\"", "");
    }
}
