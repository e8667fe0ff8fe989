package org.millwright.packaged;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.database.TestDatabase;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The jar as it is delivered, asked for everything at once before a class of any page is loaded. Only in a jar of jars do class loads wait for each other, and
 * on virtual threads they waited for good (DECISIONS 25); from a folder of classes, where all other tests run, that cannot be seen. It runs after packaging.
 */
@Tag("slow")
@Tag("packaged")
class ColdStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ways through the application that need nobody signed in, and what they answer to somebody who looks for a page. */
    private static final Map<String, Integer> PATHS = Map.ofEntries(entry("/sign-in", 200), entry("/", 302), entry("/v3/api-docs", 302), entry("/nowhere", 404),
            entry("/setup/x", 410), entry("/password/x", 410), entry("/css/tokens.css", 200), entry("/img/icons.svg", 200), entry("/js/app.js", 200),
            entry("/fonts/inter-latin-wght-normal.woff2", 200), entry("/actuator/health/readiness", 200));

    /** Libraries out of other jars, whatever their version is. */
    private static final List<String> LIBRARIES = List.of("tabler__core/*/dist/css/tabler.min.css", "echarts/*/echarts.esm.min.js", "leaflet/*/dist/leaflet.js",
            "htmx.org/*/dist/htmx.min.js");

    @TempDir
    Path folder;

    private DeliveredJar application;

    @AfterEach
    void stop() throws InterruptedException {
        if (application != null) application.close();
    }

    /** In a thread of its own: whoever reads what the application says cannot be interrupted while it says nothing. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void everybodyWhoComesFirstIsAnswered() throws Exception {
        var expected = new LinkedHashMap<>(PATHS);
        for (var library : LIBRARIES) expected.put(served(library), 200);
        var arguments = new ArrayList<>(List.of("--port", "0", "--millwright.data-dir=" + folder));
        TestDatabase.create().settings().forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
        application = DeliveredJar.start(folder, arguments);
        int port = application.awaitPort();
        try (var client = HttpClient.newHttpClient()) {
            var answers = Stream.concat(expected.keySet().stream(), expected.keySet().stream()).map(path -> ask(client, port, path)).toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            assertThat(answers.stream().map(CompletableFuture::join).distinct()).as(() -> "asked for at once of a cold application, which says:\n" + application.lastLines())
                    .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream().map(one -> new Answered(one.getKey(), one.getValue().toString())).toList());
        }
        assertThat(application.lastLines()).as("a database of one's own is the real thing").contains("/setup/").doesNotContain("Demo accounts");
    }

    /** @param said the status, or why there is none */
    private record Answered(String path, String said) {}

    private static CompletableFuture<Answered> ask(HttpClient client, int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html,*/*;q=0.8").timeout(PATIENCE).build();
        return client.sendAsync(request, BodyHandlers.ofByteArray()).orTimeout(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)
                .handle((answer, why) -> new Answered(path, why == null ? Integer.toString(answer.statusCode()) : why.toString()));
    }

    private static String served(String library) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/resources/webjars/" + library);
        assertThat(found).as(library).hasSize(1);
        return found[0].getURL().toString().replaceFirst(".*META-INF/resources", "");
    }
}
