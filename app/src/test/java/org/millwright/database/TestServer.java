package org.millwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.millwright.Millwright;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of this process: ours, or with {@code -Dmillwright.test.postgres=15} Debian's of that version.
 * It need not survive anything, so fsync is off. One database is migrated, the others are copies of it.
 */
final class TestServer {

    static final String TEMPLATE = "migrated";
    static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

    private static final List<String> SETTINGS = List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300",
            "shared_buffers=128MB", "max_wal_size=4GB");

    private final EmbeddedDatabase database;

    private TestServer(EmbeddedDatabase database) {
        this.database = database;
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    EmbeddedDatabase database() {
        return database;
    }

    static PostgresBinaries binaries() {
        var major = Integer.getInteger("millwright.test.postgres", PostgresBinaries.EMBEDDED_MAJOR);
        return major == PostgresBinaries.EMBEDDED_MAJOR ? PostgresBinaries.unpackedIn(BINARIES)
                : new PostgresBinaries(Path.of("/usr/lib/postgresql/%d/bin".formatted(major)), major);
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }

    static Path scratchFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), name + "-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer start() {
        try {
            var folder = new DataFolder(scratchFolder("server"));
            var database = EmbeddedDatabase.prepare(EmbeddedPostgres.start(folder, binaries(), SETTINGS), folder.postgres());
            // After the applications: one that stops without its database waits eight seconds for it, and a dozen of them longer than the build does.
            SpringApplication.getShutdownHandlers().add(() -> {
                database.close();
                FileSystemUtils.deleteRecursively(folder.root().toFile());
            });
            database.ensure(TEMPLATE);
            migrate(database.owner(TEMPLATE));
            return new TestServer(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void migrate(Login owner) {
        var modules = ApplicationModuleIdentifiers.of(ApplicationModules.of(Millwright.class));
        var flyway = Flyway.configure().dataSource(owner.url(), owner.user(), owner.password()).locations("classpath:db/migration")
                .placeholders(Map.of("app", Roles.APP)).load();
        new SpringModulithFlywayMigrationStrategy(modules, new HasMigrationFiles(new PathMatchingResourcePatternResolver())).migrate(flyway);
    }
}
