package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What every answer carries, and in which language. */
@MillwrightTest
class HeadersTest {

    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    @Test
    void everyAnswerIsGuardedStaticFilesAndErrorsToo() {
        var visitor = SampleZone.make(app).visitor(port, Role.ADMINISTRATOR);
        for (var answer : List.of(visitor.get("/"), visitor.getJson("/"), visitor.get("/nowhere"), visitor.get("/users;x"), visitor.get("/css/tokens.css"), new Visitor(port).get("/sign-in"))) {
            var csp = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(csp).as(answer.uri().toString()).contains("default-src 'self'").contains("script-src 'self'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=(self)");
        }
    }

    @Test
    void noPageHoldsInlineScriptOrStyle() {
        var visitor = SampleZone.make(app).visitor(port, Role.ADMINISTRATOR);
        for (var path : List.of("/", "/account", "/users", "/users/new", "/settings", "/nowhere")) {
            var page = visitor.get(path).body();
            assertThat(page).as(path).doesNotContainPattern("<script(?![^>]*\\bsrc=)").doesNotContain("<style").doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void pagesAreNotKeptByBrowsersButFilesWithAVersionAre() {
        var visitor = SampleZone.make(app).visitor(port, Role.COMPANY);
        var page = visitor.get("/");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var sheet = Pattern.compile("href=\"(/css/tokens\\.css\\?v=[^\"]+)\"").matcher(page.body());
        assertThat(sheet.find()).isTrue();
        assertThat(visitor.get(sheet.group(1)).headers().firstValue("Cache-Control").orElse("")).contains("max-age=");
    }

    @Test
    void everyRequestHasAnIdAndAWellFormedOneIsKept() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/sign-in").headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
        assertThat(visitor.send("/sign-in", request -> request.header("X-Request-Id", "trace-4711-abc")).headers().firstValue("X-Request-Id")).contains("trace-4711-abc");
        assertThat(visitor.send("/sign-in", request -> request.header("X-Request-Id", "<script>")).headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void chineseFirstThenWhatTheReaderAsksFor() {
        assertThat(language(request("/sign-in", null))).isEqualTo("zh-CN");
        assertThat(language(request("/sign-in", "fr-FR,fr"))).isEqualTo("zh-CN");
        assertThat(language(request("/sign-in", "en-GB,en;q=0.8"))).isEqualTo("en");
    }

    @Test
    void theChosenLanguageStaysAndKeepsThePage() {
        var visitor = SampleZone.make(app).visitor(port, Role.ADMINISTRATOR);
        assertThat(language(visitor.get("/users?q=x").body())).as("the account's").isEqualTo("en");
        var page = visitor.get("/users?q=x&lang=zh-CN").body();
        assertThat(language(page)).isEqualTo("zh-CN");
        assertThat(page).contains("href=\"/users?q=x&amp;lang=en\"").contains("用户");
        assertThat(language(visitor.get("/account").body())).isEqualTo("zh-CN");
        assertThat(visitor.get("/users?lang=klingon").statusCode()).isEqualTo(200);
    }

    private String request(String path, String languages) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + path)).header("Accept", Visitor.HTML);
            if (languages != null) request.header("Accept-Language", languages);
            return client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String language(String page) {
        return page.replaceAll("(?s).*<html lang=\"([^\"]+)\".*", "$1");
    }
}
