package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.intake.ImportStage.TODAY;
import static org.millwright.directory.intake.ImportStage.counts;
import static org.millwright.directory.intake.ImportStage.crew;
import static org.millwright.directory.intake.ImportStage.id;
import static org.millwright.directory.intake.ImportStage.json;
import static org.millwright.directory.intake.ImportStage.member;
import static org.millwright.directory.intake.ImportStage.roster;
import static org.millwright.directory.intake.ImportStage.state;
import static org.millwright.directory.intake.ImportStage.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.directory.Crews;
import org.millwright.directory.Installers;
import org.millwright.directory.Members;
import org.millwright.directory.roster.CertificateRow;
import org.millwright.directory.roster.CrewRow;
import org.millwright.directory.roster.CsvSink;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.directory.roster.RosterWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster on its way from a file into the register, as a program walks it. */
@MillwrightTest
class ImportStoryTest {

    @Autowired ApplicationContext app;
    @Autowired Crews crews;
    @Autowired Members members;
    @Autowired Installers installers;
    @Autowired ImportWork work;
    @Autowired ZoneRosters rosters;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private ImportStage stage;

    @BeforeEach
    void aZone() {
        stage = new ImportStage(app);
    }

    @Test
    void aGoodRosterIsInTheRegisterAndComesAgainUnchanged() throws IOException {
        long mark = stage.in(() -> crews.currentXmin());
        var preview = stage.bring(stage.officer, stage.workbook(roster(1)));
        assertThat(state(preview)).isEqualTo("READY");
        assertThat(counts(preview)).isEqualTo("16+0=0!0");
        assertThat(stage.count("crew")).as("nothing is written before it is asked for").isZero();

        var done = stage.apply(stage.officer, preview, "ALL", null);
        assertThat(state(done)).isEqualTo("DONE");
        var facts = stage.in(() -> crews.listFactsRevisedSince(mark, clock.instant(), TODAY));
        assertThat(facts).hasSize(2).allSatisfy(each -> {
            assertThat(each.members()).hasSize(3).allSatisfy(person -> assertThat(person.certificates()).hasSize(1));
            assertThat(each.leadId()).isNotNull();
            assertThat(each.installer().licences()).hasSize(1);
            assertThat(each.installer().safetyLicences()).hasSize(1);
            assertThat(each.capacity()).as("a roster says nothing about capacity").isNull();
        });
        assertThat(stage.count("roster_import_file")).as("the file is not kept longer than needed").isZero();
        assertThat(stage.in(() -> db.sql("select count(*) from audit_entry where zone_id = :zone and action = 'roster.imported'").param("zone", stage.people.zone)
                .query(Long.class).single())).isOne();

        assertThat(counts(stage.bring(stage.officer, stage.workbook(roster(1))))).isEqualTo("0+0=16!0");
        var export = stage.get(stage.officer, "/roster/register.xlsx");
        assertThat(export.statusCode()).isEqualTo(200);
        var again = stage.bring(stage.officer, export.body());
        assertThat(counts(again)).as("masked people are not for bringing back, all else is as it was").isEqualTo("0+0=4!12");
    }

