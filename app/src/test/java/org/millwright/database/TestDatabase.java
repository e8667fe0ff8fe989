package org.millwright.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database of one's own, made in a tenth of a second as a copy of one that was migrated once:
 * {@code TestDatabase.create()}. Application contexts get theirs by {@link Wiring}.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final EmbeddedDatabase server;
    private final Path scratchFolder;

    private TestDatabase(String name, EmbeddedDatabase server) {
        this.name = name;
        this.server = server;
        this.scratchFolder = TestServer.scratchFolder(name);
    }

    public static TestDatabase create() {
        return create(TestServer.TEMPLATE);
    }

    /** With roles and extensions, without a table: for tests of the migrations themselves. */
    public static TestDatabase createEmpty() {
        return create("template0");
    }

    private static TestDatabase create(String template) {
        var server = TestServer.get().database();
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = server.postgres().superuser("postgres").open(); var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner %s".formatted(name, template, Roles.OWNER));
            server.ensure(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(name, server);
    }

    /** As the application: bound by row-level security. */
    public DataSource app() {
        return dataSource(server.app(name));
    }

    /** As the owner of the tables, bound by row-level security too, since it is forced. */
    public DataSource owner() {
        return dataSource(ownerLogin());
    }

    Login ownerLogin() {
        return server.owner(name);
    }

    /** As PostgreSQL's superuser: sees every zone; for looking, and for breaking things on purpose. */
    public JdbcClient superuser() {
        return JdbcClient.create(dataSource(server.postgres().superuser(name)));
    }

    /** To hold something while a node waits for it. */
    public Connection superuserConnection() throws SQLException {
        return dataSource(server.postgres().superuser(name)).getConnection();
    }

    /** What an application needs to run on this database, several of them if wanted. */
    public Map<String, Object> settings() {
        var app = server.app(name);
        var owner = server.owner(name);
        var settings = new LinkedHashMap<String, Object>();
        settings.put("spring.datasource.url", app.url());
        settings.put("spring.datasource.username", app.user());
        settings.put("spring.datasource.password", app.password());
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        return settings;
    }

    public String name() {
        return name;
    }

    /** A data folder for an application on this database: the same for all of its nodes, for they share keys. */
    public Path scratchFolder() {
        return scratchFolder;
    }

    private static DataSource dataSource(Login login) {
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }

    /** Gives an application context under test its database and its data folder; inject {@code TestDatabase} to look behind it. */
    public static final class Wiring implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = create();
            var settings = new LinkedHashMap<>(database.settings());
            settings.put("millwright.data-dir", database.scratchFolder().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", settings));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
