package org.millwright.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.millwright.directory.SealedDocument;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes installers with their licences, crews, members and certificates. Some of each are out of order in one way, so that every rule excludes somebody. */
final class DirectoryMaker {

    private static final int CREWS_PER_INSTALLER = 4;
    private static final List<Trades> OF_THE_FIRST = List.of(Trades.INTEGRATED, Trades.PRECISION, Trades.ELECTRIC, Trades.LIFTING);
    private static final List<Trades> SPECIAL = List.of(Trades.LIFTING, Trades.HEAVY, Trades.PRECISION, Trades.ELECTRIC, Trades.PIPING, Trades.GENERAL);

    private final Chance chance;
    private final Instant now;
    private final LocalDate today;
    private final ZoneId zone;
    private final BiFunction<UUID, String, SealedDocument> seal;
    private final Bulk organisations;
    private final Bulk installers;
    private final Bulk licences;
    private final Bulk safetyLicences;
    private final Bulk members;
    private final Bulk memberTrades;
    private final Bulk certificates;
    private final Bulk crews;
    private final Bulk crewMembers;
    private final Bulk shifts;
    private final Bulk capacities;
    private final Bulk controls;
    private final Bulk bookings;
    private final List<DemoCrew> made = new ArrayList<>();
    private int people;

    DirectoryMaker(JdbcTemplate db, Chance chance, Instant now, ZoneId zone, BiFunction<UUID, String, SealedDocument> seal) {
        this.chance = chance;
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.seal = seal;
        organisations = new Bulk(db, "organisation", "id uuid", "kind text", "name text", "created_at timestamptz");
        installers = new Bulk(db, "installer", "id uuid", "credit_code text", "name text", "address text", "division_code text", "latitude float8", "longitude float8",
                "contact_name text", "contact_phone text", "service_area text[]", "inspections_total int", "passed_first int", "registered_at timestamptz");
        licences = new Bulk(db, "licence", "id uuid", "installer_id uuid", "scope_code text", "class_code text", "number text", "valid_from date", "valid_to date");
        safetyLicences = new Bulk(db, "safety_licence", "id uuid", "installer_id uuid", "number text", "valid_from date", "valid_to date");
        members = new Bulk(db, "member", "id uuid", "installer_id uuid", "name text", "document_kind text", "document_cipher text", "document_hash text",
                "document_masked text", "phone text", "joined_at timestamptz");
        memberTrades = new Bulk(db, "member_trade", "member_id uuid", "trade_code text", "level int");
        certificates = new Bulk(db, "certificate", "id uuid", "member_id uuid", "kind_code text", "number text", "issued_on date", "valid_to date", "next_review date");
        crews = new Bulk(db, "crew", "id uuid", "installer_id uuid", "code text", "name text", "base_latitude float8", "base_longitude float8", "home_division text",
                "lead_member_id uuid", "day_price_fen bigint", "capacity_stated_at timestamptz", "capacity_source text", "control_status text",
                "control_clear_from timestamptz", "control_split boolean", "control_split_until timestamptz", "control_stated_at timestamptz", "control_source text",
                "registered_at timestamptz");
        crewMembers = new Bulk(db, "crew_member", "id uuid", "crew_id uuid", "member_id uuid", "joined_on date");
        shifts = new Bulk(db, "crew_shift", "id uuid", "crew_id uuid", "weekday int", "starts_minute int", "ends_minute int", "lane text", "valid_from date");
        capacities = new Bulk(db, "crew_capacity_statement", "id uuid", "crew_id uuid", "source text", "stated_at timestamptz");
        controls = new Bulk(db, "crew_control_status", "id uuid", "crew_id uuid", "status text", "clear_from timestamptz", "split_shift_needed boolean",
                "split_shift_until timestamptz", "source text", "stated_at timestamptz");
        bookings = new Bulk(db, "crew_booking", "id uuid", "crew_id uuid", "kind text", "starts_at timestamptz", "ends_at timestamptz", "note text", "booked_at timestamptz");
    }