    @Test
    void whatDiffersIsMergedAsChosen() throws IOException {
        stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(roster(2))), "ALL", null);
        List<RosterRow> changed = new ArrayList<>();
        var was = ImportStage.installer(2, "海岳机电2");
        changed.add(new org.millwright.directory.roster.InstallerRow(0, was.creditCode(), "改名机电", "新地址 2 号", was.division(), was.latitude(), was.longitude(), null,
                was.phone(), was.safetyLicenceNumber(), was.safetyLicenceValidTo(), was.serviceArea()));
        changed.add(member(2, "A-02", 20, false));
        var preview = stage.bring(stage.officer, stage.workbook(changed));
        assertThat(counts(preview)).isEqualTo("0+2=0!0");
        var differences = preview.get("differences").get("rows");
        assertThat(differences.size()).isEqualTo(3);
        assertThat(differences.get(0).get("present").asString()).isEqualTo("海岳机电2");
        assertThat(differences.get(0).get("given").asString()).isEqualTo("改名机电");
        stage.post(stage.officer, "/imports/" + id(preview) + "/choices", "{\"choices\": [{\"number\": \"1\", \"take\": \"false\"}]}");
        assertThat(state(stage.apply(stage.officer, preview, "ALL", null))).isEqualTo("DONE");

        var installer = stage.in(() -> installers.findByCreditCode(was.creditCode().value()).orElseThrow());
        assertThat(installer.name()).isEqualTo("海岳机电2");
        assertThat(installer.address()).isEqualTo("新地址 2 号");
        assertThat(installer.contact().name()).as("an empty cell takes nothing away").isEqualTo("王工");
        var moved = stage.in(() -> members.findByDocument(ImportStage.number(20)).orElseThrow());
        var second = stage.in(() -> crews.listCrewsOfInstaller(installer.id()).stream().filter(each -> each.code().equals("A-02")).findFirst().orElseThrow());
        assertThat(stage.in(() -> crews.listMemberships(second.id(), TODAY))).anyMatch(each -> each.memberId().equals(moved.id()));
    }

    @Test
    void badRowsAreLeftInAFileToMend() throws IOException {
        var rows = new ArrayList<>(roster(3));
        rows.add(member(3, "NONE", 39, false));
        rows.add(ImportStage.certificate(38));
        var preview = stage.bring(stage.officer, stage.workbook(rows));
        assertThat(counts(preview)).isEqualTo("16+0=0!2");
        assertThat(preview.get("problems").get("rows").findValuesAsString("what").toString()).contains("crew", "document number");
        assertThat(preview.toString()).as("numbers are shown in part").doesNotContain(ImportStage.number(39));

        var refused = stage.post(stage.officer, "/imports/" + id(preview) + "/application", "{\"mode\": \"ALL\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(stage.count("crew")).isZero();
        assertThat(state(stage.apply(stage.officer, preview, "GOOD", null))).isEqualTo("DONE");
        assertThat(stage.count("member")).isEqualTo(6);

        var rest = stage.get(stage.officer, "/imports/" + id(preview) + "/rest");
        assertThat(rest.statusCode()).isEqualTo(200);
        assertThat(counts(stage.bring(stage.officer, rest.body()))).as("unmended: the same two rows").isEqualTo("0+0=0!2");
        var mended = stage.bring(stage.officer, stage.workbook(List.of(crew(3, "NONE"), member(3, "NONE", 39, false), member(3, "NONE", 38, false), ImportStage.certificate(38))));
        assertThat(state(stage.apply(stage.officer, mended, "ALL", null))).isEqualTo("DONE");
        assertThat(stage.count("member")).isEqualTo(8);
        assertThat(stage.count("certificate")).isEqualTo(7);
    }

    /** One bad crew: its people and their certificates are right, and come back with it. */
    @Test
    void rowsThatOnlyHangOnARefusedOneNameItAndAreNotWrongThemselves() throws IOException {
        var rows = new ArrayList<>(roster(10));
        rows.add(new CrewRow(0, ImportStage.creditCode(10), "B-01", "x".repeat(101), 37.45, 121.45, null, "DAY"));
        rows.add(member(10, "B-01", 109, false));
        rows.add(ImportStage.certificate(109));
        rows.add(member(10, "NONE", 108, false));
        rows.add(ImportStage.certificate(107));
        var preview = stage.bring(stage.officer, stage.workbook(rows));
        assertThat(counts(preview)).isEqualTo("16+0=0!5");
        assertThat(preview.get("left").toString()).contains("{\"sheet\":\"CREWS\",\"wrong\":1,\"following\":0}", "{\"sheet\":\"MEMBERS\",\"wrong\":1,\"following\":1}",
                "{\"sheet\":\"CERTIFICATES\",\"wrong\":1,\"following\":1}");
        List<String> lines = new ArrayList<>();
        preview.get("problems").get("rows").forEach(each -> lines.add(each.get("sheet").asString() + " " + each.get("row").asInt() + " takes along " + each.get("following").asInt()));
        assertThat(lines).as("as the file goes").containsExactly("CREWS 4 takes along 2", "MEMBERS 9 takes along 0", "CERTIFICATES 9 takes along 0");
        var following = json(stage.get(stage.officer, "/imports/" + id(preview) + "?severity=FOLLOWS")).get("problems").get("rows");
        assertThat(following.findValuesAsString("row")).containsExactly("8", "8");
        assertThat(following.get(1).get("what").asString()).contains("sheet Crews, row 4");
    }

    /** The only installer of the file is mistyped: nothing else is wrong. */
    @Test
    void aMistypedInstallerIsTheOneMistakeOfItsFile() throws IOException {
        var text = new String(csv(RosterSheet.INSTALLERS, roster(11)), StandardCharsets.UTF_8);
        var code = ImportStage.creditCode(11).value();
        var answer = stage.upload(stage.officer, Map.of("installers.csv", text.replace(code, code.substring(0, 17)).getBytes(StandardCharsets.UTF_8),
                "crews.csv", csv(RosterSheet.CREWS, roster(11))));
        var preview = stage.settled(stage.officer, UUID.fromString(json(answer).get("id").asString()));
        assertThat(preview.get("left").toString()).contains("{\"sheet\":\"INSTALLERS\",\"wrong\":1,\"following\":0}", "{\"sheet\":\"CREWS\",\"wrong\":0,\"following\":2}");
    }

    /** What cannot be read is guessed at only where nobody else could be meant: a row may have a typo of its own. */
    @Test
    void inAFileOfSeveralInstallersARowWithoutACreditCodeIsNobodysCause() throws IOException {
        var code = ImportStage.creditCode(13).value();
        var mistyped = new String(csv(RosterSheet.CREWS, List.of(crew(13, "A-09"))), StandardCharsets.UTF_8).replace(code, code.substring(0, 17));
        List<RosterRow> people = List.of(member(14, "A-09", 149, false));
        List<RosterRow> both = List.of(ImportStage.installer(13, "甲"), ImportStage.installer(14, "乙"));
        assertThat(left("installers.csv", csv(RosterSheet.INSTALLERS, both), "crews.csv", mistyped.getBytes(StandardCharsets.UTF_8), "members.csv",
                csv(RosterSheet.MEMBERS, people))).contains("{\"sheet\":\"MEMBERS\",\"wrong\":1,\"following\":0}");
        var alone = csv(RosterSheet.INSTALLERS, both.subList(1, 2));
        assertThat(left("installers.csv", alone, "crews.csv", mistyped.getBytes(StandardCharsets.UTF_8), "members.csv", csv(RosterSheet.MEMBERS, people)))
                .as("nobody else is named").contains("{\"sheet\":\"MEMBERS\",\"wrong\":0,\"following\":1}");

        var installer = new String(csv(RosterSheet.INSTALLERS, both.subList(0, 1)), StandardCharsets.UTF_8).replace(code, code.substring(0, 17));
        assertThat(left("installers.csv", installer.getBytes(StandardCharsets.UTF_8), "crews.csv", csv(RosterSheet.CREWS, List.of(crew(13, "A-01"), crew(15, "A-02"))),
                "members.csv", csv(RosterSheet.MEMBERS, List.of()))).contains("{\"sheet\":\"CREWS\",\"wrong\":2,\"following\":0}");
    }

    private String left(String one, byte[] first, String two, byte[] second, String three, byte[] third) {
        var answer = stage.upload(stage.officer, Map.of(one, first, two, second, three, third));
        return stage.settled(stage.officer, UUID.fromString(json(answer).get("id").asString())).get("left").toString();
    }

    private byte[] csv(RosterSheet sheet, List<RosterRow> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sink = new CsvSink(out, stage.in(() -> rosters.codes()), RosterWords.in(Locale.ENGLISH))) {
            sink.sheet(sheet);
            rows.stream().filter(row -> row.sheet() == sheet).forEach(sink::row);
        }
        return out.toByteArray();
    }

    /** Who has imported sees what is next: crews nobody has confirmed, and papers that run out. */
    @Test
    void whatIsNextStandsBelowTheResult() throws IOException {
        var rows = new ArrayList<>(roster(12));
        rows.add(new CertificateRow(0, ImportStage.number(120), "N1", "N1-ends", TODAY.minusYears(3), TODAY.plusDays(20), null));
        rows.add(new CertificateRow(0, ImportStage.number(121), "N1", "N1-over", TODAY.minusYears(5), TODAY.minusDays(3), null));
        var done = stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(rows)), "ALL", null);
        var next = done.get("next");
        assertThat(next.get("sums").toString()).isEqualTo("{\"crews\":2,\"unconfirmed\":2,\"empty\":0}");
        assertThat(next.get("crews").findValuesAsString("code")).containsExactly("A-01", "A-02");
        assertThat(next.get("crews").get(0).get("added").asBoolean()).isTrue();
        assertThat(next.get("ending").findValuesAsString("number")).containsExactly("N1-over", "N1-ends");
        assertThat(next.toString()).as("masked on a screen").doesNotContain("于振海");
        var page = stage.people.browser(stage.officer).get("/imports/" + id(done)).body();
        var crew = next.get("crews").get(0).get("id").asString();
        assertThat(page).contains("href=\"/crews/" + crew + "\"", "href=\"/crews/" + crew + "/changes\"", "N1-over", "within 30 days", "All crews out of date", "mw-badge--unknown")
                .doesNotContain("and 0 more");

        var moved = stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(List.of(member(12, "A-02", 120, false)))), "ALL", null);
        assertThat(moved.get("next").get("sums").get("crews").asInt()).as("the one left and the one joined").isEqualTo(2);
        assertThat(moved.get("next").get("crews").get(0).get("added").asBoolean()).isFalse();
    }

    @Test
    void allOrNothingLeavesNothingWhenARowTurnsBadMeanwhile() throws IOException {
        stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(List.of(ImportStage.installer(4, "甲"), crew(4, "A-01"), ImportStage.installer(5, "乙"), crew(5, "B-01")))),
                "ALL", null);
        var preview = stage.bring(stage.officer, stage.workbook(List.of(crew(4, "A-09"), member(4, "A-01", 40, false))));
        stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(List.of(member(5, "B-01", 40, false)))), "ALL", null);
        var after = stage.apply(stage.officer, preview, "ALL", null);
        assertThat(state(after)).isEqualTo("READY");
        assertThat(after.get("found").get("note").asString()).isEqualTo("CHANGED");
        assertThat(stage.count("crew")).isEqualTo(2);
    }

    @Test
    void hostileFilesAreTurnedAwayAtTheDoor() {
        for (byte[] content : List.of("<html>no sheet</html>".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 0, 0}, new byte[0])) {
            var answer = stage.upload(stage.officer, "roster.xlsx", content);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(text(answer)).contains("\"field\":\"files\"");
        }
        assertThat(stage.upload(stage.officer, "roster.xlsx", new byte[26 << 20]).statusCode()).isEqualTo(413);
        assertThat(stage.count("roster_import")).isZero();
        assertThat(stage.get(stage.officer, "/imports").statusCode()).isEqualTo(200);
        var page = stage.people.browser(stage.officer).get("/imports");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/roster/template.xlsx");
    }

    @Test
    void anInstallerBringsItsOwnRowsAndSeesItsOwnImports() throws IOException {
        var installer = stage.installer();
        var rows = new ArrayList<>(roster(6));
        rows.add(crew(7, "X-01"));
        var preview = stage.bring(installer, stage.workbook(rows));
        assertThat(counts(preview)).as("a new organisation is the installer of its file; others are not its own").isEqualTo("16+0=0!1");
        assertThat(state(stage.apply(installer, preview, "GOOD", null))).isEqualTo("DONE");
        assertThat(stage.in(() -> installers.findByCreditCode(ImportStage.creditCode(6).value()).orElseThrow().id())).isEqualTo(installer.organisationId());

        var other = stage.installer();
        assertThat(counts(stage.bring(other, stage.workbook(List.of(crew(6, "A-03")))))).isEqualTo("0+0=0!1");
        assertThat(stage.get(other, "/imports/" + id(preview)).statusCode()).isEqualTo(404);
        assertThat(stage.get(stage.officer, "/imports/" + id(preview)).statusCode()).isEqualTo(200);
        var elsewhere = new ImportStage(app);
        for (String path : List.of("", "/progress", "/rest")) {
            assertThat(elsewhere.get(elsewhere.officer, "/imports/" + id(preview) + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(elsewhere.post(elsewhere.officer, "/imports/" + id(preview) + "/application", "{\"mode\": \"GOOD\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void stoppedWritingLeavesNothingAndReplayDoesNothingTwice() throws IOException {
        var preview = stage.bring(stage.officer, stage.workbook(roster(8)));
        var id = id(preview);
        put(id, "writing", true);
        org.millwright.tenancy.CurrentZone.run(stage.people.zone, () -> work.write(id));
        var stopped = stage.settled(stage.officer, id);
        assertThat(state(stopped)).isEqualTo("READY");
        assertThat(stopped.get("found").get("note").asString()).isEqualTo("STOPPED");
        assertThat(stage.count("crew")).isZero();

        // as after a node died in the middle: the row says writing, and whoever comes first does it
        put(id, "writing", false);
        org.millwright.tenancy.CurrentZone.run(stage.people.zone, () -> work.write(id));
        org.millwright.tenancy.CurrentZone.run(stage.people.zone, () -> work.write(id));
        assertThat(state(stage.settled(stage.officer, id))).isEqualTo("DONE");
        assertThat(stage.count("crew")).isEqualTo(2);
    }

    private void put(UUID id, String state, boolean stop) {
        stage.in(() -> db.sql("update roster_import set state = :state, mode = 'all', stop_asked = :stop where zone_id = :zone and id = :id").param("state", state)
                .param("stop", stop).param("zone", stage.people.zone).param("id", id).update());
    }

    @Test
    @Tag("slow")
    void tenThousandRowsAreQuick() throws IOException {
        List<RosterRow> rows = new ArrayList<>();
        for (int n = 100; n < 150; n++) {
            rows.add(ImportStage.installer(n, "单位" + n));
            for (int c = 0; c < 10; c++) {
                rows.add(crew(n, "C" + c));
                for (int m = 0; m < 10; m++) {
                    int person = n * 100 + c * 10 + m;
                    rows.add(member(n, "C" + c, person, m == 0));
                    rows.add(ImportStage.certificate(person));
                }
            }
        }
        var file = stage.workbook(rows.subList(0, Math.min(rows.size(), 10_000)));
        long start = System.nanoTime();
        var preview = stage.bring(stage.officer, file);
        long read = System.nanoTime();
        assertThat(state(preview)).isEqualTo("READY");
        var done = stage.apply(stage.officer, preview, "GOOD", null);
        long written = System.nanoTime();
        assertThat(state(done)).isEqualTo("DONE");
        System.out.printf("roster import of 10,000 rows: read and compared in %.1f s, written in %.1f s%n", (read - start) / 1e9, (written - read) / 1e9);
        assertThat((written - start) / 1e9).isLessThan(30);
    }
}
