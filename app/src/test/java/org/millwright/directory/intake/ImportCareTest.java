package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.directory.intake.ImportStage.TODAY;
import static org.millwright.directory.intake.ImportStage.counts;
import static org.millwright.directory.intake.ImportStage.crew;
import static org.millwright.directory.intake.ImportStage.id;
import static org.millwright.directory.intake.ImportStage.member;
import static org.millwright.directory.intake.ImportStage.roster;
import static org.millwright.directory.intake.ImportStage.state;
import static org.millwright.directory.intake.ImportStage.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.directory.Crews;
import org.millwright.directory.Installers;
import org.millwright.directory.Members;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.roster.CsvSink;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.directory.roster.LicenceRow;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.RosterDates;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.directory.roster.RosterSink;
import org.millwright.directory.roster.RosterWords;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.vault.NotGenuine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import must not lose, and what neither import nor export may give away. */
@MillwrightTest
@Tag("slow")
class ImportCareTest {

    @Autowired ApplicationContext app;
    @Autowired Crews crews;
    @Autowired Members members;
    @Autowired Installers installers;
    @Autowired ImportWork work;
    @Autowired ZoneRosters rosters;
    @Autowired PlanWriter writer;
    @Autowired KeptFiles kept;
    @Autowired RosterExport export;
    @Autowired TestDatabase database;
    @Autowired JdbcClient db;

    private ImportStage stage;

    @BeforeEach
    void aZone() {
        stage = new ImportStage(app);
    }

