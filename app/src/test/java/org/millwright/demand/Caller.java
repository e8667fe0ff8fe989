package org.millwright.demand;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.millwright.FileForm;
import org.millwright.identity.ApiTokens;
import org.millwright.identity.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks over HTTP: for pages as a browser does, or for JSON as a program does. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final CurrentUser user;
    private final String base;
    private final String token;

    private Caller(CurrentUser user, String base, String token) {
        this.user = user;
        this.base = base;
        this.token = token;
    }

    /** Gives somebody of the stage an account, a membership and a token, all real. */
    public static Caller of(Stage stage, CurrentUser person) {
        return as(stage, stage.enrol(person));
    }

    /** Somebody who is enrolled already. */
    public static Caller as(Stage stage, CurrentUser user) {
        return stage.as(user, () -> {
            var token = stage.app.getBean(ApiTokens.class).issue(user, "test", Set.of("demand:read", "demand:write", "home:read", "file:read", "planning:read", "planning:write", "entry:read", "entry:write", "responsibility:read", "responsibility:write", "protocol:read", "protocol:write"), stage.now().plusSeconds(3600));
            return new Caller(user, stage.at(""), token);
        });
    }

    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** As htmx asks for what goes into one element. */
    HttpResponse<String> fragment(String path, String target) {
        return send(request(path).header("Accept", "text/html").header("HX-Request", "true").header("HX-Target", target).GET());
    }

    public HttpResponse<String> json(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> postJson(String path, Object body) {
        return send(request(path).header("Accept", "application/json").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** As a browser sends a form: repeated names in order. */
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields, String key, String accept) {
        var body = fields.stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        var request = request(path).header("Accept", accept).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) request.header("Idempotency-Key", key);
        return send(request);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()), null, "text/html");
    }

    public HttpResponse<String> postFile(String path, String field, String name, byte[] content) {
        return send(FileForm.post(request(path).header("Accept", "application/json"), field, name, content));
    }

    public static Map<?, ?> read(HttpResponse<String> answer) {
        return JSON.readValue(answer.body(), Map.class);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token).header("Accept-Language", "zh-CN");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
