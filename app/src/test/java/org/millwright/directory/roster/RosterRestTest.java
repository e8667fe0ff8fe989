package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.roster.RosterSamples.CODES;
import static org.millwright.directory.roster.RosterSamples.ZH;
import static org.millwright.directory.roster.RosterSamples.goodRow;
import static org.millwright.directory.roster.RosterSamples.roster;
import static org.millwright.directory.roster.RosterSamples.titles;
import static org.millwright.directory.roster.RosterSamples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of bad rows holds them as they stood, says why, and can be mended and brought again. */
class RosterRestTest {

    @TempDir
    Path folder;

    private RosterFile rest(RosterFile file, List<Problem> problems) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RosterRest(CODES, RosterLimits.DEFAULT).write(List.of(file), problems, ZH, out);
        return RosterSamples.file(folder, "rest.xlsx", out.toByteArray());
    }

    @Test
    void holdsOnlyBadRowsAndReadsAgainWithTheSameProblems() throws IOException {
        RosterFile file = workbook(folder, "资质", titles(RosterSheet.LICENCES), ws -> {
            for (int row = 1; row <= 4; row++) {
                for (int i = 0; i < 6; i++) {
                    ws.value(row, i, goodRow(RosterSheet.LICENCES).get(RosterSheet.LICENCES.columns().get(i).name()));
                }
                ws.value(row, 3, "D-" + row);
            }
            ws.value(2, 0, "91110000600037341N");
            ws.value(3, 1, "'=1+1");
            ws.value(3, 4, LocalDate.of(2024, 2, 29));
            ws.style(3, 4).format("yyyy-mm-dd").set();
        });
        Roster first = roster(file);
        Roster again = roster(rest(file, first.problems()));
        assertThat(first.licences()).extracting(LicenceRow::number).containsExactly("D-1", "D-4");
        assertThat(again.rowsRead()).containsOnlyKeys(RosterSheet.LICENCES).containsEntry(RosterSheet.LICENCES, 2);
        assertThat(again.problems()).extracting(Problem::code, Problem::column, Problem::value)
                .containsExactlyElementsOf(first.problems().stream()
                        .map(p -> org.assertj.core.groups.Tuple.tuple(p.code(), p.column(), p.value())).toList());
    }

    @Test
    void saysAboutEachRowWhatIsWrongAndWhatToDo() throws IOException {
        RosterFile file = RosterSamples.file(folder, "班组.csv", (String.join(",", titles(RosterSheet.CREWS))
                + "\n12345,A,一班\n91110000600037341L,B,二班\n91110000600037341L,C,\n").getBytes(StandardCharsets.UTF_8));
        RosterFile rest = rest(file, roster(file).problems());
        try (ReadableWorkbook workbook = new ReadableWorkbook(rest.path().toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(7)).isEqualTo("问题 / Problem");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("12345");
            assertThat(rows.get(1).getCellText(7)).isEqualTo("统一社会信用代码：统一社会信用代码只有 5 位，应为 18 位：从第 6 位起缺失。"
                    + " 请按营业执照填写 18 位代码；15 位注册号和 9 位组织机构代码不再使用。");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("C");
        }
    }

    /** What is only found out when rows meet the register joins the same file. */
    @Test
    void takesProblemsFoundLater() throws IOException {
        List<RosterRow> rows = new RandomRoster(1).rows(RosterSheet.CREWS, 10);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSink sink = new CsvSink(out, CODES, ZH)) {
            sink.sheet(RosterSheet.CREWS);
            rows.forEach(sink::row);
        }
        RosterFile file = RosterSamples.file(folder, "c.csv", out.toByteArray());
        List<Problem> later = new ArrayList<>();
        later.add(new Problem(RosterSheet.CREWS, 4, RosterSheet.CREWS.column("creditCode"), "", ProblemCode.MISSING, List.of(RosterSheet.CREWS.column("creditCode"))));
        assertThat(roster(rest(file, later)).crews()).singleElement().extracting(RosterRow::values).isEqualTo(rows.get(2).values());
    }
}
