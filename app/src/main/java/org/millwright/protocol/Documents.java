package org.millwright.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of the current zone's protocol. */
@Component
public class Documents {

    private static final String SELECT = "select id, code, title_zh, title_en from protocol_document where zone_id = :zone";

    private final JdbcClient db;

    Documents(JdbcClient db) {
        this.db = db;
    }

    public ProtocolDocument getDocument(UUID id) {
        return db.sql(SELECT + " and id = :id").param("zone", CurrentZone.id()).param("id", id).query(ProtocolDocument.class).optional()
                .orElseThrow(() -> new NotFound("protocol document"));
    }

    /** Takes the document's row until the end of the transaction: of two who begin its next edition, or put one in force, one comes first. */
    void lock(UUID id) {
        db.sql("select id from protocol_document where zone_id = :zone and id = :id for no key update").param("zone", CurrentZone.id()).param("id", id)
                .query(UUID.class).optional().orElseThrow(() -> new NotFound("protocol document"));
    }

    public Optional<ProtocolDocument> findDocument(String code) {
        return db.sql(SELECT + " and code = :code").param("zone", CurrentZone.id()).param("code", code).query(ProtocolDocument.class).optional();
    }

    public List<ProtocolDocument> listDocuments() {
        return db.sql(SELECT + " order by code").param("zone", CurrentZone.id()).query(ProtocolDocument.class).list();
    }

    void insert(ProtocolDocument document, UUID by, Instant now) {
        db.sql("""
                insert into protocol_document (zone_id, id, code, title_zh, title_en, created_at, created_by)
                values (:zone, :id, :code, :titleZh, :titleEn, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", document.id()).param("code", document.code()).param("titleZh", document.titleZh())
                .param("titleEn", document.titleEn()).param("now", Rows.at(now)).param("by", by).update();
    }
}
