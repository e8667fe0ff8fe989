package org.millwright.notice;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears, on one connection of its own, what any node's {@link Signals} say. While that connection is lost it looks for itself every few seconds,
 * so the count is late then, but never wrong for long.
 */
@Component
class SignalListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SignalListener.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final int ALIVE_SECONDS = 5;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final NoticeStreams streams;

    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    SignalListener(JdbcConnectionDetails database, NoticeStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        streams.admit();
        thread = Thread.ofPlatform().daemon().name("notice-signals").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        var listening = thread;
        if (listening != null) listening.interrupt();
        close(connection);
        streams.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        var lost = false;
        while (running) {
            try (var opened = open()) {
                connection = opened;
                if (lost) log.info("notices are live again");
                lost = false;
                streams.refreshAll();
                hear(opened);
            } catch (SQLException | RuntimeException e) {
                if (!running) return;
                if (!lost) log.warn("notices are polled, the connection that hears of them is lost: {}", e.getMessage());
                lost = true;
            }
            if (running && !pause()) return;
            if (running) streams.refreshAll();
        }
    }

    private Connection open() throws SQLException {
        var opened = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (var statement = opened.createStatement()) {
            statement.execute("set application_name = 'millwright notices'");
            statement.execute("listen " + Signals.CHANNEL);
        }
        return opened;
    }

    private void hear(Connection opened) throws SQLException {
        var signals = opened.unwrap(PGConnection.class);
        while (running) {
            var heard = signals.getNotifications(WAIT_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!opened.isValid(ALIVE_SECONDS)) throw new SQLException("no answer");
                continue;
            }
            for (var signal : heard) Signals.read(signal.getParameter()).forEach(streams::refresh);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(RETRY);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("connection was gone already", e);
        }
    }
}
