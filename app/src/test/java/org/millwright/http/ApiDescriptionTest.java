package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The API is described to whoever may use it, and answers a browser as it does a program. */
@MillwrightTest
class ApiDescriptionTest {

    private static final String DOCS = "/v3/api-docs";

    @Autowired ApplicationContext app;
    @Autowired JsonMapper json;
    @LocalServerPort int port;

    @Test
    void itListsWhatATokenOfTheRoleMayDo() {
        var sample = SampleZone.make(app);
        var ofInstaller = json.readTree(sample.visitor(port, Role.INSTALLER).getJson(DOCS).body());
        assertThat(ofInstaller.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(ofInstaller.at("/paths/~1crews/get/parameters").toString()).contains("\"name\":\"q\"").contains("\"in\":\"query\"");
        assertThat(ofInstaller.at("/paths/~1crews~1{id}~1control-status/post/requestBody/content/application~1json/schema/properties/status/type").asString()).isEqualTo("string");
        assertThat(ofInstaller.at("/paths/~1crews~1{id}/get/parameters/0/in").asString()).isEqualTo("path");
        assertThat(ofInstaller.at("/paths/~1users").isMissingNode()).as("not for an installer").isTrue();
        assertThat(json.readTree(sample.visitor(port, Role.ADMINISTRATOR).getJson(DOCS).body()).at("/paths/~1users/get").isMissingNode()).isFalse();
    }

    @Test
    void aBrowserGetsItToo() {
        var visitor = SampleZone.make(app).visitor(port, Role.COMPANY);
        for (var accept : new String[] {"text/html", "text/html,application/xhtml+xml,*/*;q=0.8", "application/vnd.oai.openapi"}) {
            var answer = visitor.send(DOCS, request -> request.header("Accept", accept));
            assertThat(answer.statusCode()).as(accept).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @Test
    void itIsForThoseWhoAreSignedIn() {
        assertThat(new Visitor(port).getJson(DOCS).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get(DOCS).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
        for (var other : new String[] {"/v3/api-docs.yaml", "/v3/api-docs/swagger-config"}) assertThat(new Visitor(port).getJson(other).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormThatComesBackPromisesOnlyWhatItKept() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var wrong = visitor.post("/sign-in", Map.of("login", "nobody", "password", "not this one 1")).body();
        assertThat(wrong.split("wrong|incorrect|not right", -1)).as("said once").hasSize(2);
        assertThat(wrong).contains("except the password").doesNotContain("All you typed is kept");
        var sample = SampleZone.make(app);
        var installer = sample.visitor(port, Role.INSTALLER);
        installer.get("/imports");
        var refused = installer.upload("/imports", "files", "holiday.png", new byte[] {1, 2, 3}).body();
        assertThat(refused).contains("Choose the file again: holiday.png").doesNotContain("All you typed is kept");
    }
}
