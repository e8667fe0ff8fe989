package org.millwright.directory.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.ServiceArea;
import org.millwright.directory.roster.CertificateRow;
import org.millwright.directory.roster.CrewRow;
import org.millwright.directory.roster.CsvSink;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.directory.roster.LicenceRow;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.RosterDates;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.directory.roster.RosterSink;
import org.millwright.directory.roster.RosterWords;
import org.millwright.directory.roster.WorkbookSink;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register in the shape of a roster: an installer's own, or the zone's. Whatever names a person goes out as {@link Openness} has it – a masked file
 * shows, and is not for bringing back its people. Each is on record.
 */
@Component
public class RosterExport {

    static final int FETCHED = 500;
    private static final String OF_INSTALLER = " and (cast(:installer as uuid) is null or %s = :installer) ";

    private final JdbcClient db;
    private final ZoneRosters rosters;
    private final ColumnCipher cipher;
    private final Zones zones;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RosterExport(JdbcClient db, ZoneRosters rosters, ColumnCipher cipher, Zones zones, Clock clock, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.db = db;
        this.rosters = rosters;
        this.cipher = cipher;
        this.zones = zones;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Puts on record that a roster goes out, before it does; in a transaction of its own where a reading request has none to write in.
     *
     * @param sheet   null: all
     * @param purpose what full document numbers are for; null: they stay masked
     */
    public void record(CurrentUser user, @Nullable RosterSheet sheet, @Nullable String purpose) {
        transaction.executeWithoutResult(status -> {
            var subject = installer(user);
            int members = db.sql("select count(*) from member m where m.zone_id = :zone and m.left_at is null" + OF_INSTALLER.formatted("m.installer_id"))
                    .param("zone", CurrentZone.id()).param("installer", subject, Types.OTHER).query(Integer.class).single();
            events.publishEvent(new RosterExported(CurrentZone.id(), subject == null ? CurrentZone.id() : subject, sheet == null ? "ALL" : sheet.name(), members,
                    Openness.of(user, purpose != null) != Openness.MASKED, purpose));
        });
    }

    /** @param open with full document numbers, for which a purpose is on record */
    public void workbook(CurrentUser user, boolean open, RosterWords words, OutputStream out) throws IOException {
        try (RosterSink sink = new WorkbookSink(out, rosters.codes(), words)) {
            for (RosterSheet sheet : RosterSheet.values()) write(user, sheet, open, sink);
        }
    }

    public void csv(CurrentUser user, RosterSheet sheet, RosterWords words, OutputStream out) throws IOException {
        try (RosterSink sink = new CsvSink(out, rosters.codes(), words)) {
            write(user, sheet, false, sink);
        }
    }

    void write(CurrentUser user, RosterSheet sheet, boolean open, RosterSink sink) throws IOException {
        sink.sheet(sheet);
        var asked = new Asked(user, sink);
        var openness = Openness.of(user, open);
        switch (sheet) {
            case INSTALLERS -> each(asked, "i.id", """
                    select i.*, s.number as safety_number, s.valid_to as safety_until from installer i
                    left join lateral (select number, valid_to from safety_licence s where s.zone_id = i.zone_id and s.installer_id = i.id
                        order by valid_to desc, id limit 1) s on true
                    where i.zone_id = :zone %s order by i.name, i.id""", row -> installer(row, code(row), openness));
            case LICENCES -> each(asked, "i.id", """
                    select i.credit_code, l.* from licence l join installer i on i.zone_id = l.zone_id and i.id = l.installer_id
                    where l.zone_id = :zone %s order by i.name, i.id, l.scope_code, l.number""", row -> new LicenceRow(0, code(row),
                    text(row, "scope_code"), text(row, "class_code"), text(row, "number"), date(row, "valid_from"), date(row, "valid_to")));
            case CREWS -> each(asked, "i.id", """
                    select i.credit_code, c.*, (select string_agg(distinct s.lane, '+' order by s.lane) from crew_shift s
                        where s.zone_id = c.zone_id and s.crew_id = c.id) as lanes
                    from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id
                    where c.zone_id = :zone and c.active %s order by i.name, i.id, c.code""", row -> new CrewRow(0, code(row), text(row, "code"),
                    text(row, "name"), number(row, "base_latitude"), number(row, "base_longitude"), new DivisionCode(text(row, "home_division")),
                    RegisterReader.shift(find(row, "lanes"))));
            case MEMBERS -> each(asked, "i.id", """
                    select i.credit_code, c.code as crew_code, m.*, cm.joined_on, c.lead_member_id = m.id as lead, t.trade_code, t.level
                    from member m
                    join installer i on i.zone_id = m.zone_id and i.id = m.installer_id
                    join crew_member cm on cm.zone_id = m.zone_id and cm.member_id = m.id and cm.joined_on <= :today and (cm.left_on is null or cm.left_on > :today)
                    join crew c on c.zone_id = m.zone_id and c.id = cm.crew_id
                    join lateral (select trade_code, level from member_trade t where t.zone_id = m.zone_id and t.member_id = m.id
                        order by level desc, trade_code limit 1) t on true
                    where m.zone_id = :zone and m.left_at is null %s order by i.name, i.id, c.code, m.name, m.id""", row -> new MemberRow(0, code(row),
                    text(row, "crew_code"), openness.name(text(row, "name")),
                    DocumentKind.valueOf(text(row, "document_kind").toUpperCase(Locale.ROOT)), document(row, "id", openness),
                    none(openness.phone(text(row, "phone"))), text(row, "trade_code"), text(row, "level"), date(row, "joined_on"),
                    flag(row, "lead")));
            case CERTIFICATES -> each(asked, "m.installer_id", """
                    select i.credit_code, m.document_cipher, m.document_masked, e.* from certificate e
                    join member m on m.zone_id = e.zone_id and m.id = e.member_id
                    join installer i on i.zone_id = m.zone_id and i.id = m.installer_id
                    where e.zone_id = :zone and m.left_at is null %s order by m.installer_id, m.name, m.id, e.kind_code""", row -> new CertificateRow(0,
                    document(row, "member_id", openness), text(row, "kind_code"), text(row, "number"), day(row, "issued_on"),
                    date(row, "valid_to") == null ? RosterDates.UNLIMITED : day(row, "valid_to"), date(row, "next_review")));
        }
    }

    private InstallerRow installer(ResultSet row, CreditCode code, Openness openness) throws SQLException {
        var area = Arrays.stream((String[]) row.getArray("service_area").getArray()).map(ServiceArea::new).toList();
        var division = find(row, "division_code");
        return new InstallerRow(0, code, text(row, "name"), none(text(row, "address")), division == null ? null : new DivisionCode(division),
                row.getObject("latitude", Double.class), row.getObject("longitude", Double.class), none(openness.name(text(row, "contact_name"))),
                none(openness.phone(text(row, "contact_phone"))), find(row, "safety_number"), date(row, "safety_until"), area.isEmpty() ? List.of(ServiceArea.NATIONWIDE) : area);
    }

    private String document(ResultSet row, String id, Openness openness) throws SQLException {
        if (!openness.numbers()) return text(row, "document_masked");
        return cipher.decrypt(new Place("member", "document_cipher", row.getObject(id, UUID.class)), text(row, "document_cipher"));
    }

    private record Asked(CurrentUser user, RosterSink sink) {}

    private interface Made {
        RosterRow of(ResultSet row) throws SQLException;
    }

    /** Rows go out as they come, some hundred at a time in memory; that needs the transaction around it. */
    private void each(Asked asked, String column, String sql, Made made) throws IOException {
        var statement = db.sql(sql.formatted(OF_INSTALLER.formatted(column))).withFetchSize(FETCHED).param("zone", CurrentZone.id())
                .param("installer", installer(asked.user()), Types.OTHER);
        if (sql.contains(":today")) statement = statement.param("today", today());
        try {
            statement.query((RowCallbackHandler) row -> {
                if (known(row)) put(asked.sink(), made.of(row));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void put(RosterSink sink, RosterRow row) {
        try {
            sink.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable UUID installer(CurrentUser user) {
        return user.is(Role.INSTALLER) ? user.getOrganisationId() : null;
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    /** A code that no check lets through any more could not be brought back either. */
    private static boolean known(ResultSet row) throws SQLException {
        return !(CreditCode.check(row.getString("credit_code")) instanceof CreditCodeCheck.Wrong);
    }

    private static CreditCode code(ResultSet row) throws SQLException {
        return new CreditCode(row.getString("credit_code"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable String find(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        return row.getDouble(column);
    }

    private static boolean flag(ResultSet row, String column) throws SQLException {
        return row.getBoolean(column);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
