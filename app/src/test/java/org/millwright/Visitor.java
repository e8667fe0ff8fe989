package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without a screen: keeps cookies, knows the CSRF token of the last page, follows no redirect by itself. Speaks English. */
public final class Visitor {

    public static final String HTML = "text/html,application/xhtml+xml";
    public static final String JSON = "application/json";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private volatile String csrf = "";

    public Visitor(int port) {
        this.port = port;
    }

    public Visitor signIn(String login, String password) {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).as("sign-in of %s: %s", login, answer.body()).isEqualTo(303);
        get("/account");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(path, request -> request.header("Accept", HTML));
    }

    public HttpResponse<String> getJson(String path) {
        return send(path, request -> request.header("Accept", JSON));
    }

    public HttpResponse<String> getByToken(String path, String token) {
        return send(path, request -> request.header("Accept", JSON).header("Authorization", "Bearer " + token));
    }

    /** As a form of the last page, with its CSRF token. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(path, request -> form(request.header("Accept", HTML), fields, csrf));
    }

    /** As a program would that holds the session and the token; {@code key} null leaves the idempotency key out. */
    public HttpResponse<String> postJson(String path, String body, @Nullable String key) {
        return send(path, request -> json(request, body, key));
    }

    public HttpResponse<String> upload(String path, String field, String fileName, byte[] content) {
        return send(path, request -> FileForm.post(request.header("Accept", HTML).header("X-CSRF-TOKEN", csrf), field, fileName, content));
    }

    public CompletableFuture<HttpResponse<String>> postJsonLater(String path, String body, String key) {
        return client.sendAsync(json(builder(path), body, key).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder json(HttpRequest.Builder request, String body, @Nullable String key) {
        request.header("Accept", JSON).header("Content-Type", JSON).header("X-CSRF-TOKEN", csrf).POST(BodyPublishers.ofString(body));
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    /** Whatever a test wants to send; cookies are added. */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> with) {
        try {
            var answer = client.send(with.apply(builder(path)).build(), BodyHandlers.ofString());
            var found = CSRF.matcher(answer.body());
            if (found.find()) csrf = found.group(1);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept-Language", "en").timeout(Duration.ofSeconds(60));
    }

    public static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields, @Nullable String csrf) {
        var body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        if (csrf != null) body += (body.isEmpty() ? "" : "&") + "_csrf=" + encode(csrf);
        return request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String csrf() {
        return csrf;
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
    }

    /** The same browser at another node: cookies do not know ports. */
    public Visitor at(int otherPort) {
        var other = new Visitor(otherPort);
        cookies.getCookieStore().getCookies().forEach(cookie -> other.cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + otherPort), cookie));
        other.csrf = csrf;
        return other;
    }
}