    /** @return the crews made, those of the first installer first */
    List<DemoCrew> make(int count) {
        var tables = List.of(organisations, installers, licences, safetyLicences, members, memberTrades, certificates, crews, crewMembers, shifts, capacities, controls, bookings);
        for (int n = 0; made.size() < count; n++) {
            installer(n, Math.min(count - made.size(), n == 0 ? CREWS_PER_INSTALLER : chance.between(2, 2 * CREWS_PER_INSTALLER - 2)));
            Bulk.flushIfLarge(tables);
        }
        Bulk.flush(tables);
        return made;
    }

    private void installer(int n, int crewCount) {
        var id = chance.id();
        var first = n == 0;
        var home = first ? Place.ZONE : chance.one(5) ? chance.of(Place.BEYOND) : chance.of(Place.CITY);
        var name = Names.installer(n);
        organisations.add(id, "installer", name, now);
        int inspections = chance.between(0, 30);
        int passed = (int) Math.round(inspections * chance.between(0.7, 1.0));
        installers.add(id, Identifiers.creditCode(chance, home.division(), n), name, home.name() + "区工业大道 " + chance.between(1, 300) + " 号", home.division(),
                home.latitudeNear(chance, 0.05), home.longitudeNear(chance, 0.05), Names.person(chance), chance.phone(), area(first, home), first ? 14 : inspections, first ? 13 : passed,
                now.minusSeconds(86_400L * chance.between(100, 900)));
        licence(id, n, "mechanical-electrical", first ? "1" : List.of("1", "2", "2", "3").get(chance.between(0, 3)), first);
        if (first || chance.one(2)) licence(id, n, "lifting-equipment", first ? "1" : List.of("1", "2", "3").get(chance.between(0, 2)), first);
        if (first || chance.one(3)) licence(id, n, "pressure-piping", first || chance.one(2) ? "GC1" : "GC2", first);
        if (chance.one(4)) licence(id, n, "crane-installation", chance.one(2) ? "A" : "B", false);
        // one in twelve runs out within the coming weeks, in the middle of somebody's work
        safetyLicences.add(chance.id(), id, "（鲁）JZ 安许证字〔2024〕" + "%06d".formatted(n), today.minusYears(2),
                !first && chance.one(12) ? today.plusDays(chance.between(-5, 25)) : today.plusDays(chance.between(120, 900)));
        for (int c = 0; c < crewCount; c++) crew(id, n, c, home, first);
    }

    private String area(boolean first, Place home) {
        if (first) return "{37}";
        return switch (chance.between(0, 9)) {
            case 0 -> "{" + home.division() + "}";
            case 1, 2, 3 -> "{" + home.division().substring(0, 4) + "}";
            case 4, 5, 6 -> "{" + home.division().substring(0, 2) + "}";
            default -> "{}";
        };
    }

    private void licence(UUID installer, int n, String scope, String grade, boolean solid) {
        var to = !solid && chance.one(15) ? today.plusDays(chance.between(-10, 20)) : today.plusDays(chance.between(200, 1500));
        licences.add(chance.id(), installer, scope, grade, "D337" + "%06d".formatted(n) + scope.substring(0, 2).toUpperCase(java.util.Locale.ROOT), today.minusYears(3), to);
    }

