package org.millwright.directory.intake;

import java.util.stream.StreamSupport;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that write a roster, thousands of rows at a time, in the order in which keys need them. Values travel as text. */
enum SetWrite {
    ORGANISATION("insert into organisation (zone_id, id, kind, name, created_at) select :zone, r.id, 'installer', r.name, :now from", "id uuid", "name text"),
    ORGANISATION_NAME("update organisation o set name = r.name", "id uuid", "name text"),
    INSTALLER("""
            insert into installer (zone_id, id, credit_code, doubtful_reason, doubtful_by, doubtful_at, name, address, division_code, latitude, longitude,
                contact_name, contact_phone, service_area, registered_at)
            select :zone, r.id, r.code, r.reason, r.by, case when r.by is null then null else :now end, r.name, r.address, r.division, r.lat, r.lon,
                r.contact, r.phone, r.area, :now from""",
            "id uuid", "code text", "reason text", "by uuid", "name text", "address text", "division text", "lat float8", "lon float8", "contact text", "phone text", "area text[]"),
    INSTALLER_CHANGE("""
            update installer o set name = r.name, address = r.address, division_code = r.division, latitude = r.lat, longitude = r.lon,
                contact_name = r.contact, contact_phone = r.phone, service_area = r.area""",
            "id uuid", "name text", "address text", "division text", "lat float8", "lon float8", "contact text", "phone text", "area text[]"),
    SAFETY("insert into safety_licence (zone_id, id, installer_id, number, valid_to) select :zone, r.id, r.installer, r.number, r.until from",
            "id uuid", "installer uuid", "number text", "until date"),
    SAFETY_CHANGE("update safety_licence o set valid_to = r.until", "id uuid", "until date"),
    LICENCE("""
            insert into licence (zone_id, id, installer_id, scope_code, class_code, number, valid_from, valid_to)
            select :zone, r.id, r.installer, r.scope, r.class, r.number, r.since, r.until from""",
            "id uuid", "installer uuid", "scope text", "class text", "number text", "since date", "until date"),
    LICENCE_CHANGE("update licence o set class_code = r.class, valid_from = r.since, valid_to = r.until", "id uuid", "class text", "since date", "until date"),
    CREW("""
            insert into crew (zone_id, id, installer_id, code, name, base_latitude, base_longitude, home_division, registered_at)
            select :zone, r.id, r.installer, r.code, r.name, r.lat, r.lon, r.division, :now from""",
            "id uuid", "installer uuid", "code text", "name text", "lat float8", "lon float8", "division text"),
    CREW_CHANGE("update crew o set name = r.name, base_latitude = r.lat, base_longitude = r.lon, home_division = r.division",
            "id uuid", "name text", "lat float8", "lon float8", "division text"),
    SHIFTS_GONE("delete from crew_shift o using", "crew uuid"),
    SHIFT("""
            insert into crew_shift (zone_id, id, crew_id, weekday, starts_minute, ends_minute, lane, valid_from)
            select :zone, r.id, r.crew, r.weekday, r.starts, r.ends, r.lane, r.since from""",
            "id uuid", "crew uuid", "weekday int", "starts int", "ends int", "lane text", "since date"),
    MEMBER("""
            insert into member (zone_id, id, installer_id, name, document_kind, document_cipher, document_hash, document_masked, phone, joined_at)
            select :zone, r.id, r.installer, r.name, r.kind, r.cipher, r.hash, r.masked, r.phone, :now from""",
            "id uuid", "installer uuid", "name text", "kind text", "cipher text", "hash text", "masked text", "phone text"),
    MEMBER_CHANGE("update member o set name = r.name, phone = r.phone, document_kind = r.kind", "id uuid", "name text", "phone text", "kind text"),
    TRADE("insert into member_trade (zone_id, member_id, trade_code, level) select :zone, r.member, r.trade, r.level from", "member uuid", "trade text", "level int"),
    /** A membership that ends earlier by itself keeps its end. */
    LEAVE("update crew_member o set left_on = least(o.left_on, r.day)", "id uuid", "day date"),
    SINCE("update crew_member o set joined_on = r.day", "id uuid", "day date"),
    JOIN("insert into crew_member (zone_id, id, crew_id, member_id, joined_on, left_on) select :zone, r.id, r.crew, r.member, r.day, r.until from",
            "id uuid", "crew uuid", "member uuid", "day date", "until date"),
    LEAD_GONE("update crew o set lead_member_id = nullif(o.lead_member_id, r.member)", "id uuid", "member uuid"),
    LEAD("update crew o set lead_member_id = r.member", "id uuid", "member uuid"),
    CERTIFICATE("""
            insert into certificate (zone_id, id, member_id, kind_code, number, issued_on, valid_to, next_review)
            select :zone, r.id, r.member, r.kind, r.number, r.issued, r.until, r.review from""",
            "id uuid", "member uuid", "kind text", "number text", "issued date", "until date", "review date"),
    CERTIFICATE_CHANGE("update certificate o set issued_on = r.issued, valid_to = r.until, next_review = r.review",
            "id uuid", "issued date", "until date", "review date"),
    TOUCHED_INSTALLER("update crew o set revised_tx = pg_current_xact_id()", "installer_id uuid"),
    TOUCHED_CREW("update crew o set revised_tx = pg_current_xact_id()", "id uuid"),
    TOUCHED_MEMBER("""
            update crew o set revised_tx = pg_current_xact_id() from (select distinct cm.crew_id from crew_member cm, ROWS r
                where cm.zone_id = :zone and cm.member_id = r.member) c where o.zone_id = :zone and o.id = c.crew_id""", "member uuid");

    private final String sql;
    private final int width;

    SetWrite(String head, String... columns) {
        this.width = columns.length;
        var casts = IntStream.range(0, width).mapToObj(i -> "c" + i + "::" + columns[i].substring(columns[i].indexOf(' ') + 1) + " as " + name(columns[i]))
                .collect(Collectors.joining(", "));
        var arrays = IntStream.range(0, width).mapToObj(i -> ":c" + i + "::text[]").collect(Collectors.joining(", "));
        var letters = IntStream.range(0, width).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        var rows = "(select " + casts + " from unnest(" + arrays + ") as t(" + letters + "))";
        this.sql = head.contains("ROWS") ? head.replace("ROWS", rows)
                : head.endsWith("from") ? head + " " + rows + " r" + (head.contains("into member_trade") ? " on conflict (zone_id, member_id, trade_code) do update set level = excluded.level" : "")
                : head.endsWith("using") ? head + " " + rows + " r where o.zone_id = :zone and o.crew_id = r.crew"
                : head + " from " + rows + " r where o.zone_id = :zone and o." + name(columns[0]) + " = r." + name(columns[0]);
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    String sql() {
        return sql;
    }

    int width() {
        return width;
    }

    /** Whether each row is one row of the table, so that fewer written than planned is an error and not a coincidence. */
    boolean each() {
        return sql.startsWith("insert") || this == LEAVE || this == SINCE;
    }

    static String array(Iterable<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    static String[] column(Iterable<?> rows, int at) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> ((Object[]) row)[at]).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    boolean takes(Object... values) {
        return values.length == width && Arrays.stream(values).noneMatch(Object[].class::isInstance);
    }
}
