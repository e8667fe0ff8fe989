package org.millwright.demand;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What has been typed and not yet published, one draft a demand. */
@Component
class Drafts {

    private final JdbcClient db;
    private final JsonMapper json;

    Drafts(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<DemandDraft> findDraft(UUID demandId) {
        return db.sql("select draft from demand where zone_id = :zone and id = :id and draft is not null")
                .param("zone", CurrentZone.id()).param("id", demandId).query(String.class).optional()
                .map(text -> json.readValue(text, DemandDraft.class));
    }

    /**
     * Others see when a demand changed: what is typed and not yet published is none of theirs.
     *
     * @param version the save it was typed upon
     * @return the new version; empty when somebody saved in between, and then nothing is written
     */
    OptionalInt save(UUID demandId, DemandDraft draft, int version, Instant now) {
        var saved = db.sql("""
                update demand set draft = cast(:draft as jsonb), draft_version = draft_version + 1,
                       changed_at = case when state = 'draft' then :now else changed_at end
                where zone_id = :zone and id = :id and draft_version = :version returning draft_version""")
                .param("zone", CurrentZone.id()).param("id", demandId).param("version", version).param("draft", json.writeValueAsString(draft))
                .param("now", Rows.at(now)).query(Integer.class).optional();
        return saved.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void discard(UUID demandId) {
        db.sql("update demand set draft = null, draft_version = draft_version + 1 where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", demandId).update();
    }
}
