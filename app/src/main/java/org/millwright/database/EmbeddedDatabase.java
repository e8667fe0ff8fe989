package org.millwright.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** The embedded PostgreSQL with Millwright's database and roles in it. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "millwright";

    private final EmbeddedPostgres postgres;
    private final Roles roles;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Roles roles) {
        this.postgres = postgres;
        this.roles = roles;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        return prepare(EmbeddedPostgres.start(folder), folder.postgres());
    }

    static EmbeddedDatabase prepare(EmbeddedPostgres postgres, Path secrets) {
        var roles = new Roles(SecretFile.readOrCreate(secrets.resolve("owner.password")), SecretFile.readOrCreate(secrets.resolve("app.password")));
        try (var server = postgres.superuser("postgres").open()) {
            roles.ensure(server);
            var database = new EmbeddedDatabase(postgres, roles);
            database.ensure(NAME);
            return database;
        } catch (SQLException e) {
            postgres.close();
            throw new StartupRefused("the embedded PostgreSQL refuses its own roles (%s): is %s complete?".formatted(e.getMessage(), secrets), e);
        }
    }

    void ensure(String name) throws SQLException {
        try (var server = postgres.superuser("postgres").open()) {
            Roles.ensureDatabase(server, name);
        }
        try (var database = postgres.superuser(name).open()) {
            Roles.ensureSchema(database);
        }
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    Login owner(String database) {
        return new Login(postgres.url(database), Roles.OWNER, roles.owner());
    }

    Login app(String database) {
        return new Login(postgres.url(database), Roles.APP, roles.app());
    }

    @Override
    public void close() {
        postgres.close();
    }
}
