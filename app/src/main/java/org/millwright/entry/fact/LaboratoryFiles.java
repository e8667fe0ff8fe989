package org.millwright.entry.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.directory.Members;
import org.millwright.entry.fact.EvidenceGiving.Reported;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactSource;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in a laboratory's file: each line once, people found by their document number, lines that cannot be read or belong to nobody here left out and counted. */
@Component
public class LaboratoryFiles {

    /** @param again the same file was taken before, and nothing was done */
    public record Outcome(int rows, int matched, List<LaboratoryLines.Fault> faults, boolean again) {}

    private final JdbcClient db;
    private final Members members;
    private final EvidenceGiving giving;
    private final Zones zones;
    private final Clock clock;

    LaboratoryFiles(JdbcClient db, Members members, EvidenceGiving giving, Zones zones, Clock clock) {
        this.db = db;
        this.members = members;
        this.giving = giving;
        this.zones = zones;
        this.clock = clock;
    }

    public Outcome take(String name, byte[] content, FactSource.Kind kind) {
        var read = LaboratoryLines.read(new String(content, StandardCharsets.UTF_8), zones.currentZone().timeZone(), clock.instant());
        var known = known(read.lines());
        var reported = new ArrayList<Reported>();
        for (var line : read.lines()) {
            var member = known.get(members.documentHash(line.document()));
            if (member != null) reported.add(new Reported(member, line.kind(), line.result(), line.sampledAt(), !line.tube().isEmpty(), line.laboratory(), line.tube()));
        }
        if (!remember(name, content, kind, read.lines().size(), reported.size())) return new Outcome(read.lines().size(), 0, List.of(), true);
        giving.report(reported, kind, name);
        return new Outcome(read.lines().size() + read.faults().size(), reported.size(), read.faults(), false);
    }

    private Map<String, UUID> known(List<LaboratoryLines.Line> lines) {
        var hashes = lines.stream().map(line -> members.documentHash(line.document())).distinct().toArray(String[]::new);
        Map<String, UUID> known = new HashMap<>();
        db.sql("select document_hash, id from member where zone_id = :zone and document_hash = any(:hashes) and left_at is null").param("zone", CurrentZone.id())
                .param("hashes", hashes).query(row -> {
                    known.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return known;
    }

    /** In the transaction that keeps the results: a kill leaves both or neither. */
    private boolean remember(String name, byte[] content, FactSource.Kind kind, int rows, int matched) {
        return db.sql("""
                insert into laboratory_file (zone_id, sha256, name, source, rows, matched, taken_at, taken_by)
                values (:zone, :sha, :name, :source, :rows, :matched, :now, :by) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("sha", sha256(content)).param("name", name).param("source", Rows.word(kind)).param("rows", rows)
                .param("matched", matched).param("now", Rows.at(clock.instant()))
                .param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER).update() == 1;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
