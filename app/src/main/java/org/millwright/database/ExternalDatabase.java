package org.millwright.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/**
 * A PostgreSQL that somebody else runs: {@code spring.datasource.*} is the application's role, {@code spring.flyway.*} the
 * owner's. Row-level security means nothing to an owner who switches it off, so these must be two.
 */
record ExternalDatabase(Login app, Login owner) {

    static final String URL = "spring.datasource.url";
    static final int OLDEST_MAJOR = 15;

    static ExternalDatabase from(Environment settings) {
        var url = settings.getRequiredProperty(URL);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupRefused("%s is %s: it must begin with jdbc:postgresql:".formatted(URL, url));
        }
        return new ExternalDatabase(
                new Login(url, required(settings, "spring.datasource.username", "the application's role"), settings.getProperty("spring.datasource.password", "")),
                new Login(settings.getProperty("spring.flyway.url", url), required(settings, "spring.flyway.user", "the role that owns the tables"),
                        settings.getProperty("spring.flyway.password", "")));
    }

    void check() {
        if (app.user().equals(owner.user())) {
            throw new StartupRefused(("spring.datasource.username and spring.flyway.user are both %s: the application must not own its "
                    + "tables, give it a role of its own").formatted(app.user()));
        }
        try (var connection = open(app, "spring.datasource")) {
            requireMajor(connection.getMetaData().getDatabaseMajorVersion(), app.url());
            requireBoundByRowLevelSecurity(connection);
        } catch (SQLException e) {
            throw refusal(app, "spring.datasource", e);
        }
        try (var connection = open(owner, "spring.flyway")) {
            requireMayCreate(connection);
        } catch (SQLException e) {
            throw refusal(owner, "spring.flyway", e);
        }
    }

    static void requireMajor(int major, String url) {
        if (major < OLDEST_MAJOR) {
            throw new StartupRefused("the database at %s is PostgreSQL %d: Millwright needs %d or newer".formatted(url, major, OLDEST_MAJOR));
        }
    }

    private void requireBoundByRowLevelSecurity(Connection connection) throws SQLException {
        var unbound = """
                select rolsuper or rolbypassrls or pg_has_role(rolname, ?, 'member')
                  from pg_roles where rolname = current_user and exists (select 1 from pg_roles where rolname = ?)""";
        try (var statement = connection.prepareStatement(unbound)) {
            statement.setString(1, owner.user());
            statement.setString(2, owner.user());
            try (var rows = statement.executeQuery()) {
                if (rows.next() && rows.getBoolean(1)) {
                    throw new StartupRefused(("role %s may pass row-level security by (superuser, bypassrls or member of %s): give the "
                            + "application a plain role").formatted(app.user(), owner.user()));
                }
            }
        }
    }

    private void requireMayCreate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("""
                     select coalesce(current_schema(), 'public'), coalesce(has_schema_privilege(current_schema(), 'create'), false)""")) {
            rows.next();
            if (!rows.getBoolean(2)) {
                throw new StartupRefused("role %s may not create tables: grant create on schema %s to %s, or make it the database's owner"
                        .formatted(owner.user(), rows.getString(1), owner.user()));
            }
        }
    }

    private static Connection open(Login login, String prefix) {
        try {
            return login.open();
        } catch (SQLException e) {
            throw refusal(login, prefix, e);
        }
    }

    /** By SQLSTATE class: 08 connection, 28 authorisation, 3D no such database. */
    private static StartupRefused refusal(Login login, String prefix, SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var remedy = switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> "is it running, and is " + prefix + ".url right?";
            case "28" -> "check user and password in " + prefix + ".*";
            case "3D" -> "create the database, owned by the role of spring.flyway.user";
            default -> "check " + prefix + ".*";
        };
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return new StartupRefused("the database is unreachable as %s (%s): %s".formatted(login, reason, remedy), e);
    }

    private static String required(Environment settings, String name, String meaning) {
        var value = settings.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartupRefused("%s is set but %s is not: it names %s".formatted(URL, name, meaning));
        }
        return value;
    }
}