    private void write(List<? extends RosterRow> rows) throws IOException {
        assertThat(state(stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(rows)), "ALL", null))).isEqualTo("DONE");
    }

    // memberships

    private static MemberRow from(int n, String crew, int person, @Nullable LocalDate from) {
        var row = member(n, crew, person, false);
        return new MemberRow(0, row.creditCode(), crew, row.name(), row.documentKind(), row.documentNumber(), row.phone(), row.trade(), row.level(), from, false);
    }

    /** {@code code joined..left}, in days from today. */
    private List<String> memberships(int person) {
        return stage.in(() -> {
            var found = members.findByDocument(ImportStage.number(person)).orElseThrow();
            return crews.listMembershipsOf(found.id()).stream().sorted(java.util.Comparator.comparing(Crews.CrewMember::joinedOn))
                    .map(each -> crews.getCrew(each.crewId()).code() + " " + days(each.joinedOn()) + ".." + (each.leftOn() == null ? "" : days(each.leftOn()))).toList();
        });
    }

    private static long days(LocalDate day) {
        return java.time.temporal.ChronoUnit.DAYS.between(TODAY, day);
    }

    private void until(int person, String code, int last) {
        stage.in(() -> db.sql("""
                update crew_member set left_on = :day where zone_id = :zone and member_id = :member and crew_id in (select id from crew where zone_id = :zone and code = :code)""")
                .param("day", TODAY.plusDays(last)).param("zone", stage.people.zone).param("member", members.findByDocument(ImportStage.number(person)).orElseThrow().id())
                .param("code", code).update());
    }

    private void planned(int person, String code, int first) {
        stage.in(() -> {
            var found = members.findByDocument(ImportStage.number(person)).orElseThrow();
            crews.join(crews.listCrewsOfInstaller(found.installerId()).stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow().id(), found.id(), TODAY.plusDays(first));
            return true;
        });
    }

    @Test
    void nobodyIsLeftWithoutACrewBetweenTwoPlannedOnes() throws IOException {
        write(List.of(ImportStage.installer(20, "甲"), crew(20, "A"), crew(20, "B"), crew(20, "C"), member(20, "A", 200, true), member(20, "A", 201, false)));
        for (int person : new int[] {200, 201}) {
            until(person, "A", 8);
            planned(person, "B", 8);
        }
        write(List.of(from(20, "C", 200, TODAY)));
        assertThat(memberships(200)).containsExactly("A -30..0", "C 0..8", "B 8..");
        assertThat(stage.in(() -> crews.listCrewsOfInstaller(installers.findByCreditCode(ImportStage.creditCode(20).value()).orElseThrow().id())))
                .filteredOn(each -> each.code().equals("A")).as("who left it leads it no more").singleElement().returns(null, each -> each.leadId());

        var preview = stage.bring(stage.officer, stage.workbook(List.of(from(20, "C", 201, TODAY.plusDays(20)))));
        assertThat(counts(preview)).as("planned elsewhere: told on the row").isEqualTo("0+0=0!1");
        assertThat(preview.get("problems").get("rows").findValuesAsString("what").toString()).contains("planned for crew B");
        assertThat(memberships(201)).containsExactly("A -30..8", "B 8..");
    }

    @Test
    void aMembershipThatEndsEarlierByItselfIsNotProlonged() throws IOException {
        write(List.of(ImportStage.installer(21, "甲"), crew(21, "A"), crew(21, "C"), member(21, "A", 210, false)));
        until(210, "A", 5);
        write(List.of(from(21, "C", 210, TODAY.plusDays(20))));
        assertThat(memberships(210)).containsExactly("A -30..5", "C 20..");
    }

    @Test
    void aJoinThatCannotBeWrittenIsAnError() throws IOException {
        write(List.of(ImportStage.installer(22, "甲"), crew(22, "A"), crew(22, "C"), member(22, "A", 220, false)));
        var writes = new Writes();
        stage.in(() -> {
            var found = members.findByDocument(ImportStage.number(220)).orElseThrow();
            var other = crews.listCrewsOfInstaller(found.installerId()).stream().filter(each -> each.code().equals("C")).findFirst().orElseThrow();
            writes.add(SetWrite.JOIN, Ids.next(), other.id(), found.id(), TODAY, null);
            return true;
        });
        assertThatThrownBy(() -> stage.in(() -> {
            writer.write(writes, (done, all) -> {});
            return true;
        })).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(memberships(220)).containsExactly("A -30..");
    }

    @Test
    void oneNumberUnderTwoKindsOfDocumentIsAQuestion() throws IOException {
        write(List.of(ImportStage.installer(23, "甲"), crew(23, "A"), crew(23, "C"), member(23, "A", 230, false)));
        var row = from(23, "C", 230, TODAY);
        var other = new MemberRow(0, row.creditCode(), "A", row.name(), DocumentKind.HK_MACAU_PERMIT, "H12345678", row.phone(), row.trade(), row.level(), TODAY, false);
        var again = new MemberRow(0, row.creditCode(), "C", row.name(), DocumentKind.PASSPORT, "H12345678", row.phone(), row.trade(), row.level(), TODAY, false);
        assertThat(counts(stage.bring(stage.officer, stage.workbook(List.of(row, other))))).isEqualTo("1+1=0!0");
        assertThat(counts(stage.bring(stage.officer, stage.workbook(List.of(row, other, again))))).isEqualTo("1+1=0!1");
    }

    // licences

    private static LicenceRow licence(String grade, int years) {
        return new LicenceRow(0, ImportStage.creditCode(24), "mechanical-electrical", grade, "D-24", TODAY.minusYears(1), TODAY.plusYears(years));
    }

    @Test
    void aLicenceNumberMayCoverTwoClasses() throws IOException {
        write(List.of(ImportStage.installer(24, "甲"), licence("2", 2)));
        write(List.of(licence("1", 2)));
        assertThat(stage.count("licence")).as("one on either side: its class has changed").isOne();
        write(List.of(licence("1", 2), licence("3", 2)));
        assertThat(stage.count("licence")).isEqualTo(2);
        assertThat(counts(stage.bring(stage.officer, stage.workbook(List.of(licence("1", 2), licence("3", 2)))))).isEqualTo("0+0=2!0");
        write(List.of(licence("3", 3), licence("1", 4)));
        assertThat(stage.in(() -> db.sql("select class_code || ' ' || extract(year from valid_to) from licence where zone_id = :zone order by 1").param("zone", stage.people.zone)
                .query(String.class).list())).containsExactly("1 " + TODAY.plusYears(4).getYear(), "3 " + TODAY.plusYears(3).getYear());
        assertThat(counts(stage.bring(stage.officer, stage.get(stage.officer, "/roster/sheets/licences.csv").body()))).isEqualTo("0+0=2!0");
    }

    @Test
    void whatDoesNotExpireIsKeptAsOneDayAndTakenOutAsAWord() throws IOException {
        var was = ImportStage.installer(25, "甲");
        write(List.of(new InstallerRow(0, was.creditCode(), was.name(), was.address(), was.division(), was.latitude(), was.longitude(), was.contact(), was.phone(),
                was.safetyLicenceNumber(), RosterDates.UNLIMITED, was.serviceArea()), new LicenceRow(0, was.creditCode(), "mechanical-electrical", "2", "D-25", null, RosterDates.UNLIMITED)));
        for (var table : List.of("licence", "safety_licence")) {
            assertThat(stage.in(() -> db.sql("select valid_to from " + table + " where zone_id = :zone").param("zone", stage.people.zone).query(LocalDate.class).single()))
                    .isEqualTo("2099-12-31");
        }
        for (var sheet : List.of("installers", "licences")) {
            var csv = stage.get(stage.officer, "/roster/sheets/" + sheet + ".csv");
            assertThat(text(csv)).contains("no expiry").doesNotContain("2099");
            assertThat(counts(stage.bring(stage.officer, csv.body()))).isEqualTo("0+0=1!0");
        }
    }

    // what goes out

    @Test
    void anExportNamesNobodyToOthersThanTheInstallerAndIsOnRecord() throws IOException {
        var installer = stage.installer();
        assertThat(state(stage.apply(installer, stage.bring(installer, stage.workbook(roster(26))), "ALL", null))).isEqualTo("DONE");
        var seen = text(stage.get(stage.officer, "/roster/sheets/members.csv"));
        assertThat(seen).contains("于*海").contains("138******34").doesNotContain("于振海").doesNotContain("13800001234").doesNotContain(ImportStage.number(260));
        assertThat(text(stage.get(installer, "/roster/sheets/members.csv"))).contains("于振海").contains("13800001234").doesNotContain(ImportStage.number(260));
        assertThat(text(stage.get(stage.officer, "/roster/sheets/installers.csv"))).as("a contact is a person too").contains("王*", "138******45").doesNotContain("王工", "13855512345");
        assertThat(text(stage.get(installer, "/roster/sheets/installers.csv"))).contains("王工", "13855512345");
        assertThat(counts(stage.bring(stage.officer, stage.get(stage.officer, "/roster/sheets/installers.csv").body()))).as("stars change nothing").isEqualTo("0+0=1!0");
        assertThat(stage.get(stage.officer, "/roster/register.xlsx").statusCode()).isEqualTo(200);
        var out = new ByteArrayOutputStream();
        stage.in(() -> {
            try (var sink = new CsvSink(out, rosters.codes(), RosterWords.in(Locale.ENGLISH))) {
                export.write(stage.officer, RosterSheet.MEMBERS, true, sink);
            }
            return true;
        });
        assertThat(out.toString(StandardCharsets.UTF_8)).as("opened for a purpose").contains("于振海").contains("13800001234").contains(ImportStage.number(260));
        assertThat(taken("roster.taken")).containsExactly("MEMBERS masked", "MEMBERS full", "INSTALLERS masked", "INSTALLERS full", "INSTALLERS masked", "ALL masked");
        assertThat(stage.in(() -> db.sql("select string_agg(row_to_json(e)::text, ' ') from audit_entry e where zone_id = :zone and action = 'roster.taken'")
                .param("zone", stage.people.zone).query(String.class).single())).doesNotContain("于振海").doesNotContain("1380000");
    }

    private List<String> taken(String action) {
        return stage.in(() -> db.sql("""
                select (details::jsonb ->> 'sheet') || ' ' || (details::jsonb ->> 'names') from audit_entry where zone_id = :zone and action = :action order by at, id""")
                .param("zone", stage.people.zone).param("action", action).query(String.class).list());
    }

    /** A cursor that is open while the first row goes out: the rows behind it are not in memory yet. */
    @Test
    void rowsGoOutWhileTheRestIsStillInTheDatabase() throws IOException {
        write(List.of(ImportStage.installer(27, "甲")));
        var owner = stage.in(() -> installers.findByCreditCode(ImportStage.creditCode(27).value()).orElseThrow().id());
        int rows = RosterExport.FETCHED + 100;
        stage.in(() -> db.sql("""
                insert into licence (zone_id, id, installer_id, scope_code, class_code, number, valid_to)
                select :zone, gen_random_uuid(), :owner, 'mechanical-electrical', '2', 'N-' || n, current_date from generate_series(1, :rows) n""")
                .param("zone", stage.people.zone).param("owner", owner).param("rows", rows).update());
        List<Long> cursors = new ArrayList<>();
        stage.in(() -> {
            export.write(stage.officer, RosterSheet.LICENCES, false, new RosterSink() {
                @Override
                public void sheet(RosterSheet sheet) {}

                @Override
                public void row(RosterRow row) {
                    cursors.add(cursors.isEmpty() ? db.sql("select count(*) from pg_cursors where statement like '%from licence ' || 'l join%'").query(Long.class).single() : 0L);
                }

                @Override
                public void close() {}
            });
            return true;
        });
        assertThat(cursors).hasSize(rows).first().isEqualTo(1L);
    }

    // what waits

    @Test
    void aFileThatWaitsIsSealedAndOneThatFailedIsGone() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sink = new CsvSink(out, stage.in(() -> rosters.codes()), RosterWords.in(Locale.ENGLISH))) {
            sink.sheet(RosterSheet.MEMBERS);
            sink.row(member(28, "A", 28, false));
        }
        var preview = stage.bring(stage.officer, out.toByteArray());
        assertThat(state(preview)).isEqualTo("READY");
        var rows = database.superuser().sql("select string_agg(row_to_json(f)::text, '') from roster_import_file f where zone_id = ?").param(stage.people.zone)
                .query(String.class).single();
        var number = ImportStage.number(28);
        assertThat(rows).contains("v1:").doesNotContain(number).doesNotContain(HexFormat.of().formatHex(number.getBytes(StandardCharsets.UTF_8)));

        stage.in(() -> db.sql("update roster_import set state = 'writing', mode = 'good' where zone_id = :zone").param("zone", stage.people.zone).update());
        CurrentZone.run(stage.people.zone, () -> work.fail(id(preview)));
        assertThat(state(stage.settled(stage.officer, id(preview)))).isEqualTo("FAILED");
        assertThat(stage.count("roster_import_file")).isZero();
    }

    @Test
    void aLargeFileComesBackWholeAndItsPiecesDoNotChangePlaces() throws IOException {
        var bytes = new byte[2 * KeptFiles.PIECE_BYTES + 17];
        new Random(28).nextBytes(bytes);
        UUID id = stage.in(() -> {
            var made = Ids.next();
            db.sql("""
                    insert into roster_import (zone_id, id, created_by, created_name, name, size_bytes, state, created_at, changed_at)
                    values (:zone, :id, :id, '', '', 0, 'failed', now(), now())""").param("zone", stage.people.zone).param("id", made).update();
            kept.add(made, 1, new RosterImports.Brought("a.xlsx", bytes));
            kept.add(made, 2, new RosterImports.Brought("b.csv", new byte[0]));
            return made;
        });
        assertThat(stage.count("roster_import_file")).isEqualTo(4);
        try (var files = stage.in(() -> kept.open(id))) {
            assertThat(files.list()).hasSize(2);
            assertThat(Files.readAllBytes(files.list().getFirst().path())).isEqualTo(bytes);
        }
        stage.in(() -> db.sql("""
                update roster_import_file f set sealed = (select o.sealed from roster_import_file o where o.zone_id = f.zone_id and o.number = 1 and o.piece = 1 - f.piece)
                where zone_id = :zone and number = 1 and piece < 2""").param("zone", stage.people.zone).update());
        assertThatThrownBy(() -> stage.in(() -> kept.open(id))).isInstanceOf(NotGenuine.class);
    }
}
