package org.millwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that belongs to this process and keeps what it acknowledged: fsync on, one server per data folder, reachable
 * from this machine only.
 *
 * <p>It runs under a small shell in a session of its own, so that Ctrl-C reaches the application alone. The shell holds a pipe
 * from this process; when the pipe ends, by {@link #close} or by death, it stops the server in order. Was the shell killed too,
 * the next start finds the server by its pid file.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration SHUTDOWN = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 20;
    private static final long LOG_BYTES = 5_000_000;

    /** The reader is a job of the shell's, so that the shell itself ends as soon as the server does. */
    private static final String WATCHDOG = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            ( while read -r _ <&3; do :; done; kill -INT "$server" ) &
            reader=$!
            exec 3<&-
            wait "$server"
            status=$?
            kill "$reader" 2>/dev/null
            exit "$status"
            """;

    /** For a small machine that the application shares: two cores, some gigabytes, a solid-state disk. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on", "full_page_writes=on", "synchronous_commit=on",
            "max_connections=100", "shared_buffers=256MB", "effective_cache_size=1GB", "work_mem=16MB", "maintenance_work_mem=128MB",
            "random_page_cost=1.1", "effective_io_concurrency=100", "wal_compression=on", "max_wal_size=2GB", "jit=off",
            "password_encryption=scram-sha-256", "timezone=UTC", "log_timezone=UTC", "log_min_duration_statement=2s",
            "log_line_prefix=%m [%p] %u ", "log_error_verbosity=terse", "log_parameter_max_length=0", "log_parameter_max_length_on_error=0");

    private final Cluster cluster;
    private final FolderLock lock;
    private final Process watchdog;
    private final int port;

    private EmbeddedPostgres(Cluster cluster, FolderLock lock, Process watchdog, int port) {
        this.cluster = cluster;
        this.lock = lock;
        this.watchdog = watchdog;
        this.port = port;
    }

    static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, PostgresBinaries.unpackedIn(folder.postgres()), List.of());
    }

    /** @param settings {@code name=value}, stronger than our own */
    static EmbeddedPostgres start(DataFolder folder, PostgresBinaries binaries, List<String> settings) {
        var lock = folder.lock();
        try {
            var cluster = Cluster.in(folder.postgres(), binaries);
            cluster.free();
            return start(cluster, lock, folder.postgres().resolve("postgres.log"), settings);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    Path directory() {
        return cluster.directory();
    }

    Login superuser(String database) {
        return new Login(url(database), SUPERUSER, cluster.superuserPassword());
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Returns when the server has written its shutdown checkpoint. */
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("PostgreSQL takes longer than {} to stop", SHUTDOWN);
            }
            cluster.free();     // when the watchdog was killed, nobody has told the server
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    ProcessHandle watchdog() {
        return watchdog.toHandle();
    }

    /** More than once, because a free port may be taken in between, and the backends of a killed server need a moment to go. */
    private static EmbeddedPostgres start(Cluster cluster, FolderLock lock, Path logFile, List<String> settings) {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var before = cluster.pidFile();
            var watchdog = launch(cluster, port, logFile, settings);
            if (becomesReady(cluster, watchdog, before)) {
                return new EmbeddedPostgres(cluster, lock, watchdog, port);
            }
            if (attempt == ATTEMPTS) {
                throw Unprivileged.refusal("postgres", "%s (more in %s)".formatted(lastLine(logFile), logFile));
            }
        }
    }

    private static Process launch(Cluster cluster, int port, Path logFile, List<String> settings) {
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", WATCHDOG, "millwright-postgres",
                cluster.binaries().program("postgres"), "-D", cluster.directory().toString(),
                "-c", "port=" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        try {
            keepSmall(logFile);
            return Unprivileged.process(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile())).start();
        } catch (IOException e) {
            throw new StartupRefused("the embedded PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    /** Like pg_ctl: the server writes its state into its pid file; an old file from before a crash does not count. */
    private static boolean becomesReady(Cluster cluster, Process watchdog, List<String> before) {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (System.nanoTime() < deadline) {
            var now = cluster.pidFile();
            if (now.size() >= 8 && now.get(7).strip().equals("ready") && !now.equals(before)) {
                return true;
            }
            try {
                if (watchdog.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while PostgreSQL starts", e);
            }
        }
        throw new StartupRefused("PostgreSQL was not ready within " + RECOVERY.toMinutes() + " minutes: start again, it goes on recovering");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepSmall(Path logFile) throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LOG_BYTES) {
            Files.move(logFile, logFile.resolveSibling(logFile.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String lastLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.reduce((first, last) -> last).orElse("no message");
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
