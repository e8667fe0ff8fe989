package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever is killed, in whatever company: what was acknowledged is there after the next start, and no server is left behind. */
@Tag("slow")
class DurabilityTest {

    private static final int WRITES = 300;

    @TempDir
    Path folder;

    enum Killed { APPLICATION, WATCHDOG_THEN_APPLICATION, APPLICATION_AND_WATCHDOG, EVERYTHING }

    @ParameterizedTest
    @EnumSource
    void keepsEveryAcknowledgedWrite(Killed killed) throws Exception {
        var application = start();
        var acknowledgements = application.inputReader();
        var watchdog = ProcessHandle.of(Long.parseLong(acknowledgements.readLine().substring("watchdog ".length()))).orElseThrow();
        readUntil(acknowledgements, WRITES);
        // The reader first: once the shell is dead the application closes its pipe, and a reader that still hears of it would stop the server.
        var shells = Stream.concat(watchdog.children().filter(child -> !isPostgres(child)), Stream.of(watchdog)).toList();
        var server = watchdog.children().filter(DurabilityTest::isPostgres).findFirst().orElseThrow();
        assertThat(shells).as("the shell and its reader").hasSize(2);

        switch (killed) {
            case APPLICATION -> kill(application);
            case WATCHDOG_THEN_APPLICATION -> {
                shells.forEach(ProcessHandle::destroyForcibly);
                readUntil(acknowledgements, 2 * WRITES);    // the application goes on
                kill(application);
            }
            case APPLICATION_AND_WATCHDOG -> {
                shells.forEach(ProcessHandle::destroyForcibly);
                kill(application);
            }
            case EVERYTHING -> {
                shells.forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
                kill(application);
            }
        }
        var last = readToEnd(acknowledgements);
        application.waitFor();
        if (killed == Killed.APPLICATION) {
            server.onExit().get(30, TimeUnit.SECONDS);      // the watchdog saw to it
        }

        try (var postgres = EmbeddedPostgres.start(new DataFolder(folder), PostgresBinaries.unpackedIn(TestServer.BINARIES), List.of())) {
            assertThat(isPostgres(server)).as("the server of the killed application still runs").isFalse();
            var login = postgres.superuser("postgres");
            var jdbc = JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
            assertThat(jdbc.sql("select count(*) from written where number <= ?").param(last).query(Integer.class).single())
                    .as("of the writes acknowledged").isEqualTo(last);
        }
        assertThat(Cluster.in(folder.resolve("postgres"), PostgresBinaries.unpackedIn(TestServer.BINARIES)).findServer()).isEmpty();
    }

    @Test
    void startsAlthoughThePidFileNamesALivingProcessThatIsNoPostgres() throws Exception {
        var binaries = PostgresBinaries.unpackedIn(TestServer.BINARIES);
        EmbeddedPostgres.start(new DataFolder(folder), binaries, List.of()).close();
        var pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(pidFile, "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n".formatted(other.pid(), pidFile.getParent()));

            EmbeddedPostgres.start(new DataFolder(folder), binaries, List.of()).close();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void refusesASecondInstanceWhileTheFirstLives() throws Exception {
        var application = start();
        try {
            assertThat(application.inputReader().readLine()).startsWith("watchdog");
            assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(folder)))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("data folder %s is in use by another instance: stop that one, or choose another folder with --data DIR", folder);
        } finally {
            application.destroyForcibly().waitFor();
        }
        EmbeddedPostgres.start(new DataFolder(folder), PostgresBinaries.unpackedIn(TestServer.BINARIES), List.of()).close();
    }

    private Process start() throws IOException {
        PostgresBinaries.unpackedIn(TestServer.BINARIES);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), AcknowledgedWrites.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Not {@code Process.destroyForcibly}, which also throws away what the process has said. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    private static void readUntil(BufferedReader acknowledgements, int number) throws IOException {
        while (Integer.parseInt(acknowledgements.readLine()) < number) {
            continue;
        }
    }

    private static int readToEnd(BufferedReader acknowledgements) throws IOException {
        var last = 0;
        for (String line; (line = acknowledgements.readLine()) != null && !line.isBlank(); ) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive() && process.info().command().orElse("").endsWith("/postgres");
    }
}
