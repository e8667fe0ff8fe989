package org.millwright.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One user's browser, as far as the server sees it: cookies, forms with their hidden keys, pages as HTML. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    private final URI base;

    Browser(URI base) {
        this.base = base;
    }

    /** @throws IOException unless the page answers 200 */
    String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html").GET(), 200);
    }

    /** @throws IOException while the application is not ready */
    void health() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(base.resolve("/actuator/health/readiness")).GET(), 200);
    }

    String json(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json").header("Authorization", "Bearer " + token).GET(), 200);
    }

    /** Sends a form found on a page; the redirect is not followed. */
    String submit(String page, String path, Map<String, String> fields, int expected) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(page);
        if (!csrf.find()) throw new IOException("no form on the page that leads to " + path);
        var body = "_csrf=" + encoded(csrf.group(1)) + fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining());
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)), expected);
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        submit(page("/sign-in"), "/sign-in", Map.of("login", login, "password", password), 303);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) throw new IOException(answer.statusCode() + " from " + answer.uri() + ": " + answer.body().lines().limit(3).toList());
        return answer.body();
    }
}
