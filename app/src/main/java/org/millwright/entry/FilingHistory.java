package org.millwright.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to filings, for the timeline on their pages; says nothing of anybody's health. */
@Component
public class FilingHistory {

    /**
     * @param what  end of the message key {@code entry.history.<what>}
     * @param actor who did it; empty for the clock and the rules
     */
    public record Event(Instant at, String what, List<String> args, String actor) {}

    private final JdbcClient db;
    private final JsonMapper json;

    FilingHistory(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public void add(UUID filingId, Instant now, String what, String... args) {
        var actor = CurrentUser.find();
        db.sql("""
                insert into filing_history (zone_id, id, filing_id, at, what, args, membership_id, actor)
                values (:zone, :id, :filing, :at, :what, cast(:args as jsonb), :member, :actor)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("filing", filingId).param("at", Rows.at(now)).param("what", what)
                .param("args", json.writeValueAsString(Arrays.asList(args))).param("member", actor.map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER)
                .param("actor", actor.map(user -> user.organisation() == null ? user.name() : user.organisation() + " " + user.name()).orElse("")).update();
    }

    /** Newest first. */
    public List<Event> listEvents(UUID filingId) {
        return db.sql("select at, what, args, actor from filing_history where zone_id = :zone and filing_id = :filing order by at desc, id desc limit 200")
                .param("zone", CurrentZone.id()).param("filing", filingId)
                .query((row, n) -> new Event(Rows.instant(row, "at"), row.getString("what"), Arrays.asList(json.readValue(row.getString("args"), String[].class)),
                        row.getString("actor"))).list();
    }
}
