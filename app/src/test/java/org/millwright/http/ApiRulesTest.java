package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.http.Operations.Operation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenAPI 3.1 asks of a description, and what ours promises beyond it, over every operation there is. */
@MillwrightTest
class ApiRulesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");

    @Autowired Operations operations;
    @Autowired JsonMapper json;

    @Test
    void theDocumentHasWhatItMustHave() {
        var api = describe();
        assertThat(api.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(api.at("/info/title").asString()).isNotBlank();
        assertThat(api.at("/info/version").asString()).isNotBlank();
        assertThat(api.at("/components/securitySchemes").propertyNames()).containsAll(api.at("/security/0").propertyNames());
        assertThat(api.at("/paths").propertyNames()).allMatch(path -> path.startsWith("/"))
                .extracting(path -> VARIABLE.matcher(path).replaceAll("{}")).as("the same path under two names of its variables").doesNotHaveDuplicates();
    }

    @Test
    void everyParameterIsDeclaredOnce() {
        eachOperation((what, one) -> {
            var parameters = one.at("/parameters").valueStream().toList();
            assertThat(parameters).as(what).allSatisfy(parameter -> {
                assertThat(parameter.at("/in").asString()).isIn("path", "query", "header");
                assertThat(parameter.at("/name").asString()).isNotBlank();
                assertThat(parameter.at("/required").isBoolean()).isTrue();
            }).extracting(parameter -> parameter.at("/in").asString() + " " + parameter.at("/name").asString()).doesNotHaveDuplicates();
            assertThat(parameters).as(what).filteredOn(parameter -> parameter.at("/in").asString().equals("path")).allMatch(parameter -> parameter.at("/required").asBoolean())
                    .extracting(parameter -> parameter.at("/name").asString()).containsExactlyElementsOf(VARIABLE.matcher(what).results().map(found -> found.group(1)).toList());
            assertThat(parameters).as(what).filteredOn(parameter -> parameter.at("/name").asString().equals("Idempotency-Key")).hasSize(what.endsWith(" post") ? 1 : 0);
        });
    }

    @Test
    void whatIsReadHasNoBodyAndWhatIsGivenHasOne() {
        eachOperation((what, one) -> assertThat(one.has("requestBody") && what.endsWith(" get")).as(what).isFalse());
        var api = describe();
        assertThat(operations.listOperations().stream().filter(operation -> operation.method().equals("POST") && takesSomething(operation))).hasSizeGreaterThan(40)
                .allSatisfy(operation -> assertThat(api.at("/paths").get(operation.path()).at("/post/requestBody/content").isEmpty()).as(operation.path()).isFalse());
        assertThat(operations.listOperations().stream().flatMap(operation -> Stream.of(operation.handler().getMethodParameters())))
                .as("files that no description can name").noneMatch(parameter -> parameter.getParameterType() == MultipartHttpServletRequest.class);
    }

    @Test
    void everyAnswerIsDescribed() {
        eachOperation((what, one) -> {
            assertThat(one.at("/responses").propertyNames()).as(what).isNotEmpty().allMatch(code -> code.matches("[1-5](\\d\\d|XX)"));
            one.at("/responses").forEach(response -> assertThat(response.at("/description").asString()).as(what).isNotBlank());
        });
    }

    @Test
    void shapesAreJsonSchema() {
        eachOperation((what, one) -> {
            one.findValues("content").forEach(content -> assertThat(content.propertyNames()).as(what).isNotEmpty().allSatisfy(MediaType::parseMediaType));
            one.findValues("schema").forEach(schema -> checkShape(what, schema));
        });
    }

    private static void checkShape(String what, JsonNode shape) {
        assertThat(shape.isObject()).as(what).isTrue();
        if (shape.isEmpty()) return;      // anything, as a file is
        assertThat(shape.at("/type").asString()).as(what).isIn(TYPES);
        assertThat(shape.has("items")).as(what).isEqualTo(shape.at("/type").asString().equals("array"));
        if (shape.has("items")) checkShape(what, shape.get("items"));
        shape.at("/properties").forEach(part -> checkShape(what, part));
    }

    private static boolean takesSomething(Operation operation) {
        return Stream.of(operation.handler().getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(Input.class) || takesFile(parameter));
    }

    private static boolean takesFile(MethodParameter parameter) {
        return JsonShape.isFile(parameter.getGenericParameterType());
    }

    /** Calls with path and method, as {@code /demands/{id} get}. */
    private void eachOperation(BiConsumer<String, JsonNode> check) {
        List<String> seen = new ArrayList<>();
        describe().at("/paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            seen.add(path.getKey() + " " + method.getKey());
            check.accept(seen.getLast(), method.getValue());
        }));
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private JsonNode describe() {
        return json.valueToTree(ApiDescription.of(operations.listOperations()));
    }
}
