package org.millwright.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.millwright.http.Operations.Operation;
import org.millwright.identity.CurrentUser;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the API looks like to one user, as OpenAPI 3.1. Read from the operations themselves: a library that looks for bodies in return types finds none in
 * handlers that answer a page or JSON.
 */
@Component
class ApiDescription {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final Operations operations;

    ApiDescription(Operations operations) {
        this.operations = operations;
    }

    /** The operations that a token of the user's role may perform. */
    Map<String, Object> forUser(CurrentUser user) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Operation operation : operations.listOperations()) {
            if (!operation.allows(user.role()) || operation.scope().isEmpty()) continue;
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>()).put(operation.method().toLowerCase(java.util.Locale.ROOT), describe(operation));
        }
        return Map.of("openapi", "3.1.0", "info", Map.of("title", "Millwright", "version", "0.1"), "paths", paths,
                "security", List.of(Map.of("token", List.of())),
                "components", Map.of("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer", "description", "A token from /account/tokens"))));
    }

    private static Map<String, Object> describe(Operation operation) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("summary", operation.handler().getMethod().getName());
        one.put("description", "scope " + operation.scope());
        one.put("tags", List.of(operation.path().equals("/") ? "home" : operation.path().split("/")[1]));
        one.put("parameters", parameters(operation));
        var body = body(operation);
        if (!body.isEmpty()) one.put("requestBody", Map.of("content", body));
        one.put("responses", Map.of("200", response("the record the page is drawn from, or where the change is seen", "application/json"),
                "4XX", response("what was wrong, by which rule, and what to do", "application/problem+json")));
        return one;
    }

    private static Map<String, Object> response(String what, String type) {
        return Map.of("description", what, "content", Map.of(type, Map.of("schema", Map.of("type", "object"))));
    }

    private static List<Object> parameters(Operation operation) {
        List<Object> all = new ArrayList<>();
        VARIABLE.matcher(operation.path()).results().forEach(found -> all.add(Map.of("name", found.group(1), "in", "path", "required", true, "schema", TEXT)));
        for (MethodParameter parameter : operation.handler().getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null || file(parameter.getGenericParameterType())) continue;
            all.add(Map.of("name", name(parameter, asked), "in", "query", "schema", shape(parameter.getGenericParameterType()),
                    "required", asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)));
        }
        return all;
    }

    private static Map<String, Object> body(Operation operation) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (MethodParameter parameter : operation.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Input.class)) {
                return Map.of("application/json", Map.of("schema", shape(parameter.getGenericParameterType())));
            }
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && file(parameter.getGenericParameterType())) files.put(name(parameter, asked), shape(parameter.getGenericParameterType()));
        }
        return files.isEmpty() ? Map.of() : Map.of("multipart/form-data", Map.of("schema", Map.of("type", "object", "properties", files)));
    }

    private static String name(MethodParameter parameter, RequestParam asked) {
        return asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
    }

    private static boolean file(Type type) {
        return type == MultipartFile.class || type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == MultipartFile.class;
    }

    /** Of a form record: texts, lists and further records; anything else travels as text. */
    private static Map<String, Object> shape(Type type) {
        if (type == MultipartFile.class) return Map.of("type", "string", "contentMediaType", "application/octet-stream");
        if (type == int.class || type == long.class) return Map.of("type", "integer");
        if (type == boolean.class) return Map.of("type", "boolean");
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            return Map.of("type", "array", "items", shape(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> form) || !form.isRecord()) return TEXT;
        Map<String, Object> properties = new LinkedHashMap<>();
        Arrays.stream(form.getRecordComponents()).forEach((RecordComponent part) -> properties.put(part.getName(), shape(part.getGenericType())));
        return Map.of("type", "object", "properties", properties);
    }
}
