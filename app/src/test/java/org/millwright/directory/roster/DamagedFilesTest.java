package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.millwright.directory.roster.RosterSamples.titles;
import static org.millwright.directory.roster.RosterSamples.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Files cut, changed and empty: an answer each time, never an exception, and nothing stays open. */
@Tag("slow")
class DamagedFilesTest extends BadFilesStage {

    /** Zstandard, LZMA and their like: nothing a spreadsheet writes. */
    @ParameterizedTest
    @ValueSource(ints = {12, 14, 93, 95, 99})
    void packedByAMethodOfNoWorkbook(int method) throws IOException {
        byte[] zip = zip();
        patch(zip, 8, 10, bytes -> (byte) method);
        refusedBytes(zip, Word.DAMAGED);
    }

    @Test
    void textInNoEncoding() throws IOException {
        refusedBytes(new byte[] {'a', ',', (byte) 0x81, ',', (byte) 0xFF, (byte) 0xFF, '\n'}, Word.UNREADABLE_TEXT);
    }

    /** Cut anywhere, changed anywhere: an answer each time, never an exception. */
    @Test
    void damagedFilesAreAnsweredWhereverTheyAreDamaged() throws IOException {
        byte[] good = zip();
        for (int cut = 4; cut < good.length; cut += Math.max(1, good.length / 150)) {
            refusedBytes(Arrays.copyOf(good, cut), Word.DAMAGED);
        }
        Random random = new Random(3 + Integer.getInteger("fuzz", 0));
        int readable = 0;
        for (int round = 0; round < Integer.getInteger("fuzz", 200); round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 3; i++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
            }
            readable += RosterSamples.read(RosterSamples.file(folder, "x.xlsx", bad)) instanceof Roster ? 1 : 0;
        }
        assertThat(readable).isPositive();
    }

    /** XML that contradicts itself in every way a few changed characters can: an answer each time. */
    @Test
    void nonsenseInsideASheetIsAnswered() {
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        String[] splinters = {"<", ">", "\"", "r=\"-1\"", " t=\"s\"", " t=\"zz\"", "<v>99999999</v>", "</row>", "<c/>", "<f>", "&amp;", "&#0;", " s=\"9999\"", "<v>x</v>", " r=\"1\""};
        Random random = new Random(4 + Integer.getInteger("fuzz", 0));
        for (int round = 0; round < Integer.getInteger("fuzz", 200); round++) {
            int at = random.nextInt(sheet.length());
            String bad = sheet.substring(0, at) + splinters[random.nextInt(splinters.length)] + sheet.substring(at + random.nextInt(Math.min(12, sheet.length() - at)));
            parts.put(SHEET, bad.getBytes(StandardCharsets.UTF_8));
            assertThatNoException().as(bad.substring(Math.max(0, at - 40), Math.min(bad.length(), at + 40))).isThrownBy(this::read);
        }
    }

    @Test
    void brokenCsvIsAnswered() {
        Random random = new Random(5 + Integer.getInteger("fuzz", 0));
        String good = String.join(",", titles(RosterSheet.CREWS)) + "\n91110000600037341L,A-01,\"起重\"\"一班\",31.8,117.1,340104,白班\n";
        for (int round = 0; round < Integer.getInteger("fuzz", 500); round++) {
            byte[] bad = good.repeat(2).getBytes(Charset.forName(round % 2 == 0 ? "UTF-8" : "GB18030"));
            for (int i = 0; i < 4; i++) {
                bad[random.nextInt(bad.length)] = "\",;\n\r\t\u0000\u00ff'=".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(10)];
            }
            assertThatNoException().isThrownBy(() -> RosterSamples.read(RosterSamples.file(folder, "x.csv", bad)));
        }
    }

    @Test
    void aSheetThatHasLostItsNameIsKnownByItsTitles() throws IOException {
        edit("xl/workbook.xml", "<sheet name=", "<sheet nome=");
        assertThat(read()).isInstanceOf(Roster.class);
    }

    @Test
    void leavesNoFileOpen() throws IOException {
        RosterFile file = RosterSamples.file(folder, "x.xlsx", zip());
        RosterSamples.read(file);
        Path descriptors = Path.of("/proc/self/fd");
        if (Files.isDirectory(descriptors)) {
            try (var open = Files.list(descriptors)) {
                assertThat(open.filter(link -> {
                    try {
                        return Files.readSymbolicLink(link).equals(file.path());
                    } catch (IOException e) {
                        return false;
                    }
                })).isEmpty();
            }
        }
    }

    @Test
    void nothingAtAll() throws IOException {
        refusedBytes(new byte[0], Word.EMPTY);
        refusedBytes(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, Word.EMPTY);
        refused(RosterSamples.read(workbook(folder, "班组", titles(RosterSheet.CREWS), ws -> {})), Word.EMPTY);
        refused(RosterSamples.read(workbook(folder, "Sheet1", List.of(), ws -> {})), Word.WRONG_SHEETS);
    }
}