    private void crew(UUID installer, int n, int c, Place home, boolean first) {
        var id = chance.id();
        var trades = first ? OF_THE_FIRST.get(c % OF_THE_FIRST.size()) : chance.one(4) ? Trades.INTEGRATED : chance.of(SPECIAL);
        var strong = first && c < 2;
        var name = trades.crewName.replace("班", "") + "一二三四五六七八九".charAt(c % 9) + "班";
        UUID lead = null;
        List<UUID> crewPeople = new ArrayList<>();
        for (int m = 0; m < trades.trades.size(); m++) {
            var member = member(installer, trades, m, home, strong);
            crewPeople.add(member);
            if (m == 0) lead = member;
        }
        var capacityAt = now.minusSeconds(3600L * (strong ? chance.between(2, 20) : chance.one(6) ? chance.between(15 * 24, 40 * 24) : chance.between(1, 12 * 24)));
        var controlAt = now.minusSeconds(3600L * (strong ? chance.between(1, 10) : chance.one(7) ? chance.between(4 * 24, 12 * 24) : chance.between(1, 60)));
        var outside = !home.division().startsWith("3706");
        var control = strong ? "clear" : outside && chance.one(2) ? "clear_from" : chance.one(18) ? "suspended" : "clear";
        var clearFrom = control.equals("clear_from") ? at(today.plusDays(chance.between(2, 16)), 8) : null;
        var split = outside && chance.one(4);
        var splitUntil = split ? at(today.plusDays(chance.between(20, 40)), 8) : null;
        crews.add(id, installer, "C%04d-%d".formatted(n, c + 1), name, home.latitudeNear(chance, 0.05), home.longitudeNear(chance, 0.05), home.division(), lead,
                trades != Trades.INTEGRATED && chance.one(3) ? null : chance.between(3_000, 9_000) * 100L, capacityAt, "lead", control, clearFrom, split, splitUntil, controlAt, "installer",
                now.minusSeconds(86_400L * 90));
        for (var person : crewPeople) crewMembers.add(chance.id(), id, person, today.minusDays(chance.between(30, 800)));
        shifts(id, strong);
        capacities.add(chance.id(), id, "lead", capacityAt);
        controls.add(chance.id(), id, control, clearFrom, split, splitUntil, "installer", controlAt);
        var crew = new DemoCrew(id, installer, name, home, trades, strong);
        if (!strong && chance.one(5)) busy(crew);
        made.add(crew);
    }

    /** Busy in the middle of the coming weeks: free at a job's first hour is not free over the job. */
    private void busy(DemoCrew crew) {
        var starts = at(today.plusDays(chance.between(6, 15)), 8);
        var ends = starts.plusSeconds(86_400L * chance.between(2, 20));
        bookings.add(chance.id(), crew.id(), "busy", starts, ends, "本单位其他工程", now.minusSeconds(86_400L * 3));
        crew.booked().add(new DemoCrew.Stretch(starts, ends));
    }

    private void shifts(UUID crew, boolean strong) {
        var kind = strong ? 0 : chance.between(0, 9);
        int days = kind < 6 ? 6 : kind < 9 ? 5 : 7;
        for (int weekday = 1; weekday <= days; weekday++) {
            if (kind == 9) shifts.add(chance.id(), crew, weekday, 22 * 60, 30 * 60, "night", "2020-01-01");
            else {
                shifts.add(chance.id(), crew, weekday, 8 * 60, 12 * 60, "day", "2020-01-01");
                shifts.add(chance.id(), crew, weekday, 13 * 60, 17 * 60 + 30, "day", "2020-01-01");
            }
        }
    }

    private UUID member(UUID installer, Trades trades, int m, Place home, boolean strong) {
        var id = chance.id();
        var number = Identifiers.citizenId(home.division(), people++, today);
        var document = seal.apply(id, number);
        members.add(id, installer, Names.person(chance), "citizen_id", document.cipher(), document.hash(), document.masked(), chance.phone(),
                now.minusSeconds(86_400L * chance.between(30, 800)));
        memberTrades.add(id, trades.trades.get(m), strong ? 4 : chance.between(2, 5));
        if (chance.one(3) && !trades.trades.get(m).equals("fitter")) memberTrades.add(id, "fitter", chance.between(1, 3));
        certificate(id, trades.certificates.get(m), strong);
        if (chance.one(2) && !trades.certificates.get(m).equals("work-at-height")) certificate(id, "work-at-height", strong);
        return id;
    }

    private void certificate(UUID member, String kind, boolean strong) {
        if (!strong && chance.one(14)) return;
        boolean operator = kind.startsWith("Q") || kind.startsWith("N") || kind.equals("pressure-welding");
        int years = operator ? 4 : 6;
        var expiresSoon = !strong && chance.one(16);
        var to = expiresSoon ? today.plusDays(chance.between(-20, 30)) : today.plusDays(chance.between(120, years * 365 - 60));
        var issued = to.minusYears(years);
        var review = operator || kind.equals("laser-interferometer") ? null : issued.plusYears(3);
        if (review != null && review.isBefore(today.plusDays(60)) && !(expiresSoon || !strong && chance.one(20))) review = to;
        certificates.add(chance.id(), member, kind, "T" + chance.digits(17), issued, kind.equals("laser-interferometer") ? null : to, review);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }
}
