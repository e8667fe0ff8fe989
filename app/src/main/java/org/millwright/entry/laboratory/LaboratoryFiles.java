package org.millwright.entry.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Members;
import org.millwright.directory.roster.PlainTable;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceGiving.Reported;
import org.millwright.protocol.rule.FactSource;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.millwright.vault.ColumnCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in a laboratory's file: each line once, people found by their document number; what cannot be read or belongs to nobody here is kept as a fault of its line. */
@Component
public class LaboratoryFiles {

    static final int MOST_ROWS = 20_000;

    /**
     * @param id    by which the file is found again; the same content has the same
     * @param again the same file was taken before and nothing of it waited for anybody to be registered or to consent: nothing was done
     */
    public record Outcome(String id, int rows, int taken, int known, List<LaboratoryFault> faults, boolean again) {}

    private final JdbcClient db;
    private final Members members;
    private final EvidenceGiving giving;
    private final LaboratoryRecords records;
    private final ColumnCipher cipher;
    private final Zones zones;
    private final Clock clock;

    LaboratoryFiles(JdbcClient db, Members members, EvidenceGiving giving, LaboratoryRecords records, ColumnCipher cipher, Zones zones, Clock clock) {
        this.db = db;
        this.members = members;
        this.giving = giving;
        this.records = records;
        this.cipher = cipher;
        this.zones = zones;
        this.clock = clock;
    }

    public Outcome take(String name, byte[] content, FactSource.Kind kind) {
        var id = sha256(content);
        if (!records.begin(id, name, kind) && !records.beginAgain(id)) return new Outcome(id, 0, 0, 0, List.of(), true);
        var read = read(name, content);
        var faults = new ArrayList<>(read.faults());
        var reported = reported(read.lines(), faults);
        var given = giving.report(List.copyOf(reported.values()), kind, name);
        reported.forEach((line, it) -> {
            if (given.unwanted().contains(it)) faults.add(LaboratoryFault.of(line.number(), LaboratoryColumn.DOCUMENT, given.unsaid().contains(it) ? "unsaid" : "withdrawn", line.document()));
        });
        faults.sort(java.util.Comparator.comparingInt(LaboratoryFault::line));
        var outcome = new Outcome(id, read.rows(), given.kept(), reported.size() - given.kept() - given.unwanted().size(), faults, false);
        records.finish(outcome);
        return outcome;
    }

    private LaboratoryLines.Read read(String name, byte[] content) {
        try {
            return switch (PlainTable.read(content, name, MOST_ROWS)) {
                case PlainTable.Rows table -> LaboratoryLines.read(table, zones.currentZone().timeZone(), clock.instant());
                case PlainTable.Unreadable(var key, var args) -> LaboratoryLines.Read.unreadable(new LaboratoryFault(0, null, key, args.isEmpty() ? "" : String.valueOf(args.getFirst())));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By their lines; who is nobody here becomes a fault. */
    private Map<LaboratoryLines.Line, Reported> reported(List<LaboratoryLines.Line> lines, List<LaboratoryFault> faults) {
        var hashes = new HashMap<String, String>();
        lines.forEach(line -> hashes.computeIfAbsent(line.document(), members::documentHash));
        var known = known(hashes.values().toArray(String[]::new));
        var reported = new java.util.LinkedHashMap<LaboratoryLines.Line, Reported>();
        for (var line : lines) {
            var member = known.get(hashes.get(line.document()));
            if (member == null) faults.add(LaboratoryFault.of(line.number(), LaboratoryColumn.DOCUMENT, "unknown", line.document()));
            else reported.put(line, new Reported(member, line.kind(), line.result(), line.sampledAt(), line.reportedAt(), line.pooled(), line.laboratory(), line.tube(), key(member, line)));
        }
        return reported;
    }

    private Map<String, UUID> known(String[] hashes) {
        Map<String, UUID> known = new HashMap<>();
        db.sql("select document_hash, id from member where zone_id = :zone and document_hash = any(:hashes) and left_at is null").param("zone", CurrentZone.id())
                .param("hashes", hashes).query(row -> {
                    known.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return known;
    }

    /** What makes a line the same line in another file: a mended file brings all its good lines once more. */
    private String key(UUID member, LaboratoryLines.Line line) {
        return cipher.blindIndex("entry_evidence.line_key", String.join("|", member.toString(), line.kind().code(), line.sampledAt().toString(), line.result(), text(line.reportedAt()),
                line.laboratory(), line.tube(), String.valueOf(line.pooled())));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
