package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.roster.RosterSamples.CODES;
import static org.millwright.directory.roster.RosterSamples.EN;
import static org.millwright.directory.roster.RosterSamples.ZH;
import static org.millwright.directory.roster.RosterSamples.goodRow;
import static org.millwright.directory.roster.RosterSamples.roster;
import static org.millwright.directory.roster.RosterSamples.titles;
import static org.millwright.directory.roster.RosterSamples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people bring them: other titles, other forms, other encodings. */
class GoodFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(RosterSheet.class)
    void readsAGoodRowOfEachSheetWithoutAWord(RosterSheet sheet) throws IOException {
        Roster roster = roster(workbook(folder, "Sheet1", titles(sheet), ws -> fill(ws, sheet)));
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows(sheet)).singleElement().extracting(RosterRow::row).isEqualTo(2);
        assertThat(roster.rowsRead()).containsOnlyKeys(sheet).containsEntry(sheet, 1);
    }

    private static void fill(Worksheet ws, RosterSheet sheet) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            ws.value(1, i, goodRow(sheet).get(sheet.columns().get(i).name()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "班组编号|班组名称|统一社会信用代码",
        "Crew code|Crew name|Credit code",
        "班组编号 / Crew code *|班组名称 / Crew name *|统一社会信用代码 / Credit code *",
        "crew CODE|Crew Name（必填）|信用代码",
        "班 组 编 号*|班组|Unified social credit code",
    })
    void findsTitlesInBothLanguagesInAnyOrder(String code, String name, String credit) throws IOException {
        Roster roster = roster(workbook(folder, "名册", List.of(code, "备注", name, credit), ws -> {
            ws.value(1, 0, "A-01");
            ws.value(1, 1, "注");
            ws.value(1, 2, "起重一班");
            ws.value(1, 3, "91110000600037341L");
        }));
        assertThat(roster.crews()).singleElement().extracting(CrewRow::crewCode, CrewRow::name, CrewRow::shift)
                .containsExactly("A-01", "起重一班", "DAY");
        assertThat(roster.problems()).filteredOn(problem -> problem.code() != ProblemCode.COLUMN_READ_AS).singleElement()
                .extracting(Problem::code, Problem::value).containsExactly(ProblemCode.COLUMN_IGNORED, "备注");
    }

    /** A person's post is often written beside what they can do, and their trade under words of the firm's own. */
    @Test
    void whatEndsWithOurTitleIsNearerThanWhatMeansTheSame() throws IOException {
        var titles = RosterSheet.MEMBERS.columns().stream().map(column -> column.name().equals("trade") ? "干什么工种" : column.zh()).collect(Collectors.toList());
        titles.add(0, "岗位");
        Roster roster = roster(workbook(folder, "人员", titles, ws -> {
            ws.value(1, 0, "组员");
            for (int i = 1; i < titles.size(); i++) ws.value(1, i, goodRow(RosterSheet.MEMBERS).get(RosterSheet.MEMBERS.columns().get(i - 1).name()));
        }));
        assertThat(roster.members()).singleElement().extracting(MemberRow::trade).isNotNull();
        assertThat(roster.problems()).filteredOn(problem -> problem.code() == ProblemCode.COLUMN_IGNORED).extracting(Problem::value).contains("岗位");
    }

    /** Of two that begin so neither is taken, nor anything of a single character. */
    @ParameterizedTest
    @CsvSource({"起重机司机, Q2", "低压电工, electrician-lv", "Crane drv, ", "Crane, Q2", "低, "})
    void aNameMayStopBeforeItsEndWhereItIsTheOnlyOne(String written, String code) {
        assertThat(CODES.findBegun(CodeList.CERTIFICATE_KIND, written).map(RosterCode::code)).isEqualTo(java.util.Optional.ofNullable(code));
    }

    @Test
    void aCodeTakenFromTheBeginningOfItsNameIsMentioned() throws IOException {
        Roster roster = roster(workbook(folder, "Sheet1", titles(RosterSheet.CERTIFICATES), ws -> {
            fill(ws, RosterSheet.CERTIFICATES);
            ws.value(1, RosterSheet.CERTIFICATES.index("kind"), "低压电工");
        }));
        assertThat(roster.certificates()).singleElement().extracting(CertificateRow::kind).isEqualTo("electrician-lv");
        assertThat(roster.problems()).extracting(ZH::what).containsExactly("“低压电工”按“低压电工作业”读取。");
    }

    /** As the usual JavaScript library writes texts: of type "str", which is a formula's, without a formula. */
    @Test
    void textsWrittenAsTheTextOfAFormulaThatIsNotThere() throws IOException {
        Map<String, byte[]> parts = RosterSamples.unzip(workbook(folder, "Sheet1", titles(RosterSheet.CREWS), ws -> fill(ws, RosterSheet.CREWS)));
        String shared = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
        List<String> texts = java.util.regex.Pattern.compile("<t[^>]*>([^<]*)</t>").matcher(shared).results().map(found -> found.group(1)).toList();
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String rewritten = java.util.regex.Pattern.compile("t=\"s\"><v>(\\d+)</v>").matcher(sheet)
                .replaceAll(found -> "t=\"str\"><v>" + texts.get(Integer.parseInt(found.group(1))) + "</v>");
        assertThat(rewritten).isNotEqualTo(sheet);
        parts.put("xl/worksheets/sheet1.xml", rewritten.getBytes(StandardCharsets.UTF_8));
        Roster roster = roster(RosterSamples.file(folder, "x.xlsx", RosterSamples.zip(parts)));
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.crews()).hasSize(1);
    }

    @Test
    void titlesMayStandBelowAHeading() throws IOException {
        RosterFile file = workbook(folder, "资质", List.of("合肥高新区安装单位资质一览"), ws -> {
            ws.value(1, 0, "填报日期：2026年10月");
            for (int i = 0; i < 6; i++) {
                ws.value(3, i, RosterSheet.LICENCES.columns().get(i).zh());
                ws.value(4, i, goodRow(RosterSheet.LICENCES).get(RosterSheet.LICENCES.columns().get(i).name()));
            }
        });
        assertThat(roster(file).licences()).singleElement().extracting(LicenceRow::row).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-01-05", "2028/1/5", "2028.1.5", "2028年1月5日", "20280105", "２０２８－０１－０５", "2028-01-05 00:00:00"})
    void datesInAnyFormThatPutsTheYearFirst(String written) throws IOException {
        assertThat(licenceValidTo(ws -> ws.value(1, 5, written))).isEqualTo(LocalDate.of(2028, 1, 5));
    }

    @Test
    void datesOfTheSpreadsheetItself() throws IOException {
        LocalDate date = LocalDate.of(2028, 1, 5);
        assertThat(licenceValidTo(ws -> {
            ws.value(1, 5, date);
            ws.style(1, 5).format("yyyy\"年\"m\"月\"d\"日\"").set();
        })).isEqualTo(date);
        assertThat(licenceValidTo(ws -> ws.value(1, 5, 46757))).as("the format lost").isEqualTo(date);
        assertThat(licenceValidTo(ws -> ws.value(1, 5, 20280105))).as("typed as a number").isEqualTo(date);
        assertThat(licenceValidTo(ws -> ws.value(1, 5, "长期"))).isEqualTo(RosterDates.UNLIMITED).isEqualTo("2099-12-31");
        assertThat(licenceValidTo(ws -> ws.value(1, 5, "9999-12-31"))).as("as others write it").isEqualTo(RosterDates.UNLIMITED);
    }

    private LocalDate licenceValidTo(RosterSamples.Filling filling) throws IOException {
        Roster roster = roster(workbook(folder, "资质", titles(RosterSheet.LICENCES), ws -> {
            fill(ws, RosterSheet.LICENCES);
            filling.fill(ws);
        }));
        assertThat(roster.problems()).isEmpty();
        return roster.licences().getFirst().validTo();
    }

    @Test
    void numbersWhereTextIsMeantAndSpacesEverywhere() throws IOException {
        Roster roster = roster(workbook(folder, "班组", titles(RosterSheet.CREWS), ws -> {
            ws.value(1, 0, "\u00a09111 0000 6000 37341l\u200b");
            ws.value(1, 1, 7);
            ws.value(1, 2, "\u3000起重一班 ");
            ws.value(1, 3, 31.8200000000001);
            ws.value(1, 4, "１１７.１３°");
            ws.value(1, 5, 340104);
            ws.value(1, 6, "night");
        }));
        assertThat(roster.problems()).isEmpty();
        CrewRow crew = roster.crews().getFirst();
        assertThat(crew.creditCode()).hasToString("91110000600037341L");
        assertThat(crew).extracting(CrewRow::crewCode, CrewRow::name, CrewRow::latitude, CrewRow::longitude, CrewRow::shift)
                .containsExactly("7", "起重一班", 31.82, 117.13, "NIGHT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "138 5551 2345|13855512345", "+86 138-5551-2345|13855512345", "0551-65310000|0551-65310000",
        "(0551) 65310000|0551-65310000", "400-800-1234|400-800-1234", "+852 2345 6789|+85223456789", "008613855512345|13855512345",
    })
    void phonesInOneForm(String written, String phone) {
        assertThat(PhoneCells.read(written).value()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({"';',GB18030", "',',GB18030", "'\t',GB18030", "';',UTF-8", "'\t',UTF-16LE"})
    void csvInAnyEncodingAndSeparator(String separator, String encoding) throws IOException {
        String csv = String.join(separator, titles(RosterSheet.CREWS)) + "\r\n\r\n"
                + String.join(separator, "91110000600037341L", "'007", "\"起重" + separator + "一班\"", "31.82", "117.13", "340104", "两班") + "\r\n";
        byte[] bytes = (encoding.startsWith("UTF-16") ? "\uFEFF" + csv : csv).getBytes(Charset.forName(encoding));
        Roster roster = roster(RosterSamples.file(folder, "班组.csv", bytes));
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.crews()).singleElement().extracting(CrewRow::row, CrewRow::crewCode, CrewRow::name, CrewRow::shift)
                .containsExactly(3, "007", "起重" + separator.replace('\t', ' ') + "一班", "BOTH");
    }

    @Test
    void severalCsvAtOnceMakeOneRoster() throws IOException {
        List<RosterFile> files = new ArrayList<>();
        for (RosterSheet sheet : RosterSheet.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvSink sink = new CsvSink(out, CODES, EN)) {
                sink.sheet(sheet);
                new RandomRoster(3).rows(sheet, 2).forEach(sink::row);
            }
            files.add(RosterSamples.file(folder, sheet.name() + ".csv", out.toByteArray()));
        }
        Roster roster = roster(files.toArray(RosterFile[]::new));
        assertThat(roster.rowsRead()).hasSize(5).containsValue(2);
        assertThat(roster.problems()).isEmpty();
    }

    @Test
    void templatesReadAsEmptyAndTakeRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RosterTemplate(CODES, RosterSamples.TODAY).workbook(out, ZH);
        assertThat(RosterSamples.read(RosterSamples.file(folder, "t.xlsx", out.toByteArray())))
                .isEqualTo(new RosterRefusal(RosterRefusal.Word.EMPTY, "t.xlsx", List.of()));
        Map<String, byte[]> parts = RosterSamples.unzip(RosterSamples.file(folder, "t.xlsx", out.toByteArray()));
        parts.computeIfPresent("xl/worksheets/sheet4.xml", (part, sheet) -> new String(sheet, StandardCharsets.UTF_8).replace("</sheetData>",
                "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>91110000600037341L</v></c><c r=\"B2\" t=\"str\"><v>A</v></c>"
                        + "<c r=\"C2\" t=\"str\"><v>B</v></c></row></sheetData>").getBytes(StandardCharsets.UTF_8));
        Roster filled = roster(RosterSamples.file(folder, "t.xlsx", RosterSamples.zip(parts)));
        assertThat(filled.rowsRead()).containsEntry(RosterSheet.CREWS, 1).containsEntry(RosterSheet.MEMBERS, 0);
        assertThat(filled.ignoredSheets()).isEmpty();
        for (RosterSheet sheet : RosterSheet.values()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            new RosterTemplate(CODES, RosterSamples.TODAY).csv(sheet, csv, ZH);
            csv.write((String.join(",", sheet.columns().stream().map(column -> goodRow(sheet).get(column.name())).toList()) + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(roster(RosterSamples.file(folder, "x.csv", csv.toByteArray())).rows(sheet)).hasSize(1);
        }
    }

    @Test
    void otherSheetsArePassedOverAndMentioned() throws IOException {
        Path path = folder.resolve("two.xlsx");
        try (var out = java.nio.file.Files.newOutputStream(path)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            workbook.newWorksheet("封面").value(0, 0, "名册");
            Worksheet crews = workbook.newWorksheet("Crews");
            for (int i = 0; i < 7; i++) {
                crews.value(0, i, RosterSheet.CREWS.columns().get(i).en());
            }
            fill(crews, RosterSheet.CREWS);
            workbook.newWorksheet("空");
            workbook.finish();
        }
        Roster roster = roster(new RosterFile(path, "two.xlsx"));
        assertThat(roster.ignoredSheets()).containsExactly("封面");
        assertThat(roster.crews()).hasSize(1);
    }

    /** Chinese spreadsheets store the reading of a name beside it, and rich text in runs. */
    @Test
    void namesWithTheirReadingAndInRuns() throws IOException {
        Map<String, byte[]> parts = RosterSamples.unzip(workbook(folder, "班组", titles(RosterSheet.CREWS), ws -> fill(ws, RosterSheet.CREWS)));
        String texts = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
        String name = "起重一班".codePoints().mapToObj(c -> "&#x" + Integer.toHexString(c) + ";").collect(Collectors.joining());
        parts.put("xl/sharedStrings.xml", texts.replace("<si><t xml:space=\"preserve\">" + name + "</t></si>",
                "<si><r><t>起重</t></r><r><rPr><b/></rPr><t>一班</t></r><rPh sb=\"0\" eb=\"2\"><t>qizhong</t></rPh><phoneticPr fontId=\"1\"/></si>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(parts.get("xl/sharedStrings.xml")).asString(StandardCharsets.UTF_8).contains("qizhong");
        assertThat(roster(RosterSamples.file(folder, "x.xlsx", RosterSamples.zip(parts))).crews())
                .singleElement().extracting(CrewRow::name).isEqualTo("起重一班");
    }

    /** The limit is loose, for slow machines; a quadratic step anywhere would still break it. */
    @Test
    void tenThousandRowsInAMomentWithProgress() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookSink sink = new WorkbookSink(out, CODES, ZH)) {
            for (RosterSheet sheet : RosterSheet.values()) {
                sink.sheet(sheet);
                for (RosterRow row : new RandomRoster(5).rows(sheet, 2_000)) {
                    sink.row(row);
                }
            }
        }
        RosterFile file = RosterSamples.file(folder, "big.xlsx", out.toByteArray());
        List<Integer> steps = new ArrayList<>();
        long start = System.nanoTime();
        RosterReading reading = RosterSamples.READER.read(List.of(file), (rows, estimate) -> {
            assertThat(estimate).isBetween(rows, 10_100);
            steps.add(rows);
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(reading).isInstanceOf(Roster.class);
        assertThat(steps).isSorted().hasSizeGreaterThan(20).endsWith(10_000);
    }

    @Test
    void canBeCancelledOnTheWay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSink sink = new CsvSink(out, CODES, ZH)) {
            sink.sheet(RosterSheet.CREWS);
            new RandomRoster(5).rows(RosterSheet.CREWS, 1_000).forEach(sink::row);
        }
        List<Integer> steps = new ArrayList<>();
        RosterReading reading = RosterSamples.READER.read(List.of(RosterSamples.file(folder, "c.csv", out.toByteArray())), new RosterProgress() {
            @Override
            public void read(int rows, int estimate) {
                steps.add(rows);
            }

            @Override
            public boolean cancelled() {
                return steps.size() == 2;
            }
        });
        assertThat(reading).isInstanceOfSatisfying(RosterRefusal.class, refusal -> assertThat(refusal.word()).isEqualTo(RosterRefusal.Word.CANCELLED));
        assertThat(steps).hasSize(2);
    }
}
