package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A page for people, problem+json for programs; what was wrong, and never how we are made. */
@MillwrightTest
class ErrorsTest {

    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private Visitor administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = SampleZone.make(app).visitor(port, Role.ADMINISTRATOR);
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        for (var path : new String[] {"/nowhere", "/users/not-an-id", "/users/018f0000-0000-7000-8000-000000000000", "/settings/nothing.such"}) {
            var page = administrator.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).contains("<h1>Not found</h1>").contains(page.headers().firstValue("X-Request-Id").orElseThrow());
            assertThat(administrator.getJson(path)).satisfies(answer -> isProblem(answer, 404, "http.notFound"));
        }
    }

    @Test
    void whoIsSignedInKeepsHeaderAndMenu() {
        assertThat(administrator.get("/nowhere").body()).contains("id=\"mw-nav\"").contains("href=\"/account\"");
        assertThat(administrator.get("/my-crew")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("id=\"mw-nav\"");
        });
        assertThat(new Visitor(port).get("/webjars/nothing").body()).doesNotContain("id=\"mw-nav\"");
    }

    @Test
    void whatAButtonMayNotDoIsSaidOnThePageItStandsOn() {
        var sample = SampleZone.make(app);
        var last = sample.visitor(port, Role.ADMINISTRATOR);
        var page = "/users/" + sample.person(Role.ADMINISTRATOR).accountId();
        last.get(page);
        var referer = "http://127.0.0.1:" + port + page;
        var refused = last.send(page + "/departure", request -> Visitor.form(request.header("Accept", Visitor.HTML).header("Referer", referer), Map.of(), last.csrf()));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).contains(page);
        assertThat(last.get(page).body()).contains("mw-flash--bad");
        assertThat(last.get(page).body()).as("said once").doesNotContain("mw-flash");
        var typed = last.send(page + "/departure", request -> Visitor.form(request.header("Accept", Visitor.HTML).header("Referer", referer), Map.of("why", "a sentence"),
                last.csrf()));
        assertThat(typed.statusCode()).as("what was typed waits one step back").isEqualTo(409);
    }

    @Test
    void healthIsSaidWhateverFormatIsAskedFor() {
        for (var format : new String[] {"text/html", "text/plain", "application/json", "*/*"}) {
            var answer = new Visitor(port).send("/actuator/health/readiness", request -> request.header("Accept", format));
            assertThat(answer.statusCode()).as(format).isEqualTo(200);
            assertThat(answer.body()).contains("UP");
        }
    }

    @Test
    void ourOwnFailureIsSaidWithoutShowingHowWeAreMade() {
        database.superuser().sql("revoke select on organisation from millwright_app").update();
        try {
            for (var answer : new HttpResponse[] {administrator.get("/users"), administrator.getJson("/users")}) {
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body().toString()).contains("Nothing of this request was kept").contains(answer.headers().firstValue("X-Request-Id").orElseThrow().toString())
                        .doesNotContainIgnoringCase("exception").doesNotContain("org.millwright").doesNotContain("organisation_id").doesNotContain("permission denied");
            }
        } finally {
            database.superuser().sql("grant select on organisation to millwright_app").update();
        }
    }

    @Test
    void anAddressThatIsASecretIsNeitherLoggedNorGivenBack() {
        var secret = "a-secret-that-works-once";
        var log = (ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger(Errors.class);
        var lines = new ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        database.superuser().sql("revoke select on one_time_link from millwright_app").update();
        try {
            assertThat(new Visitor(port).getJson("/password/" + secret)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).contains("\"instance\":\"/password/{secret}\"").doesNotContain(secret);
            });
            assertThat(lines.list).hasSize(1).allSatisfy(line -> assertThat(line.getFormattedMessage()).contains("/password/{secret}").doesNotContain(secret));
        } finally {
            database.superuser().sql("grant select on one_time_link to millwright_app").update();
            log.detachAppender(lines);
        }
    }

    @Test
    void bodiesThatCannotBeReadNameThePlace() {
        assertThat(administrator.postJson("/users", "{\"login\": \"a\",\n \"name\" }", null)).satisfies(answer -> {
            isProblem(answer, 400, "http.json");
            assertThat(answer.body()).contains("line 2");
        });
        assertThat(administrator.postJson("/users", "null", null)).satisfies(answer -> isProblem(answer, 400, "http.json"));
        assertThat(administrator.postJson("/users", "[]", null)).satisfies(answer -> isProblem(answer, 400, "http.json"));
        assertThat(administrator.postJson("/users", "{\"name\":\"" + "x".repeat(3 << 20) + "\"}", null)).satisfies(answer -> isProblem(answer, 413, "http.bodyTooLarge"));
    }

    @Test
    void formatsAndMethodsThatAreNotTakenAreNamed() {
        assertThat(administrator.send("/users", request -> request.header("Accept", Visitor.JSON).header("X-CSRF-TOKEN", administrator.csrf())
                .header("Content-Type", "nonsense").POST(BodyPublishers.ofString("x")))).satisfies(answer -> isProblem(answer, 415, "http.mediaType"));
        assertThat(administrator.send("/users", request -> request.header("Accept", Visitor.JSON).header("X-CSRF-TOKEN", administrator.csrf())
                .PUT(BodyPublishers.ofString("{}")))).satisfies(answer -> isProblem(answer, 405, "http.method"));
    }

    @Test
    void aFieldThatFitsNowhereIsTheSendersMistake() {
        assertThat(administrator.post("/account/tokens", Map.of("tokenName", "x", "scopes[99999]", "home:read", "days", "1")).statusCode()).isIn(400, 422);
    }

    @Test
    void anAddressTheFirewallRejectsGetsOurPage() {
        var answer = administrator.get("/users;x=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This request could not be read").doesNotContain("Whitelabel");
    }

    @Test
    void nothingTypedIsLostWhenAFormComesBack() {
        var answer = administrator.post("/users", Map.of("name", "王 <b>海涛</b> & Co", "login", "no spaces please", "locale", "en", "role", "COMPANY", "organisationText", "nobody"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"王 &lt;b>海涛&lt;/b> &amp; Co\"").contains("value=\"no spaces please\"").contains("value=\"nobody\"")
                .containsPattern("value=\"COMPANY\" selected").containsPattern("value=\"en\" checked")
                .contains("href=\"#f-login\"").contains("href=\"#f-organisationId\"").contains("2 things to correct").contains("cannot be an account");
    }

    @Test
    void aProgramHearsFieldValueAndRule() {
        var answer = administrator.postJson("/users", "{\"name\":\"W\",\"login\":\"no spaces please\",\"locale\":\"fr\",\"role\":\"EXPERT\"}", null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"login\"").contains("\"value\":\"no spaces please\"").contains("\"rule\":\"account.login.form\"").contains("\"field\":\"locale\"");
    }

    @Test
    void aPasswordNeverComesBack() {
        var answer = administrator.post("/account/password", Map.of("old", "Hidden-old-one", "password", "short"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("Hidden-old-one").doesNotContain("\"short\"");
        assertThat(administrator.postJson("/account/password", "{\"old\":\"Hidden-old-one\",\"password\":\"short\"}", null).body()).doesNotContain("Hidden-old-one").doesNotContain("\"short\"");
    }

    @Test
    void theAddressOfAVerbLeadsAPersonToItsThing() {
        assertThat(administrator.get("/account/password?lang=zh-CN").headers().firstValue("Location")).contains("/account?lang=zh-CN");
        assertThat(administrator.getJson("/account/password").statusCode()).isEqualTo(405);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"").contains("\"requestId\":\"" + answer.headers().firstValue("X-Request-Id").orElseThrow() + "\"");
    }
}
