package org.millwright.entry.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingState;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.ColumnCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which row became which filing, so that a workbook which comes again files nothing twice. A row is known by its own reference, or else by all it says; only keyed hashes are kept. */
@Component
class RowFilings {

    /**
     * @param content   of the row that was taken last
     * @param filed     or handed over
     * @param untouched still the draft the workbook left: a row that comes again takes its place
     * @param row       of the workbook at hand that was taken last; null: of one before
     */
    record Known(UUID filingId, String content, boolean filed, boolean untouched, int draftVersion, @Nullable Integer row) {

        /** Another row of the same workbook goes by the same reference and says otherwise. */
        boolean twice(String other) {
            return row != null && !content.equals(other);
        }
    }

    private final JdbcClient db;
    private final ColumnCipher cipher;

    RowFilings(JdbcClient db, ColumnCipher cipher) {
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

    /**
     * Takes the drafts these rows may take the place of, in one order, before anything is filed: whoever files takes its filing first and then the zone's stays. From then on
     * nobody saves or files one of them beside it.
     */
    void lockDrafts(UUID owner, Collection<String> keys) {
        db.sql("""
                select f.id from filing f where f.zone_id = :zone and f.state in ('draft', 'handed')
                   and f.id in (select k.filing_id from bulk_known k where k.zone_id = :zone and k.owner_id = :owner and k.key = any(:keys)) order by f.id for update""")
                .param("zone", CurrentZone.id()).param("owner", owner).param("keys", keys.toArray(String[]::new)).query(row -> { });
    }

    /** What was withdrawn or discarded is not known any more. */
    Map<String, Known> find(UUID owner, UUID run, Collection<String> keys) {
        Map<String, Known> found = new HashMap<>();
        db.sql("""
                select k.key, k.filing_id, k.content, k.draft_version, k.run_id, k.row_number, f.state, f.draft_version as version, f.number from bulk_known k join filing f on f.zone_id = k.zone_id and f.id = k.filing_id
                where k.zone_id = :zone and k.owner_id = :owner and k.key = any(:keys) and f.state <> 'withdrawn'""").param("zone", CurrentZone.id()).param("owner", owner)
                .param("keys", keys.toArray(String[]::new)).query(row -> {
                    boolean filed = row.getString("number") != null || Rows.word(FilingState.class, row, "state") != FilingState.DRAFT;
                    boolean untouched = !filed && row.getInt("draft_version") == row.getInt("version");
                    found.put(row.getString("key"), new Known(Rows.id(row, "filing_id"), row.getString("content"), filed, untouched, row.getInt("version"),
                            run.equals(Rows.findId(row, "run_id")) ? row.getInt("row_number") : null));
                });
        return found;
    }

    void remember(UUID owner, UUID run, Map<String, Known> rows) {
        var entries = List.copyOf(rows.entrySet());
        db.sql("""
                insert into bulk_known (zone_id, owner_id, key, run_id, filing_id, content, draft_version, row_number)
                select :zone, :owner, n.key, :run, n.filing, n.content, n.version, n.row
                from unnest(cast(:keys as text[]), :filings, cast(:contents as text[]), cast(:versions as integer[]), cast(:rows as integer[])) as n(key, filing, content, version, row)
                on conflict (zone_id, owner_id, key) do update set run_id = excluded.run_id, filing_id = excluded.filing_id, content = excluded.content,
                    draft_version = excluded.draft_version, row_number = excluded.row_number""")
                .param("zone", CurrentZone.id()).param("owner", owner).param("run", run).param("keys", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("filings", entries.stream().map(it -> it.getValue().filingId()).toArray(UUID[]::new)).param("contents", entries.stream().map(it -> it.getValue().content()).toArray(String[]::new))
                .param("versions", entries.stream().map(it -> String.valueOf(it.getValue().draftVersion())).toArray(String[]::new))
                .param("rows", entries.stream().map(it -> String.valueOf(it.getValue().row())).toArray(String[]::new)).update();
    }
}
