package org.millwright.directory;

import static org.millwright.directory.ColumnWords.date;
import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CrewFacts.BookedTime;
import org.millwright.directory.CrewFacts.CertificateFact;
import org.millwright.directory.CrewFacts.InstallerFacts;
import org.millwright.directory.CrewFacts.LicenceFact;
import org.millwright.directory.CrewFacts.MarkFact;
import org.millwright.directory.CrewFacts.MemberFacts;
import org.millwright.directory.CrewFacts.SafetyLicenceFact;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of many crews in ten queries, however many crews there are: each query names the same crews and its rows are joined here.
 * Rows are streamed; parts that are equal are kept once. Statements that run one after another may see a write that came between them: such a
 * crew's revision lies above the mark read before, so the next reading puts it right.
 */
@Component
class CrewFactsReader {

    private static final int FETCH_SIZE = 2_000;

    private final NamedParameterJdbcTemplate db;

    CrewFactsReader(JdbcTemplate template) {
        var streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(FETCH_SIZE);
        this.db = new NamedParameterJdbcTemplate(streaming);
    }

    /** @param which condition over {@code crew c} */
    List<CrewFacts> read(String which, MapSqlParameterSource params, Instant bookingsEndingAfter, LocalDate membersAfter) {
        params.addValue("zone", CurrentZone.id()).addValue("bookingsAfter", stamp(bookingsEndingAfter)).addValue("membersAfter", membersAfter);
        return new Reading("c.zone_id = :zone and " + which, params).crews();
    }

    /** One reading and what it shares. */
    private final class Reading {

        private final String crews;
        private final MapSqlParameterSource params;
        private final Map<Object, Object> shared = new HashMap<>();

        Reading(String which, MapSqlParameterSource params) {
            this.crews = which;
            this.params = params;
        }

        List<CrewFacts> crews() {
            var installers = installers();
            var members = members();
            var calendars = calendars();
            var bookings = bookings();
            var facts = new ArrayList<CrewFacts>();
            each("select c.* from crew c where " + crews, row -> {
                var id = uuid(row, "id");
                var installer = installers.get(uuid(row, "installer_id"));
                if (installer == null) return;
                var capacityAt = instant(row, "capacity_stated_at");
                facts.add(new CrewFacts(id, row.getString("code"), row.getString("name"), row.getBoolean("active"), installer,
                        new Position(row.getDouble("base_latitude"), row.getDouble("base_longitude")), one(row.getString("home_division")),
                        row.getObject("day_price_fen", Long.class), uuid(row, "lead_member_id"), members.getOrDefault(id, List.of()),
                        calendars.getOrDefault(id, CrewCalendar.EMPTY), bookings.getOrDefault(id, List.of()),
                        capacityAt == null ? null : new Crew.Capacity(capacityAt, ColumnWords.read(Source.class, row.getString("capacity_source"))),
                        CrewStatements.clearance(row, "control_status", "control_clear_from", "control_split", "control_split_until",
                                "control_source", "control_stated_at")));
            });
            return facts;
        }

        private Map<UUID, InstallerFacts> installers() {
            var of = " where x.zone_id = :zone and x.installer_id in (select c.installer_id from crew c where " + crews + ")";
            var licences = new HashMap<UUID, List<LicenceFact>>();
            each("""
                    select x.installer_id, x.scope_code, x.class_code, k.rank, x.valid_from, x.valid_to from licence x
                    join licence_class k on k.zone_id = x.zone_id and k.scope_code = x.scope_code and k.code = x.class_code""" + of
                    ,
                    row -> put(licences, uuid(row, "installer_id"), one(new LicenceFact(one(row.getString("scope_code")), one(row.getString("class_code")),
                            row.getInt("rank"), one(date(row, "valid_from")), one(date(row, "valid_to"))))));
            settle(licences, Comparator.comparing(LicenceFact::scope).thenComparingInt(LicenceFact::rank).thenComparing(LicenceFact::validTo));
            var safety = new HashMap<UUID, List<SafetyLicenceFact>>();
            each("select x.installer_id, x.valid_from, x.valid_to from safety_licence x" + of,
                    row -> put(safety, uuid(row, "installer_id"), one(new SafetyLicenceFact(one(date(row, "valid_from")), one(date(row, "valid_to"))))));
            settle(safety, Comparator.comparing(SafetyLicenceFact::validTo));
            var marks = new HashMap<UUID, List<MarkFact>>();
            each("select x.installer_id, x.kind, x.company_id, x.valid_from, x.valid_to from installer_mark x" + of + " and x.lifted_at is null",
                    row -> put(marks, uuid(row, "installer_id"), new MarkFact(ColumnWords.read(InstallerMark.Kind.class, row.getString("kind")),
                            uuid(row, "company_id"), date(row, "valid_from"), date(row, "valid_to"))));
            settle(marks, Comparator.comparing(MarkFact::validFrom).thenComparing(mark -> String.valueOf(mark.companyId())));
            var installers = new HashMap<UUID, InstallerFacts>();
            each("select i.* from installer i where i.zone_id = :zone and i.id in (select c.installer_id from crew c where " + crews + ")", row -> {
                var id = uuid(row, "id");
                installers.put(id, new InstallerFacts(id, row.getString("name"), row.getString("doubtful_reason") != null,
                        licences.getOrDefault(id, List.of()), safety.getOrDefault(id, List.of()), one(List.of((String[]) row.getArray("service_area").getArray())),
                        marks.getOrDefault(id, List.of()), new Quality(row.getInt("inspections_total"), row.getInt("passed_first"))));
            });
            return installers;
        }

