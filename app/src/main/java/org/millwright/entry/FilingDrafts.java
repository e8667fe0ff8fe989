package org.millwright.entry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What has been typed and not filed yet, one draft a filing. */
@Component
class FilingDrafts {

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalCipher cipher;

    FilingDrafts(JdbcClient db, JsonMapper json, PersonalCipher cipher) {
        this.db = db;
        this.cipher = cipher;
        this.json = json;
    }

    Optional<FilingDraft> findDraft(UUID filingId) {
        return db.sql("select draft from filing where zone_id = :zone and id = :id and draft is not null").param("zone", CurrentZone.id()).param("id", filingId)
                .query(String.class).optional().flatMap(text -> opened(filingId, text)).map(text -> json.readValue(text, FilingDraft.class));
    }

    /** Those from before drafts were sealed are what they say. */
    private Optional<String> opened(UUID filingId, String text) {
        var kept = json.readTree(text);
        return kept.has("sealed") ? cipher.decrypt(filingId, place(filingId), kept.get("sealed").asString()) : Optional.of(text);
    }

    /** Journey and people are sealed under the filing's key; when the stay ends stays in clear, for retention goes by it. */
    private String sealed(UUID filingId, FilingDraft draft) {
        var kept = new LinkedHashMap<String, String>();
        kept.put("sealed", cipher.encrypt(filingId, place(filingId), json.writeValueAsString(draft)));
        if (draft.leavesAt() != null) kept.put("leavesAt", draft.leavesAt());
        return json.writeValueAsString(kept);
    }

    private static Place place(UUID filingId) {
        return new Place("filing", "draft", filingId);
    }

    /** @return the new version; empty when somebody saved since {@code version}, and then nothing is written */
    OptionalInt save(UUID filingId, FilingDraft draft, int version, Instant now) {
        return db.sql("""
                update filing set draft = cast(:draft as jsonb), draft_version = draft_version + 1, changed_at = case when number is null then :now else changed_at end
                where zone_id = :zone and id = :id and draft_version = :version returning draft_version""")
                .param("zone", CurrentZone.id()).param("id", filingId).param("draft", sealed(filingId, draft)).param("version", version)
                .param("now", Rows.at(now)).query(Integer.class).optional().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void discard(UUID filingId) {
        db.sql("update filing set draft = null, draft_version = draft_version + 1 where zone_id = :zone and id = :id").param("zone", CurrentZone.id())
                .param("id", filingId).update();
    }
}
