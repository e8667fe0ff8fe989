package org.millwright.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.QuickHash;
import org.millwright.identity.Accounts;
import org.millwright.identity.Memberships;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationContext;

/** Somebody with an account, signed in by the form, who reads pages and sends forms as a browser without scripts does. */
final class DirectoryVisitor {

    private static final String PASSWORD = "a long enough one";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final UUID accountId;
    final UUID membershipId;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String csrf = "";

    private DirectoryVisitor(String base, UUID accountId, UUID membershipId) {
        this.base = base;
        this.accountId = accountId;
        this.membershipId = membershipId;
    }

    static DirectoryVisitor of(ApplicationContext app, UUID zone, Role role, @Nullable UUID organisation) {
        var login = role.name().toLowerCase(Locale.ROOT) + Ids.next();
        var account = app.getBean(DirectorySample.class).in(zone, () -> {
            var accounts = app.getBean(Accounts.class);
            var made = accounts.add(login, "王海涛", Locale.SIMPLIFIED_CHINESE, DirectorySample.NOW);
            accounts.setPasswordHash(made.id(), QuickHash.of(PASSWORD), DirectorySample.NOW);
            return new UUID[] {made.id(), app.getBean(Memberships.class).add(made.id(), role, organisation, DirectorySample.NOW)};
        });
        var visitor = new DirectoryVisitor("http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port"), account[0], account[1]);
        visitor.get("/sign-in?lang=en");
        var answer = visitor.post("/sign-in", "login", login, "password", PASSWORD);
        if (answer.statusCode() != 303) throw new AssertionError("sign-in answered " + answer.statusCode());
        visitor.get("/");
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    HttpResponse<String> json(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** @param fields names and values by turns; names may repeat */
    HttpResponse<String> post(String path, String... fields) {
        var pairs = Arrays.stream(fields).map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).toList();
        var body = new StringBuilder("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&_idempotency=" + Ids.next());
        for (int i = 0; i < pairs.size(); i += 2) body.append('&').append(pairs.get(i)).append('=').append(pairs.get(i + 1));
        return send(request(path).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + texts(answer)));
    }

    /** What a page says, without its marks: for reading an assertion's message. */
    static String texts(HttpResponse<String> answer) {
        return answer.body().replaceAll("<[^>]+>", " ").lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var token = CSRF.matcher(answer.body());
            if (token.find()) csrf = token.group(1);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
