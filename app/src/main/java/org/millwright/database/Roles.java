package org.millwright.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two roles of every Millwright database: the owner migrates, the application works. The application owns no table and
 * passes no row-level security by, so that a mistake in it cannot reach another zone.
 *
 * @param owner password of {@link #OWNER}
 * @param app password of {@link #APP}
 */
record Roles(String owner, String app) {

    static final String OWNER = "millwright_owner";
    static final String APP = "millwright_app";

    /** Everything here may be repeated: passwords follow their files, what is there already stays. */
    void ensure(Connection superuser) throws SQLException {
        ensureRole(superuser, OWNER, owner);
        ensureRole(superuser, APP, app);
    }

    static void ensureDatabase(Connection superuser, String name) throws SQLException {
        if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
            execute(superuser, "create database %s owner %s".formatted(name, OWNER));
        }
        execute(superuser, "revoke all on database %s from public".formatted(name));
        execute(superuser, "grant connect, temporary on database %s to %s".formatted(name, APP));
    }

    /** Connected to the database itself. */
    static void ensureSchema(Connection superuser) throws SQLException {
        execute(superuser, "alter schema public owner to " + OWNER);
        execute(superuser, "revoke all on schema public from public");
        execute(superuser, "grant usage on schema public to " + APP);
        execute(superuser, "create extension if not exists btree_gist");
        execute(superuser, "create extension if not exists pg_trgm");
    }

    private static void ensureRole(Connection superuser, String role, String password) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            execute(superuser, "create role " + role);
        }
        execute(superuser, "alter role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'".formatted(role, password));
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
