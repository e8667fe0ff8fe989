package org.millwright.notice;

import java.io.IOException;
import java.io.InputStream;
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

/** What a browser without scripts does: keeps cookies, follows redirects, sends forms with the token of the page. */
public final class TestBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    private final int port;
    private String csrf = "";

    private TestBrowser(int port) {
        this.port = port;
    }

    public static TestBrowser anonymous(int port) {
        return new TestBrowser(port);
    }

    static TestBrowser signedIn(int port, String login, String password) {
        var browser = new TestBrowser(port);
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 303) throw new AssertionError("sign-in answered " + answer.statusCode() + answer.body());
        browser.get("/");
        return browser;
    }

    public HttpResponse<String> get(String path) {
        var answer = send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        var token = CSRF.matcher(answer.body());
        if (token.find()) csrf = token.group(1);
        return answer;
    }

    public HttpResponse<byte[]> getBytes(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<InputStream> open(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/event-stream").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + (body.isEmpty() ? "" : "&") + "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Accept", "text/html");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
