package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.http.Operations.Operation;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
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
    void whatAnAddressAsksIsNoBody() {
        var api = describedTo(Role.COMPANY);
        assertThat(names(api.at("/paths/~1demands/get/parameters"), "query")).contains("q", "sort", "page", "size");
        assertThat(names(api.at("/paths/~1demands~1{id}~1ranking/get/parameters"), "query")).contains("package", "crews", "sort");
        assertThat(parameter(api.at("/paths/~1demands~1{id}~1ranking/get"), "crews").at("/schema/type").asString()).as("several at once").isEqualTo("array");
        assertThat(parameter(api.at("/paths/~1demands~1{id}/get"), "id").at("/schema/format").asString()).isEqualTo("uuid");
        assertThat(parameter(api.at("/paths/~1demands~1{id}~1publication/post"), "version").at("/schema/type").asString()).as("a boxed number").isEqualTo("integer");
    }

    @Test
    void filesComeAndGoAsWhatTheyAre() {
        var api = describedTo(Role.INSTALLER);
        var brought = api.at("/paths/~1imports/post/requestBody/content/multipart~1form-data/schema/properties/files");
        assertThat(brought.at("/type").asString() + " of " + brought.at("/items/contentMediaType").asString()).isEqualTo("array of application/octet-stream");
        for (var sent : Map.of("/roster/register.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "/roster/sheets/{sheet}.csv", "text/csv",
                "/files/{id}", "*/*", "/imports/{id}/rest", "*/*", "/crews", "application/json").entrySet()) {
            assertThat(api.at("/paths").get(sent.getKey()).at("/get/responses/200/content").propertyNames()).as(sent.getKey()).containsExactly(sent.getValue());
        }
    }

    /** A form beside a file, as no handler has it yet. */
    @Test
    void aFormBesideAFileLosesNeither() throws NoSuchMethodException {
        var handler = new HandlerMethod(new Both(), Both.class.getDeclaredMethod("bring", Both.Form.class, MultipartFile.class));
        var api = json.valueToTree(ApiDescription.of(List.of(new Operation("POST", "/both", null, "", handler))));
        var schema = api.at("/paths/~1both/post/requestBody/content/multipart~1form-data/schema/properties");
        assertThat(schema.propertyNames()).containsExactly("count", "file");
        assertThat(schema.at("/count/type").asString()).isEqualTo("integer");
    }

    private static class Both {

        private record Form(Integer count) {}

        @SuppressWarnings("unused")
        void bring(@Input Form form, @RequestParam("file") MultipartFile file) {}
    }

    /** {@code Map.of} orders itself anew at each start of the machine. */
    @Test
    void itIsTheSameTextAtEachStart() {
        var api = describedTo(Role.INSTALLER);
        assertThat(api.propertyNames()).containsExactly("openapi", "info", "security", "paths", "components");
        assertThat(api.at("/paths/~1crews~1{id}~1control-status/post").propertyNames()).containsExactly("summary", "description", "tags", "parameters", "requestBody", "responses");
        assertThat(api.at("/paths/~1crews~1{id}/get/parameters/0").propertyNames()).containsExactly("name", "in", "required", "schema");
    }

    private JsonNode describedTo(Role role) {
        return json.readTree(SampleZone.make(app).visitor(port, role).getJson(DOCS).body());
    }

    private static List<String> names(JsonNode parameters, String in) {
        return parameters.valueStream().filter(one -> one.at("/in").asString().equals(in)).map(one -> one.at("/name").asString()).toList();
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation.at("/parameters").valueStream().filter(one -> one.at("/name").asString().equals(name)).findFirst().orElseThrow();
    }
}
