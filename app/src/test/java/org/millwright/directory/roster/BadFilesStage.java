package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.roster.RosterSamples.CODES;
import static org.millwright.directory.roster.RosterSamples.ZH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.directory.roster.RosterRefusal.Word;

/** A good workbook, taken apart so that a test can spoil it. */
abstract class BadFilesStage {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    Map<String, byte[]> parts;

    @BeforeEach
    void takeAGoodWorkbookApart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookSink sink = new WorkbookSink(out, CODES, ZH)) {
            sink.sheet(RosterSheet.CREWS);
            for (RosterRow row : new RandomRoster(7).rows(RosterSheet.CREWS, 20)) {
                sink.row(row);
            }
        }
        parts = RosterSamples.unzip(RosterSamples.file(folder, "good.xlsx", out.toByteArray()));
    }

    byte[] zip() throws IOException {
        return RosterSamples.zip(parts);
    }

    void edit(String part, String what, String with) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(text).contains(what);
        parts.put(part, text.replace(what, with).getBytes(StandardCharsets.UTF_8));
    }

    RosterReading read() throws IOException {
        return RosterSamples.read(RosterSamples.file(folder, "x.xlsx", zip()));
    }

    static void refused(RosterReading reading, Word word) {
        assertThat(reading).isInstanceOfSatisfying(RosterRefusal.class, refusal -> assertThat(refusal.word()).isEqualTo(word));
    }

    void refusedBytes(byte[] content, Word word) throws IOException {
        refused(RosterSamples.read(RosterSamples.file(folder, "x.xlsx", content)), word);
    }

    /** Changes one byte of every local and every central header. */
    static void patch(byte[] zip, int local, int central, UnaryOperator<Byte> change) {
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + central] = change.apply(zip[i + central]);
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + local] = change.apply(zip[i + local]);
            }
        }
    }
}
