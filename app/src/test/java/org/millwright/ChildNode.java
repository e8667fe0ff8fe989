package org.millwright;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millwright.database.TestDatabase;

/** A node in a process of its own, for tests that kill it. */
public final class ChildNode {

    /** A node of the shipped settings notices after a minute that another has died. */
    public static final Map<String, Object> QUICK = Map.of("db-scheduler.polling-interval", "1s", "db-scheduler.heartbeat-interval", "1s");

    private ChildNode() {}

    /** @param main gets settings, {@code name=value}, and starts the application with them */
    public static Process start(TestDatabase database, Class<?> main) throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>(database.settings());
        settings.put("server.port", "0");
        settings.put("spring.profiles.active", "test");
        settings.put("millwright.data-dir", database.scratchFolder());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), main.getName()));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What was given to a node's main method. */
    public static Map<String, Object> settings(String[] arguments) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (var each : arguments) settings.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        return settings;
    }
}
