package org.millwright.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.Codes;
import org.millwright.directory.Members;
import org.millwright.directory.roster.Roster;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a roster is compared with: one statement a table, however many rows the file has. */
@Component
class RegisterReader {

    private final JdbcClient db;
    private final Members members;
    private final Codes codes;

    RegisterReader(JdbcClient db, Members members, Codes codes) {
        this.db = db;
        this.members = members;
        this.codes = codes;
    }

    Register read(Roster roster) {
        Set<String> creditCodes = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        roster.installers().forEach(row -> creditCodes.add(row.creditCode().value()));
        roster.licences().forEach(row -> creditCodes.add(row.creditCode().value()));
        roster.crews().forEach(row -> creditCodes.add(row.creditCode().value()));
        roster.members().forEach(row -> {
            creditCodes.add(row.creditCode().value());
            numbers.add(row.documentNumber());
        });
        roster.certificates().forEach(row -> numbers.add(row.documentNumber()));
        Map<String, String> hashes = new HashMap<>();
        numbers.forEach(number -> hashes.put(number, members.documentHash(number)));

        var installers = installers(creditCodes);
        var ids = installers.values().stream().map(Register.InstallerNow::id).toArray(UUID[]::new);
        var people = members(hashes.values());
        var peopleIds = people.values().stream().map(Register.MemberNow::id).toArray(UUID[]::new);
        return new Register(installers, licences(ids), crews(ids), people, certificates(peopleIds), hashes, codes.names());
    }

    private Map<String, Register.InstallerNow> installers(Collection<String> creditCodes) {
        Map<UUID, List<Register.SafetyNow>> safety = new HashMap<>();
        each("""
                select s.installer_id, s.id, s.number, s.valid_to from safety_licence s
                join installer i on i.zone_id = s.zone_id and i.id = s.installer_id
                where s.zone_id = :zone and i.credit_code = any(:keys) order by s.valid_to desc, s.id""", creditCodes.toArray(String[]::new), (row, n) ->
                safety.computeIfAbsent(id(row, "installer_id"), each -> new ArrayList<>())
                        .add(new Register.SafetyNow(id(row, "id"), row.getString("number"), date(row, "valid_to"))));
        Map<String, Register.InstallerNow> out = new HashMap<>();
        each("select * from installer where zone_id = :zone and credit_code = any(:keys)", creditCodes.toArray(String[]::new), (row, n) -> {
            var id = id(row, "id");
            return out.put(row.getString("credit_code"), new Register.InstallerNow(id, row.getString("credit_code"), row.getString("name"), row.getString("address"),
                    row.getString("division_code"), row.getObject("latitude", Double.class), row.getObject("longitude", Double.class),
                    row.getString("contact_name"), row.getString("contact_phone"), List.of((String[]) row.getArray("service_area").getArray()),
                    safety.getOrDefault(id, List.of())));
        });
        return out;
    }

    private Map<Register.LicenceKey, Register.LicenceNow> licences(UUID[] installers) {
        Map<Register.LicenceKey, Register.LicenceNow> out = new HashMap<>();
        each("select * from licence where zone_id = :zone and installer_id = any(:keys) order by valid_to, id", installers, (row, n) ->
                out.put(new Register.LicenceKey(new Register.LicenceNumber(id(row, "installer_id"), row.getString("scope_code"), row.getString("number")), row.getString("class_code")),
                        new Register.LicenceNow(id(row, "id"), row.getString("class_code"), date(row, "valid_from"), date(row, "valid_to"))));
        return out;
    }

    private Map<Register.CrewKey, Register.CrewNow> crews(UUID[] installers) {
        Map<Register.CrewKey, Register.CrewNow> out = new HashMap<>();
        each("""
                select c.id, c.installer_id, c.code, c.name, c.base_latitude, c.base_longitude, c.home_division, c.lead_member_id, m.name as lead_name,
                    (select string_agg(distinct s.lane, '+' order by s.lane) from crew_shift s where s.zone_id = c.zone_id and s.crew_id = c.id) as lanes
                from crew c left join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
                where c.zone_id = :zone and c.installer_id = any(:keys)""", installers, (row, n) ->
                out.put(new Register.CrewKey(id(row, "installer_id"), row.getString("code")), new Register.CrewNow(id(row, "id"), row.getString("name"),
                        row.getDouble("base_latitude"), row.getDouble("base_longitude"), row.getString("home_division"), row.getObject("lead_member_id", UUID.class),
                        row.getString("lead_name"), shift(row.getString("lanes")))));
        return out;
    }

    static String shift(String lanes) {
        if (lanes == null) return "";
        return switch (lanes) {
            case "day" -> "DAY";
            case "night" -> "NIGHT";
            default -> "BOTH";
        };
    }

    private Map<String, Register.MemberNow> members(Collection<String> hashes) {
        var keys = hashes.toArray(String[]::new);
        var known = " from member m where m.zone_id = :zone and m.left_at is null and m.document_hash = any(:keys)";
        Map<UUID, Map<String, Integer>> trades = new HashMap<>();
        each("select t.member_id, t.trade_code, t.level from member_trade t where t.zone_id = :zone and t.member_id in (select m.id" + known + ") order by t.level desc",
                keys, (row, n) -> trades.computeIfAbsent(id(row, "member_id"), each -> new LinkedHashMap<>()).put(row.getString("trade_code"), row.getInt("level")));
        Map<UUID, List<Register.CrewTime>> times = new HashMap<>();
        each("""
                select cm.id, cm.member_id, cm.crew_id, c.code, cm.joined_on, cm.left_on from crew_member cm
                join crew c on c.zone_id = cm.zone_id and c.id = cm.crew_id
                where cm.zone_id = :zone and cm.member_id in (select m.id""" + known + ") order by cm.joined_on", keys, (row, n) ->
                times.computeIfAbsent(id(row, "member_id"), each -> new ArrayList<>()).add(new Register.CrewTime(id(row, "id"), id(row, "crew_id"),
                        row.getString("code"), date(row, "joined_on"), date(row, "left_on"))));
        Map<String, Register.MemberNow> out = new HashMap<>();
        each("select m.id, m.installer_id, m.name, m.document_kind, m.phone, m.document_hash" + known, keys, (row, n) -> {
            var id = id(row, "id");
            return out.put(row.getString("document_hash"), new Register.MemberNow(id, id(row, "installer_id"), row.getString("name"),
                    row.getString("document_kind").toUpperCase(Locale.ROOT), row.getString("phone"), trades.getOrDefault(id, Map.of()),
                    times.getOrDefault(id, List.of())));
        });
        return out;
    }

    private Map<Register.CertificateKey, Register.CertificateNow> certificates(UUID[] members) {
        Map<Register.CertificateKey, Register.CertificateNow> out = new HashMap<>();
        each("select * from certificate where zone_id = :zone and member_id = any(:keys)", members, (row, n) ->
                out.put(new Register.CertificateKey(id(row, "member_id"), row.getString("kind_code"), row.getString("number")),
                        new Register.CertificateNow(id(row, "id"), date(row, "issued_on"), date(row, "valid_to"), date(row, "next_review"))));
        return out;
    }

    private void each(String sql, Object keys, RowMapper<?> take) {
        db.sql(sql).param("zone", CurrentZone.id()).param("keys", keys).query((row, n) -> {
            take.mapRow(row, n);
            return Boolean.TRUE;
        }).list();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
