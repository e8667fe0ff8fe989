package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.Millwright;

/** What stands on the terminal when the application cannot start: one line that says what to do, and exit code 1. */
@Tag("slow")
class StartupTest {

    @TempDir
    Path folder;

    @Test
    void namesAnUnknownOption() throws Exception {
        assertThat(refusalOf("--emtpy")).startsWith("millwright: unknown option --emtpy: known are --port N, --data DIR, --tls, --empty");
    }

    @Test
    void namesADataFolderInUse() throws Exception {
        try (var first = new DataFolder(folder).lock()) {
            assertThat(first.file()).exists();
            assertThat(refusalOf("--data", folder.toString())).isEqualTo(
                    "millwright: data folder %s is in use by another instance: stop that one, or choose another folder with --data DIR", folder);
        }
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var arguments = new ArrayList<>(List.of("--port", Integer.toString(taken.getLocalPort()), "--millwright.data-dir=" + folder));
            TestDatabase.create().settings().forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
            assertThat(refusalOf(arguments.toArray(String[]::new))).isEqualTo(
                    "millwright: port %d is taken: stop what listens there, or choose another with --port N", taken.getLocalPort());
        }
    }

    @Test
    void namesAnUnknownCommand() throws Exception {
        assertThat(refusalOf("--millwright.command=verfy-audit", "--millwright.data-dir=" + folder))
                .isEqualTo("millwright: unknown command millwright.command=verfy-audit: known are accept-audit-head, rotate-keys, verify-audit");
        assertThat(folder.resolve("postgres")).as("nothing was begun").doesNotExist();
    }

    /** Beside a node that serves: it listens nowhere, takes no jobs and makes no demo zone. */
    @Test
    void aCommandDoesItsWorkAndEnds() throws Exception {
        var database = TestDatabase.create();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var arguments = new ArrayList<>(List.of("--port", Integer.toString(taken.getLocalPort()), "--millwright.data-dir=" + folder, "--millwright.demo=true",
                    "--millwright.command=verify-audit"));
            database.settings().forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
            var process = start(arguments.toArray(String[]::new));
            assertThat(new String(process.getErrorStream().readAllBytes())).isEmpty();
            assertThat(process.waitFor()).isZero();
        }
        assertThat(database.superuser().sql("select (select count(*) from zone) + (select count(*) from scheduled_tasks where picked or last_heartbeat is not null)")
                .query(Integer.class).single()).isZero();
        assertThat(java.nio.file.Files.readString(folder.resolve("out"))).doesNotContain("http://");
    }

    @Test
    void namesADatabaseThatIsUnreachable() throws Exception {
        assertThat(refusalOf("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/millwright", "--spring.datasource.username=app",
                "--spring.flyway.user=owner", "--millwright.data-dir=" + folder))
                .startsWith("millwright: the database is unreachable as app at jdbc:postgresql://127.0.0.1:1/millwright (");
    }

    private String refusalOf(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var said = new String(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor()).as("exit code").isEqualTo(1);
        assertThat(said.lines()).as("lines on stderr").hasSize(1);
        return said.strip();
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", mainClassPath(), Millwright.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(folder.resolve("out").toFile()).start();
    }

    /** Without our test classes, whose logging is another. */
    private static String mainClassPath() {
        return System.getProperty("java.class.path").replaceAll("[^:]*/test-classes/?:?", "");
    }
}
