package org.millwright.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The jar as it is delivered, in a process of its own, and what it says on the terminal and in its log. */
final class DeliveredJar implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("^Millwright  http://127\\.0\\.0\\.1:(\\d+)");
    private static final int LAST_LINES = 60;

    private final Process process;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private DeliveredJar(Process process) {
        this.process = process;
    }

    static DeliveredJar start(Path folder, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("millwright.jar")));
        command.addAll(arguments);
        return new DeliveredJar(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
    }

    /** Returns when it listens and has said all it says of itself, an empty line last: a probe over HTTP would warm what is to be cold. It finds a free port by itself. */
    int awaitPort() throws IOException {
        var lines = process.inputReader();
        int port = -1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            var address = ADDRESS.matcher(line);
            if (address.find()) port = Integer.parseInt(address.group(1));
            if (port < 0 || !line.isEmpty()) continue;
            Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(said::add));    // else it would wait for us to read
            return port;
        }
        throw new IllegalStateException("the application ended, and said:\n" + lastLines());
    }

    String lastLines() {
        synchronized (said) {
            return String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
        }
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
