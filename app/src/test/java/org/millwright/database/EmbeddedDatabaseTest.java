package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("slow")
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = start(new DataFolder(folder.resolve("data")));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "full_page_writes, on", "synchronous_commit, on", "listen_addresses, 127.0.0.1", "unix_socket_directories, ''",
            "password_encryption, scram-sha-256", "server_encoding, UTF8", "data_checksums, on"})
    void runsWith(String setting, String value) {
        assertThat(superuser().sql("select current_setting(?)").param(setting).query(String.class).single()).isEqualTo(value);
    }

    @Test
    void findsChineseTextByTrigram() {
        assertThat(superuser().sql("select '数控机床安装' % '数控机床' and cardinality(show_trgm('数控机床')) > 0").query(Boolean.class).single()).isTrue();
        assertThat(superuser().sql("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'millwright'").query(String.class).single())
                .isEqualTo("b C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "millwright_owner", "millwright_app"})
    void letsNobodyInWithoutThePassword(String role) {
        var url = database.postgres().url("millwright");
        assertThatThrownBy(() -> new Login(url, role, "guess").open()).isInstanceOf(SQLException.class).hasMessageContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table t (i int)", "create schema s", "create extension hstore", "create role r", "set role millwright_owner",
            "alter role millwright_app bypassrls", "create database d", "copy (select 1) to program 'true'"})
    void givesTheApplicationNoMoreThanItsTables(String sql) {
        assertThatThrownBy(() -> client(database.app("millwright")).sql(sql).update()).rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superuser.password", "owner.password", "app.password"})
    void keepsPasswordsFromOtherUsers(String file) throws IOException {
        var path = folder.resolve("data/postgres").resolve(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        assertThat(Files.readString(path).strip()).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data")))).isEqualTo("rwx------");
    }

    @Test
    void keepsDataAndFollowsALostPasswordOverARestart() throws IOException {
        var data = new DataFolder(folder.resolve("restarted"));
        try (var first = start(data)) {
            client(first.owner("millwright")).sql("create table kept as select 42 as answer").update();
        }
        Files.delete(data.postgres().resolve("owner.password"));
        try (var second = start(data)) {
            assertThat(client(second.owner("millwright")).sql("select answer from kept").query(Integer.class).single()).isEqualTo(42);
        }
    }

    @Test
    void refusesTheSameFolderTwiceWithinOneProcessAndLeavesTheFirstLocked() throws Exception {
        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> start(new DataFolder(folder.resolve("other/../data")))).isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("is in use by another instance");
        }
        var inode = Files.getAttribute(folder.resolve("data/in-use.lock"), "unix:ino");
        assertThat(Files.readAllLines(Path.of("/proc/locks"))).as("the operating system's locks")
                .anyMatch(line -> line.contains(" " + ProcessHandle.current().pid() + " ") && line.contains(":" + inode + " "));
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() throws IOException {
        var data = new DataFolder(folder.resolve("old"));
        Files.createDirectories(data.postgres().resolve("cluster"));
        Files.writeString(data.postgres().resolve("cluster/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> start(data)).isInstanceOf(StartupRefused.class)
                .hasMessageContaining("was written by PostgreSQL 16, this Millwright brings 18").hasMessageNotContaining("\n");
    }

    @Test
    void neverTakesAHalfMadeClusterForAWholeOne() throws IOException {
        var data = new DataFolder(folder.resolve("interrupted"));
        Files.createDirectories(data.postgres().resolve("cluster.unfinished"));
        Files.writeString(data.postgres().resolve("cluster.unfinished/PG_VERSION"), "18\n");
        start(data).close();
    }

    private static EmbeddedDatabase start(DataFolder data) {
        var binaries = PostgresBinaries.unpackedIn(TestServer.BINARIES);
        return EmbeddedDatabase.prepare(EmbeddedPostgres.start(data, binaries, List.of()), data.postgres());
    }

    private static JdbcClient superuser() {
        return client(database.postgres().superuser("millwright"));
    }

    private static JdbcClient client(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }
}
