package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.TODAY;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dates end with 2099, typed or stored; what does not expire ends on its last day and is shown so. */
@MillwrightTest
class FarDatesTest {

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired TestDatabase database;
    @Autowired Licences licences;
    @Autowired CrewBookings bookings;

    private UUID zone;
    private Installer installer;
    private Crew crew;
    private DirectoryVisitor officer;

    @BeforeEach
    void anInstaller() {
        zone = sample.zone();
        installer = sample.installer(zone);
        crew = sample.crew(zone, installer);
        officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
    }

    @Test
    void aTypedYearBeyondIsAProblemOfItsField() {
        var of = "/installers/" + installer.id();
        for (var year : List.of("2100", "9999", "+12026", "1948", "0026")) {
            var answer = officer.post(of + "/licences", "grade", "mechanical-electrical/2", "number", "F1", "validTo", year + "-12-31");
            assertThat(answer.statusCode()).as(year).isEqualTo(422);
            assertThat(texts(answer)).as(year).contains("“" + year + "-12-31”").contains("1949 to 2099");
        }
        assertThat(officer.post(of + "/safety-licences", "number", "F2", "validTo", "9999-12-31").statusCode()).isEqualTo(422);
        assertThat(officer.post("/crews/" + crew.id() + "/bookings", "from", TODAY.plusDays(1).toString(), "to", "9999-12-31").statusCode()).isEqualTo(422);
        assertThat(officer.post("/crews/" + crew.id() + "/control-status", "status", "CLEAR_FROM", "clearFrom", "2100-01-01T08:00").statusCode()).isEqualTo(422);
        assertThat(database.superuser().sql("select count(*) from crew_booking where zone_id = ?").param(zone).query(Long.class).single()).isZero();
    }

    @Test
    void whatDoesNotExpireSaysSo() {
        var of = "/installers/" + installer.id();
        assertThat(officer.post(of + "/licences", "grade", "mechanical-electrical/2", "number", "F1", "validTo", LAST.toString()).statusCode()).isEqualTo(303);
        assertThat(texts(officer.get(of))).contains("no expiry").doesNotContain("2099");
    }

    /** As the owner, whom row-level security binds too. */
    @Test
    void whatWasStoredLaterIsMended() throws IOException {
        var root = database.superuser();
        UUID licence = Ids.next(), safety = Ids.next(), busy = Ids.next(), late = Ids.next(), certificate = Ids.next();
        var member = sample.member(zone, crew);
        root.sql("insert into licence (zone_id, id, installer_id, scope_code, class_code, number, valid_to) values (?, ?, ?, 'mechanical-electrical', '2', 'M1', '9999-12-31')")
                .params(zone, licence, installer.id()).update();
        root.sql("insert into safety_licence (zone_id, id, installer_id, number, valid_from, valid_to) values (?, ?, ?, 'M2', '3026-01-01', '9999-12-31')")
                .params(zone, safety, installer.id()).update();
        root.sql("insert into certificate (zone_id, id, member_id, kind_code, number, issued_on, valid_to) values (?, ?, ?, 'Q1', 'M3', '2026-01-01', '9999-12-31')")
                .params(zone, certificate, member.id()).update();
        root.sql("insert into crew_booking (zone_id, id, crew_id, kind, starts_at, ends_at, booked_at) values (?, ?, ?, 'busy', '2026-12-01', '9999-12-31', now())")
                .params(zone, busy, crew.id()).update();
        root.sql("insert into crew_booking (zone_id, id, crew_id, kind, starts_at, ends_at, booked_at) values (?, ?, ?, 'busy', '19999-12-01', '20000-12-31', now())")
                .params(zone, late, crew.id()).update();
        try (var script = getClass().getResourceAsStream("/db/migration/directory/V21__dates_within_reach.sql")) {
            new JdbcTemplate(database.owner()).execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(sample.in(zone, () -> licences.getLicence(installer.id(), licence)).validTo()).isEqualTo(LAST);
        assertThat(sample.in(zone, () -> licences.getSafetyLicence(installer.id(), safety))).returns(LAST, SafetyLicence::validFrom).returns(LAST, SafetyLicence::validTo);
        assertThat(root.sql("select count(*) from certificate where id = ? and valid_to is null").param(certificate).query(Long.class).single()).isOne();
        assertThat(sample.in(zone, () -> bookings.findBooking(busy)).orElseThrow().endsAt()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(sample.in(zone, () -> bookings.findBooking(late)).orElseThrow().releasedAt()).isNotNull();
        assertThat(root.sql("select count(*) from pg_class where relname in ('licence', 'safety_licence', 'crew', 'crew_booking', 'crew_member') and relforcerowsecurity")
                .query(Long.class).single()).as("forced again").isEqualTo(5);
    }
}