        private Map<UUID, List<MemberFacts>> members() {
            var inCrews = """

                     where x.zone_id = :zone and x.member_id in (
                        select cm.member_id from crew_member cm join crew c on c.zone_id = cm.zone_id and c.id = cm.crew_id
                        where cm.zone_id = :zone and (cm.left_on is null or cm.left_on > :membersAfter) and\s""" + crews + ")";
            var trades = new HashMap<UUID, List<TradeLevel>>();
            each("select x.member_id, x.trade_code, x.level from member_trade x" + inCrews,
                    row -> put(trades, uuid(row, "member_id"), one(new TradeLevel(one(row.getString("trade_code")), row.getInt("level")))));
            settle(trades, Comparator.comparingInt(TradeLevel::level).reversed().thenComparing(TradeLevel::trade));
            var certificates = new HashMap<UUID, List<CertificateFact>>();
            each("select x.member_id, x.kind_code, x.issued_on, x.valid_to, x.next_review from certificate x" + inCrews,
                    row -> put(certificates, uuid(row, "member_id"), one(new CertificateFact(one(row.getString("kind_code")), one(date(row, "issued_on")),
                            one(date(row, "valid_to")), one(date(row, "next_review"))))));
            settle(certificates, Comparator.comparing(CertificateFact::kind).thenComparing(CertificateFact::issuedOn));
            var members = new HashMap<UUID, List<MemberFacts>>();
            each("""
                    select cm.crew_id, cm.member_id, cm.joined_on, cm.left_on from crew_member cm join crew c on c.zone_id = cm.zone_id and c.id = cm.crew_id
                    where cm.zone_id = :zone and (cm.left_on is null or cm.left_on > :membersAfter) and\s""" + crews,
                    row -> {
                        var id = uuid(row, "member_id");
                        put(members, uuid(row, "crew_id"), new MemberFacts(id, one(date(row, "joined_on")), one(date(row, "left_on")),
                                trades.getOrDefault(id, List.of()), certificates.getOrDefault(id, List.of())));
                    });
            settle(members, Comparator.comparing(MemberFacts::joinedOn).thenComparing(MemberFacts::id));
            return members;
        }

        private Map<UUID, CrewCalendar> calendars() {
            var shifts = new HashMap<UUID, List<Shift>>();
            each("select s.* from crew_shift s join crew c on c.zone_id = s.zone_id and c.id = s.crew_id where s.zone_id = :zone and " + crews,
                    row -> put(shifts, uuid(row, "crew_id"), one(CrewCalendars.shift(row, 0))));
            settle(shifts, CrewCalendars.SHIFT_ORDER);
            var days = new HashMap<UUID, List<CrewDay>>();
            each("select d.* from crew_day d join crew c on c.zone_id = d.zone_id and c.id = d.crew_id where d.zone_id = :zone and " + crews,
                    row -> put(days, uuid(row, "crew_id"), CrewCalendars.day(row, 0)));
            settle(days, Comparator.comparing(CrewDay::day));
            var calendars = new HashMap<UUID, CrewCalendar>();
            shifts.forEach((crew, list) -> calendars.put(crew, one(new CrewCalendar(list, days.getOrDefault(crew, List.of())))));
            days.forEach((crew, list) -> calendars.computeIfAbsent(crew, key -> new CrewCalendar(List.of(), list)));
            return calendars;
        }

        private @Nullable Position place(ResultSet row) throws SQLException {
            double latitude = row.getDouble("latitude");
            return row.wasNull() ? null : one(new Position(latitude, row.getDouble("longitude")));
        }

        private Map<UUID, List<BookedTime>> bookings() {
            var bookings = new HashMap<UUID, List<BookedTime>>();
            each("""
                    select b.crew_id, b.starts_at, b.ends_at, b.kind, s.latitude, s.longitude from crew_booking b
                    join crew c on c.zone_id = b.zone_id and c.id = b.crew_id left join site s on s.zone_id = b.zone_id and s.id = b.site_id
                    where b.zone_id = :zone and b.released_at is null and b.ends_at > :bookingsAfter and\s""" + crews,
                    row -> put(bookings, uuid(row, "crew_id"), new BookedTime(instant(row, "starts_at"), instant(row, "ends_at"),
                            ColumnWords.read(CrewBooking.Kind.class, row.getString("kind")), place(row))));
            settle(bookings, Comparator.comparing(BookedTime::startsAt));
            return bookings;
        }

        /** Orders each list, which is short, here rather than all rows in the database; equal lists become one. */
        private <T> void settle(Map<UUID, List<T>> lists, Comparator<T> order) {
            lists.replaceAll((key, list) -> {
                list.sort(order);
                return one(List.copyOf(list));
            });
        }

        private void each(String sql, RowCallbackHandler handler) {
            db.query(sql, params, handler);
        }

        @SuppressWarnings("unchecked")
        private <T> T one(T value) {
            if (value == null) return value;
            var known = shared.putIfAbsent(value, value);
            return known == null ? value : (T) known;
        }
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> void put(Map<UUID, List<T>> lists, UUID key, T value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>(4)).add(value);
    }
}
