package org.millwright.protocol;

import static org.millwright.tenancy.Rows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Proofreading.Proof;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The editions of the current zone's protocol. */
@Component
public class Editions {

    private static final String SELECT = """
            select e.*, d.code, d.title_zh, d.title_en
            from protocol_edition e join protocol_document d on d.zone_id = e.zone_id and d.id = e.document_id
            where e.zone_id = :zone""";

    private final JdbcClient db;
    private final JsonMapper json;
    private final RowMapper<Edition> edition = this::edition;

    Editions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @throws NotFound when it is not there for this user */
    public Edition getEdition(CurrentUser user, UUID id) {
        return select(" and e.id = :id and " + Sight.visible(user)).param("id", id).query(edition).optional().orElseThrow(() -> new NotFound("edition"));
    }

    /** For jobs, and for what is public or known by its id. */
    public Optional<Edition> findEdition(UUID id) {
        return select(" and e.id = :id").param("id", id).query(edition).optional();
    }

    /** Newest first. */
    public List<Edition> listEditions(CurrentUser user, UUID documentId) {
        return select(" and e.document_id = :document and " + Sight.visible(user) + " order by e.number desc").param("document", documentId).query(edition).list();
    }

    /** By the code of their documents. */
    public List<Edition> listInForce() {
        return select(" and e.state = 'published' order by d.code").query(edition).list();
    }

    public Optional<Edition> findInForce(UUID documentId) {
        return select(" and e.state = 'published' and e.document_id = :document").param("document", documentId).query(edition).optional();
    }

    /** What was in force at a moment, by the code of their documents. */
    public List<Edition> listInForceAt(Instant moment) {
        return select(" and e.published_at <= :at and (e.ended_at is null or e.ended_at > :at) order by d.code").param("at", at(moment)).query(edition).list();
    }

    /** Drafts, what waits for signatures and what waits for its day. */
    public List<Edition> listInTheMaking() {
        return select(" and e.state in ('draft', 'submitted', 'scheduled') order by e.changed_at desc").query(edition).list();
    }

    /** Takes the edition's row until the end of the transaction: everything that changes an edition takes it first. */
    Edition lock(CurrentUser user, UUID id) {
        return select(" and e.id = :id and " + Sight.visible(user) + " for update of e").param("id", id).query(edition).optional()
                .orElseThrow(() -> new NotFound("edition"));
    }

    Optional<Edition> lock(UUID id) {
        return select(" and e.id = :id for update of e").param("id", id).query(edition).optional();
    }

    private JdbcClient.StatementSpec select(String more) {
        return db.sql(SELECT + more).param("zone", CurrentZone.id());
    }

    void insert(UUID id, UUID documentId, @Nullable UUID baseId, EditionDraft draft, UUID by, Instant now) {
        db.sql("""
                insert into protocol_edition (zone_id, id, document_id, number, state, base_id, typed, created_at, created_by, changed_at)
                select :zone, :id, :document, 1 + coalesce(max(e.number), 0), 'draft', :base, cast(:typed as jsonb), :now, :by, :now
                from protocol_edition e where e.zone_id = :zone and e.document_id = :document""")
                .param("zone", CurrentZone.id()).param("id", id).param("document", documentId).param("base", baseId, Types.OTHER)
                .param("typed", json.writeValueAsString(draft)).param("by", by).param("now", at(now)).update();
    }

