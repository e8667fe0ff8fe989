package org.millwright.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name of what everybody has to keep to, for the head of every page: read alone, without what the edition says. */
@Component
public class EditionInForce {

    public record Name(UUID id, String name, Instant since) { }

    private final JdbcClient db;

    EditionInForce(JdbcClient db) {
        this.db = db;
    }

    /** Of several documents the one that changed last. */
    public Optional<Name> findLatest() {
        return db.sql("""
                select e.id, d.code || ' v' || e.number as name, e.published_at from protocol_edition e join protocol_document d on d.zone_id = e.zone_id and d.id = e.document_id
                where e.zone_id = :zone and e.state = 'published' order by e.published_at desc, e.id limit 1""").param("zone", CurrentZone.id())
                .query((row, n) -> new Name(Rows.id(row, "id"), row.getString("name"), Rows.instant(row, "published_at"))).optional();
    }
}
