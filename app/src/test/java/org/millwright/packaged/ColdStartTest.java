package org.millwright.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.database.TestDatabase;

/**
 * The jar as it is delivered, asked for everything at once before a class of any page is loaded. Only in a jar of jars do class loads wait for each other, and
 * on virtual threads they waited for good (DECISIONS 25); from a folder of classes, where all other tests run, that cannot be seen. It runs after packaging.
 */
@Tag("slow")
@Tag("packaged")
class ColdStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Every way through the application that needs nobody signed in: styles, libraries out of other jars, pages, errors, the door for programs. */
    private static final List<String> PATHS = List.of("/sign-in", "/", "/css/tokens.css", "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
            "/webjars/echarts/5.5.0/echarts.esm.min.js", "/webjars/leaflet/1.9.4/dist/leaflet.js", "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/img/icons.svg",
            "/js/app.js", "/fonts/inter-latin-wght-normal.woff2", "/nowhere", "/setup/x", "/password/x", "/v3/api-docs", "/actuator/health/readiness");

    @TempDir
    Path folder;

    private Process application;

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        if (!application.waitFor(30, TimeUnit.SECONDS)) application.destroyForcibly().waitFor();
    }

    @Test
    void everybodyWhoComesFirstIsAnswered() throws Exception {
        int port = start();
        try (var client = HttpClient.newHttpClient()) {
            var unanswered = new ArrayList<String>();
            var answers = Stream.concat(PATHS.stream(), PATHS.stream()).map(path -> ask(client, port, path, unanswered)).toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            assertThat(unanswered).as("asked for at once of a cold application, not answered within %s; what it does meanwhile: %s", PATIENCE, folder.resolve("log")).isEmpty();
        }
    }

    private static CompletableFuture<Void> ask(HttpClient client, int port, String path, List<String> unanswered) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html").timeout(PATIENCE).build();
        return client.sendAsync(request, BodyHandlers.ofByteArray()).orTimeout(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS).handle((answer, why) -> {
            if (why != null || serverFailed(answer)) {
                synchronized (unanswered) {
                    unanswered.add(path + " " + (why == null ? answer.statusCode() : why.getMessage()));
                }
            }
            return null;
        });
    }

    private static boolean serverFailed(HttpResponse<byte[]> answer) {
        return answer.statusCode() >= 500;
    }

    /** Returns when it listens, which it says on the terminal: a probe over HTTP would warm what is to be cold. */
    private int start() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-jar",
                System.getProperty("millwright.jar"), "--port", Integer.toString(port), "--millwright.data-dir=" + folder));
        TestDatabase.create().settings().forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        application = new ProcessBuilder(command).directory(folder.toFile()).redirectError(folder.resolve("log").toFile()).start();
        var lines = application.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("http://127.0.0.1:" + port)) {
                Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(more -> { }));    // else it would wait for us to read
                return port;
            }
        }
        throw new IllegalStateException("the application ended; see " + folder.resolve("log"));
    }
}
