package org.millwright.entry.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.PersonalKeys;
import org.millwright.vault.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people said of themselves day by day in quarantine; for the person only. */
@Component
public class QuarantineReports {

    /** @param said as typed, by field; empty once it was erased */
    public record Report(LocalDate day, Instant at, Map<String, String> said) {}

    private final JdbcClient db;
    private final PersonalCipher cipher;
    private final JsonMapper json;

    QuarantineReports(JdbcClient db, PersonalCipher cipher, JsonMapper json) {
        this.db = db;
        this.cipher = cipher;
        this.json = json;
    }

    /** Whoever calls this records the reading. */
    public List<Report> listOf(UUID memberId) {
        var keys = cipher.keysOf(List.of(memberId));
        return db.sql("""
                select r.id, r.day, r.reported_at, r.body from quarantine_report r join quarantine_order o on o.zone_id = r.zone_id and o.id = r.order_id
                where r.zone_id = :zone and o.member_id = :member order by r.day""").param("zone", CurrentZone.id()).param("member", memberId)
                .query((row, n) -> report(row, memberId, keys)).list();
    }

    private Report report(ResultSet row, UUID memberId, PersonalKeys keys) throws SQLException {
        var body = row.getString("body");
        var said = new TreeMap<String, String>();
        if (body != null) {
            keys.decrypt(memberId, new Place("quarantine_report", "body", Rows.id(row, "id")), body)
                    .ifPresent(text -> json.readTree(text).properties().forEach(it -> said.put(it.getKey(), it.getValue().asString())));
        }
        return new Report(row.getObject("day", LocalDate.class), Rows.instant(row, "reported_at"), said);
    }
}
