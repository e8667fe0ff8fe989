package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.roster.RosterSamples.CODES;
import static org.millwright.directory.roster.RosterSamples.EN;
import static org.millwright.directory.roster.RosterSamples.ZH;
import static org.millwright.directory.roster.RosterSamples.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back exactly. */
@Tag("slow")
class RoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aWorkbookOfAllSheets(long seed) throws IOException {
        RandomRoster random = new RandomRoster(seed);
        Map<RosterSheet, List<RosterRow>> written = new EnumMap<>(RosterSheet.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookSink sink = new WorkbookSink(out, CODES, seed % 2 == 0 ? EN : ZH)) {
            for (RosterSheet sheet : RosterSheet.values()) {
                written.put(sheet, random.rows(sheet, 700));
                sink.sheet(sheet);
                for (RosterRow row : written.get(sheet)) {
                    sink.row(row);
                }
            }
        }
        Roster roster = roster(RosterSamples.file(folder, "roster.xlsx", out.toByteArray()));
        assertThat(roster.problems()).isEmpty();
        for (RosterSheet sheet : RosterSheet.values()) {
            same(roster.rows(sheet), written.get(sheet));
        }
    }

    @ParameterizedTest
    @EnumSource(RosterSheet.class)
    void aCsvASheetInBothEncodings(RosterSheet sheet) throws IOException {
        List<RosterRow> rows = new RandomRoster(sheet.ordinal()).rows(sheet, 300);
        byte[] utf8 = csv(sheet, rows);
        byte[] gb = new String(utf8, StandardCharsets.UTF_8).substring(1).getBytes(Charset.forName("GB18030"));
        assertThat(gb).isNotEqualTo(utf8);
        for (byte[] content : List.of(utf8, gb)) {
            Roster roster = roster(RosterSamples.file(folder, "export.csv", content));
            assertThat(roster.problems()).isEmpty();
            same(roster.rows(sheet), rows);
        }
    }

    /** By values, for a row that keeps its person's data to itself prints nothing one could compare. */
    private static void same(List<? extends RosterRow> read, List<RosterRow> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).values()).isEqualTo(written.get(i).values());
            assertThat(read.get(i)).isEqualTo(written.get(i));
        }
    }

    private static byte[] csv(RosterSheet sheet, List<RosterRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSink sink = new CsvSink(out, CODES, ZH)) {
            sink.sheet(sheet);
            rows.forEach(sink::row);
        }
        return out.toByteArray();
    }

    /** Opened in a spreadsheet, nothing in the file may run, and no identifier may lose a digit. */
    @Test
    void noCellOfACsvLooksLikeAFormulaOrALongNumber() throws IOException {
        String csv = new String(csv(RosterSheet.LICENCES, new RandomRoster(9).rows(RosterSheet.LICENCES, 500)), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").doesNotContainPattern("(^|[,\"\n])[=+@-]").doesNotContainPattern("(^|[,\n])[0-9]{12,}[,\r]");
    }
}
