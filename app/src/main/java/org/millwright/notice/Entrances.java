package org.millwright.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.millwright.identity.ApiTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sessions and tokens still hold. Sessions are asked of Spring Session's table in one statement: its own API would fetch them one by one, and a request
 * would prolong them. Tokens are few.
 */
@Component
class Entrances {

    private final JdbcClient db;
    private final ApiTokens tokens;
    private final Clock clock;

    Entrances(JdbcClient db, ApiTokens tokens, Clock clock) {
        this.db = db;
        this.tokens = tokens;
        this.clock = clock;
    }

    Set<Entrance> holding(Collection<Entrance> asked) {
        var holding = new HashSet<Entrance>();
        var sessions = new HashSet<String>();
        for (var entrance : Set.copyOf(asked)) {
            switch (entrance) {
                case Entrance.Session(var id) -> sessions.add(id);
                case Entrance.Token(var token) -> tokens.findUser(token).ifPresent(user -> holding.add(entrance));
            }
        }
        if (!sessions.isEmpty()) alive(sessions).forEach(id -> holding.add(new Entrance.Session(id)));
        return holding;
    }

    private Collection<String> alive(Set<String> sessions) {
        return db.sql("select session_id from spring_session where session_id = any(:ids::bpchar[]) and expiry_time > :now")
                .param("ids", sessions.toArray(String[]::new)).param("now", clock.millis()).query(String.class).list();
    }
}
