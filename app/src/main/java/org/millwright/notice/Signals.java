package org.millwright.notice;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all nodes whose inbox has changed, through the database, with the commit of the change. Ids only: whoever may listen learns nothing else. */
@Component
class Signals {

    static final String CHANNEL = "millwright_notice";

    /** A payload must stay below 8000 bytes; an id and its comma take 37. */
    private static final int MEMBERS_A_SIGNAL = 200;

    private final JdbcClient db;

    Signals(JdbcClient db) {
        this.db = db;
    }

    void tell(List<UUID> members) {
        for (int from = 0; from < members.size(); from += MEMBERS_A_SIGNAL) {
            var part = members.subList(from, Math.min(members.size(), from + MEMBERS_A_SIGNAL));
            var payload = CurrentZone.id() + ":" + String.join(",", part.stream().map(UUID::toString).toList());
            db.sql("select pg_notify(:channel, :payload)").param("channel", CHANNEL).param("payload", payload).query((row, n) -> 0).list();
        }
    }

    /** Whose inbox a payload is about. */
    static Stream<Member> read(String payload) {
        var parts = payload.split(":", 2);
        var zone = UUID.fromString(parts[0]);
        return Arrays.stream(parts[1].split(",")).map(member -> new Member(zone, UUID.fromString(member)));
    }

    record Member(UUID zone, UUID membership) {}
}