    /** @return the new version; empty when somebody saved in between, and then nothing is written */
    OptionalInt save(UUID id, EditionDraft draft, int version, Instant now) {
        return db.sql("""
                update protocol_edition set typed = cast(:typed as jsonb), version = version + 1, changed_at = :now
                where zone_id = :zone and id = :id and version = :version returning version""")
                .param("zone", CurrentZone.id()).param("id", id).param("typed", json.writeValueAsString(draft)).param("version", version).param("now", at(now))
                .query(Integer.class).optional().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void touch(UUID id, Instant now) {
        db.sql("update protocol_edition set changed_at = :now where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .param("now", at(now)).update();
    }

    void submit(UUID id, Proof proof, String digest, UUID by, Instant now) {
        db.sql("""
                update protocol_edition set state = 'submitted', change_note_zh = :noteZh, change_note_en = :noteEn, major = :major, asked_for = :askedFor,
                       digest = :digest, submitted_at = :now, submitted_by = :by, changed_at = :now
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("noteZh", proof.changeNoteZh()).param("noteEn", proof.changeNoteEn())
                .param("major", proof.major()).param("askedFor", at(proof.askedFor()), Types.TIMESTAMP_WITH_TIMEZONE).param("digest", digest).param("by", by)
                .param("now", at(now)).update();
    }

    void sign(UUID id, Body body, Instant now) {
        db.sql("update protocol_edition set %s = :body, changed_at = :now where zone_id = :zone and id = :id".formatted(body == Body.INDUSTRY ? "industry" : "health"))
                .param("zone", CurrentZone.id()).param("id", id).param("body", body.code()).param("now", at(now)).update();
    }

    /** Back to its authors, without signatures, force or day. */
    void reopen(UUID id, Instant now) {
        db.sql("""
                update protocol_edition set state = 'draft', industry = null, health = null, digest = null, forced_at = null, forced_by = null,
                       forced_reason = null, publish_at = null, changed_at = :now
                where zone_id = :zone and id = :id""").param("zone", CurrentZone.id()).param("id", id).param("now", at(now)).update();
    }

    void force(UUID id, UUID by, String reason, Instant now) {
        db.sql("update protocol_edition set forced_at = :now, forced_by = :by, forced_reason = :reason where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by).param("reason", reason).param("now", at(now)).update();
    }

    void schedule(UUID id, Instant publishAt, Instant now) {
        db.sql("update protocol_edition set state = 'scheduled', publish_at = :publishAt, changed_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("publishAt", at(publishAt)).param("now", at(now)).update();
    }

    void publish(UUID id, Instant now) {
        db.sql("update protocol_edition set state = 'published', published_at = :now, changed_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("now", at(now)).update();
    }

    void supersede(UUID id, UUID successor, Instant now) {
        db.sql("update protocol_edition set state = 'superseded', superseded_by = :successor, ended_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("successor", successor).param("now", at(now)).update();
    }

    void withdraw(UUID id, UUID by, String reason, Instant now) {
        db.sql("update protocol_edition set state = 'withdrawn', ended_at = :now, ended_by = :by, end_reason = :reason, changed_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by).param("reason", reason).param("now", at(now)).update();
    }

    private Edition edition(ResultSet row, int n) throws SQLException {
        var forced = Rows.findInstant(row, "forced_at");
        var ended = Rows.findInstant(row, "ended_at");
        return new Edition(Rows.id(row, "id"),
                new ProtocolDocument(Rows.id(row, "document_id"), row.getString("code"), row.getString("title_zh"), row.getString("title_en")),
                row.getInt("number"), Rows.word(EditionState.class, row, "state"), Rows.findId(row, "base_id"),
                json.readValue(row.getString("typed"), EditionDraft.class), row.getInt("version"), row.getString("change_note_zh"),
                row.getString("change_note_en"), row.getBoolean("major"), Rows.findInstant(row, "asked_for"), Rows.findInstant(row, "publish_at"),
                Rows.instant(row, "created_at"), Rows.id(row, "created_by"), Rows.instant(row, "changed_at"), Rows.findInstant(row, "submitted_at"),
                Rows.findId(row, "submitted_by"), row.getString("digest"), row.getString("industry") != null, row.getString("health") != null,
                forced == null ? null : new Edition.Forced(forced, Rows.id(row, "forced_by"), row.getString("forced_reason")),
                Rows.findInstant(row, "published_at"), ended == null ? null : new Edition.Ending(ended, Rows.findId(row, "ended_by"), row.getString("end_reason")));
    }
}
