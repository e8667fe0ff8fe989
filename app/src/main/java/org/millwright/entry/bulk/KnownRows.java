package org.millwright.entry.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.entry.FilingState;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.ColumnCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which row became which filing, so that a workbook which comes again files nothing twice. A row is known by its own reference, or else by all it says; only keyed hashes are kept. */
@Component
class KnownRows {

    /**
     * @param content   of the row that was taken last
     * @param untouched still the draft the workbook left: a row that comes again takes its place
     */
    record Known(UUID filingId, String content, boolean untouched, int draftVersion) {}

    private final JdbcClient db;
    private final ColumnCipher cipher;

    KnownRows(JdbcClient db, ColumnCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    String keyOf(BulkLine line) {
        var reference = line.get(BulkColumn.REFERENCE);
        return reference.isEmpty() ? contentOf(line) : cipher.blindIndex("bulk_known.key", reference);
    }

    String contentOf(BulkLine line) {
        return cipher.blindIndex("bulk_known.content", line.content());
    }

    /** What was withdrawn or discarded is not known any more. */
    Map<String, Known> find(UUID owner, Collection<String> keys) {
        Map<String, Known> found = new HashMap<>();
        db.sql("""
                select k.key, k.filing_id, k.content, k.draft_version, f.state, f.draft_version as version, f.number from bulk_known k join filing f on f.zone_id = k.zone_id and f.id = k.filing_id
                where k.zone_id = :zone and k.owner_id = :owner and k.key = any(:keys) and f.state <> 'withdrawn'""").param("zone", CurrentZone.id()).param("owner", owner)
                .param("keys", keys.toArray(String[]::new)).query(row -> {
                    boolean untouched = row.getString("number") == null && row.getInt("draft_version") == row.getInt("version") && Rows.word(FilingState.class, row, "state") == FilingState.DRAFT;
                    found.put(row.getString("key"), new Known(Rows.id(row, "filing_id"), row.getString("content"), untouched, row.getInt("version")));
                });
        return found;
    }

    void remember(UUID owner, Map<String, Known> rows) {
        var entries = List.copyOf(rows.entrySet());
        db.sql("""
                insert into bulk_known (zone_id, owner_id, key, filing_id, content, draft_version) select :zone, :owner, n.* from unnest(cast(:keys as text[]), :filings, cast(:contents as text[]), cast(:versions as integer[])) as n
                on conflict (zone_id, owner_id, key) do update set filing_id = excluded.filing_id, content = excluded.content, draft_version = excluded.draft_version""")
                .param("zone", CurrentZone.id()).param("owner", owner).param("keys", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("filings", entries.stream().map(it -> it.getValue().filingId()).toArray(UUID[]::new)).param("contents", entries.stream().map(it -> it.getValue().content()).toArray(String[]::new))
                .param("versions", entries.stream().map(it -> String.valueOf(it.getValue().draftVersion())).toArray(String[]::new)).update();
    }
}
