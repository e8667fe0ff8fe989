package org.millwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL data directory: made once, checked on every start, freed from a server that outlived its application. */
record Cluster(Path directory, Path passwordFile, PostgresBinaries binaries) {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    static Cluster in(Path home, PostgresBinaries binaries) {
        var cluster = new Cluster(home.resolve("cluster"), home.resolve("superuser.password"), binaries);
        SecretFile.readOrCreate(cluster.passwordFile);
        if (!Files.isDirectory(cluster.directory)) {
            cluster.initialise();
        }
        cluster.requireSameMajor();
        return cluster;
    }

    String superuserPassword() {
        return SecretFile.readOrCreate(passwordFile);
    }

    /**
     * As {@code postmaster.pid} has it: pid, data directory, start time, port, socket directory, address, shared memory, state.
     */
    List<String> pidFile() {
        try {
            return Files.readAllLines(pidPath());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The server that runs on this directory although nobody holds its lock: its application and its watchdog were both killed. */
    Optional<ProcessHandle> findServer() {
        return pidFile().stream().findFirst().map(String::strip).filter(pid -> pid.matches("[0-9]+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid))).filter(this::isOurServer);
    }

    /**
     * Leaves the directory free to start on. A pid file of a dead process is left to postgres, which also looks whether some
     * of its backends still live; but postgres would take any living process of that number for a server, so that one we remove.
     */
    void free() {
        findServer().ifPresent(server -> {
            log.info("Stopping the PostgreSQL (pid {}) that an earlier run left behind", server.pid());
            stop();
        });
        var pid = pidFile().stream().findFirst().map(String::strip).filter(text -> text.matches("[0-9]+"));
        if (pid.flatMap(text -> ProcessHandle.of(Long.parseLong(text))).filter(process -> !isOurServer(process)).isPresent()) {
            deletePidFile();
        }
    }

    private void stop() {
        try {
            run(List.of(binaries.program("pg_ctl"), "stop", "-D", directory.toString(), "-m", "fast", "-w", "-t", "120"));
        } catch (StartupRefused e) {
            if (findServer().isPresent()) {
                throw e;    // else it went by itself in the meantime
            }
        }
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(pidPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidPath() {
        return directory.resolve("postmaster.pid");
    }

    /** A postgres changes into its data directory; the links in /proc stay readable for the owner inside a user namespace too. */
    private boolean isOurServer(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("exe")).getFileName().toString().startsWith("postgres")
                    && Files.isSameFile(proc.resolve("cwd"), directory);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Into another name, then renamed: a directory of the final name is complete, and none is ever deleted.
     * The locale is PostgreSQL's own C.UTF-8: with ctype C trigram search finds nothing in Chinese text, and the operating
     * system's collations change under the indexes. PostgreSQL 15 has no locale of its own and takes the system's.
     */
    private void initialise() {
        var unfinished = directory.resolveSibling("cluster.unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            var command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", unfinished.toString(), "-U", "postgres", "-E", "UTF8",
                    "-A", "scram-sha-256", "--pwfile=" + passwordFile, "--locale=C.UTF-8"));
            if (binaries.major() >= 17) {
                command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            }
            run(command);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a database in " + directory, e);
        }
    }

    private void requireSameMajor() {
        try {
            var found = Files.readString(directory.resolve("PG_VERSION")).strip();
            if (!found.equals(Integer.toString(binaries.major()))) {
                throw new StartupRefused(("data folder %s was written by PostgreSQL %s, this Millwright brings %d: start the earlier "
                        + "Millwright on it, or choose another folder with --data DIR").formatted(directory, found, binaries.major()));
            }
        } catch (IOException e) {
            throw new StartupRefused("data folder %s holds no PostgreSQL cluster: choose another with --data DIR".formatted(directory), e);
        }
    }

    private static void run(List<String> command) {
        try {
            var output = Files.createTempFile("millwright", ".out");
            var process = Unprivileged.process(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            var ended = process.waitFor(3, TimeUnit.MINUTES);
            var said = Files.readString(output).strip().lines().reduce((first, last) -> last).orElse("");
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw Unprivileged.refusal(command.getFirst(), said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.getFirst(), e);
        }
    }
}
