package org.millwright.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sessions are still there, asked of Spring Session's table in one statement: its own API would fetch them one by one, and a request would prolong them.
 */
@Component
class LiveSessions {

    private final JdbcClient db;
    private final Clock clock;

    LiveSessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Set<String> aliveOf(Collection<String> sessions) {
        if (sessions.isEmpty()) return Set.of();
        return new HashSet<>(db.sql("select session_id from spring_session where session_id = any(:ids::bpchar[]) and expiry_time > :now")
                .param("ids", sessions.toArray(String[]::new)).param("now", clock.millis()).query(String.class).list());
    }
}
