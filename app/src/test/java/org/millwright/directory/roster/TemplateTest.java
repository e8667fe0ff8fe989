package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.roster.RosterSamples.CODES;
import static org.millwright.directory.roster.RosterSamples.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template tells whoever fills it in what may stand where, with the codes and the place of the own zone. */
class TemplateTest {

    private static final RosterWords HERE = RosterWords.in(Locale.SIMPLIFIED_CHINESE, new RosterPlace("370613", 37.45, 121.45));

    @TempDir
    Path folder;

    private RosterFile file;

    @BeforeEach
    void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RosterTemplate(CODES, TODAY).workbook(out, HERE);
        file = RosterSamples.file(folder, "t.xlsx", out.toByteArray());
    }

    private List<List<String>> cells(String tab) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
            List<List<String>> lines = new ArrayList<>();
            for (Row row : workbook.findSheet(tab).orElseThrow().read()) {
                lines.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
            }
            return lines;
        }
    }

    @Test
    void theListsOfCodesHaveHeadingsAndClassesTheirScope() throws IOException {
        List<List<String>> lines = cells(RosterTemplate.CODES_TAB);
        assertThat(lines.getFirst()).contains("工种", "技能等级", "承包范围", "资质等级", "证书类别", "班次", "证件类型", "班组长：是或否");
        assertThat(lines.get(1)).startsWith("代码", "名称", "", "代码", "名称").contains("所属承包范围");
        int at = lines.getFirst().indexOf("资质等级");
        assertThat(lines.subList(2, 5)).extracting(line -> line.subList(at, at + 3))
                .containsExactly(List.of("1", "一级", "机电安装工程"), List.of("1", "一级", "起重机械安装"), List.of("A", "A级", "起重机械安装"));
    }

    @Test
    void onlyWhatMayEndNeverSaysSo() throws IOException {
        for (List<String> line : cells(RosterTemplate.NOTES_TAB)) {
            if (line.size() > 2 && line.get(1).matches("(?s).*(validTo|有效期至|复审).*")) assertThat(line.get(2)).contains("长期");
            else assertThat(line.toString()).doesNotContain("长期");
        }
    }

    @Test
    void examplesAreOfTheOwnZone() throws IOException {
        String notes = cells(RosterTemplate.NOTES_TAB).toString();
        assertThat(notes).contains("370613", "37.450000", "121.450000", "3706;370613", "91370613MA000001").doesNotContain("3401", "31.8", "0551");
        assertThat(HERE.remedy(new Problem(RosterSheet.CREWS, 2, null, "", ProblemCode.DIVISION_WRONG, List.of("x")))).isEqualTo("请按 GB/T 2260 填写，如 370613。");
    }

    /** Each is read back as what its column holds. */
    @Test
    void examplesReadWithoutAWord() throws IOException {
        for (RosterSheet sheet : RosterSheet.values()) {
            RosterExample example = new RosterExample(CODES, HERE, TODAY);
            Roster roster = RosterSamples.roster(RosterSamples.workbook(folder, "Sheet1", RosterSamples.titles(sheet), ws -> {
                for (Column column : sheet.columns()) ws.value(1, sheet.index(column.name()), example.of(sheet, column));
            }));
            assertThat(roster.problems()).as(sheet.name()).isEmpty();
            assertThat(roster.rows(sheet)).hasSize(1);
        }
    }

    @Test
    void yesOrNoAndTheClassesOfTheChosenScopeAreOffered() throws IOException {
        String members = new String(RosterSamples.unzip(file).get("xl/worksheets/sheet5.xml"), StandardCharsets.UTF_8);
        assertThat(members).contains("sqref=\"" + letter(RosterSheet.MEMBERS.index("lead")) + "2:");
        String licences = new String(RosterSamples.unzip(file).get("xl/worksheets/sheet3.xml"), StandardCharsets.UTF_8);
        assertThat(licences).contains("OFFSET(").contains("MATCH($B2,").contains("COUNTIF(");
    }

    private static char letter(int column) {
        return (char) ('A' + column);
    }

    @Test
    void besideTheCsvThereIsAListOfWhatTheyMayHold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RosterTemplate(CODES, TODAY).choices(out, HERE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF列表,代码,名称,所属承包范围\r\n").contains("资质等级,A,A级,起重机械安装\r\n", "班次,NIGHT,夜班,\r\n");
        assertThat(RosterSamples.read(RosterSamples.file(folder, "代码.csv", out.toByteArray()))).as("brought by mistake")
                .isInstanceOfSatisfying(RosterRefusal.class, refusal -> assertThat(refusal.word()).isEqualTo(RosterRefusal.Word.WRONG_SHEETS));
    }
}
