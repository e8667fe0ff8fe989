package org.millwright.http;

import static org.millwright.http.JsonShape.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.http.Operations.Operation;
import org.millwright.identity.CurrentUser;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/**
 * What the API looks like to one user, as OpenAPI 3.1. Read from the operations themselves: a library that looks for bodies in return types finds none in
 * handlers that answer a page or JSON.
 */
@Component
class ApiDescription {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Operations operations;

    ApiDescription(Operations operations) {
        this.operations = operations;
    }

    /** The operations that a token of the user's role may perform. */
    Map<String, Object> forUser(CurrentUser user) {
        return of(operations.listOperations().stream().filter(operation -> operation.allows(user.role()) && !operation.scope().isEmpty()).toList());
    }

    static Map<String, Object> of(List<Operation> described) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Operation operation : described) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>()).put(operation.method().toLowerCase(Locale.ROOT), describe(operation));
        }
        return fields("openapi", "3.1.0", "info", fields("title", "Millwright", "version", "0.1"), "security", List.of(fields("token", List.of())), "paths", paths,
                "components", fields("securitySchemes", fields("token",
                        fields("type", "http", "scheme", "bearer", "description", "A token from /account/tokens"))));
    }

    private static Map<String, Object> describe(Operation operation) {
        var one = fields("summary", operation.handler().getMethod().getName(), "description", "scope " + operation.scope(),
                "tags", List.of(operation.path().equals("/") ? "home" : operation.path().split("/")[1]), "parameters", parameters(operation));
        var body = body(operation);
        if (!body.isEmpty()) one.put("requestBody", fields("content", body));
        one.put("responses", fields(reads(operation) ? "200" : "2XX", answer(operation),
                "4XX", response("what was wrong, by which rule, and what to do", MediaType.APPLICATION_PROBLEM_JSON, fields("type", "object"))));
        return one;
    }

    private static Map<String, Object> answer(Operation operation) {
        var file = MediaTypeFactory.getMediaType(operation.path());
        if (file.isPresent()) return response("the file", file.get(), fields());
        if (operation.handler().getMethod().getReturnType() == Answer.Download.class) return response("the file, of its own type", MediaType.ALL, fields());
        return response("the record the page is drawn from, or where the change is seen", MediaType.APPLICATION_JSON, fields("type", "object"));
    }

    private static Map<String, Object> response(String what, MediaType type, Map<String, Object> schema) {
        return fields("description", what, "content", fields(type.toString(), fields("schema", schema)));
    }

    private static List<Object> parameters(Operation operation) {
        List<Object> all = new ArrayList<>();
        var inPath = variables(operation.path());
        inPath.forEach(name -> all.add(parameter(name, "path", true, pathShape(operation, name))));
        for (MethodParameter parameter : operation.handler().getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !JsonShape.isFile(parameter.getGenericParameterType())) {
                all.add(parameter(name(parameter, asked), "query", asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE),
                        JsonShape.of(parameter.getGenericParameterType())));
            } else if (reads(operation) && parameter.hasParameterAnnotation(Input.class)) {
                JsonShape.properties(parameter.getParameterType()).forEach((name, shape) -> {
                    if (!inPath.contains(name)) all.add(parameter(name, "query", false, shape));
                });
            }
        }
        if (!reads(operation)) {
            all.add(parameter(Idempotency.HEADER, "header", false, fields("type", "string", "maxLength", Idempotency.LONGEST_KEY)));
        }
        return all;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Object shape) {
        return fields("name", name, "in", in, "required", required, "schema", shape);
    }

    /** In the order of the path. */
    private static Set<String> variables(String path) {
        return VARIABLE.matcher(path).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Map<String, Object> pathShape(Operation operation, String name) {
        return Stream.of(operation.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class) && parameter.getParameter().getName().equals(name))
                .findFirst().map(parameter -> JsonShape.of(parameter.getGenericParameterType())).orElseGet(() -> fields("type", "string"));
    }

    /** A form goes as JSON; beside a file, as parts of the same form. */
    private static Map<String, Object> body(Operation operation) {
        if (reads(operation)) return fields();
        Map<String, Object> files = new LinkedHashMap<>();
        Map<String, Object> form = null;
        for (MethodParameter parameter : operation.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Input.class)) form = JsonShape.of(parameter.getGenericParameterType());
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && JsonShape.isFile(parameter.getGenericParameterType())) files.put(name(parameter, asked), JsonShape.of(parameter.getGenericParameterType()));
        }
        if (files.isEmpty()) return form == null ? fields() : fields(MediaType.APPLICATION_JSON_VALUE, fields("schema", form));
        Map<String, Object> parts = new LinkedHashMap<>();
        if (form != null && form.get("properties") instanceof Map<?, ?> typed) typed.forEach((name, shape) -> parts.put((String) name, shape));
        parts.putAll(files);
        return fields(MediaType.MULTIPART_FORM_DATA_VALUE, fields("schema", fields("type", "object", "properties", parts)));
    }

    /** Whatever is described is a GET or a POST; the build sees to it. */
    private static boolean reads(Operation operation) {
        return operation.method().equals("GET");
    }

    private static String name(MethodParameter parameter, RequestParam asked) {
        return asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
    }
}
