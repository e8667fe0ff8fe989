package org.millwright.bench.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public cases, where they lie beside the project: every step as they expect. */
@Tag("slow")
class DccBenchTest {

    private static final Path CASES = Path.of(System.getProperty("millwright.data", "../../shared/data"), "dcc");

    @TempDir
    Path folder;

    @Test
    void the_public_cases_come_as_expected() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASES), () -> "skipped, no cases of certificates in " + CASES.toAbsolutePath().normalize()
                + ": common, AT and IT were not tried");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> folders = List.of(CASES.resolve("common").toString(), CASES.resolve("AT").toString(), CASES.resolve("IT").toString());
        assertThat(DccBench.run(folders, new PrintStream(printed, true, StandardCharsets.UTF_8))).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))).containsExactly("""
                folder,step,expected_true_ok,expected_true_bad,expected_false_ok,expected_false_bad,skipped
                common,UNPREFIX,5,0,3,0,30
                common,BASE45,4,0,1,0,33
                common,ZLIB,4,0,2,0,32
                common,COSE,4,0,1,0,33
                common,SIGNATURE,8,0,4,0,26
                common,EXPIRY,1,0,2,0,35
                common,KEY_USAGE,4,0,6,0,28
                common,PICTURE,1,0,1,0,36
                AT,UNPREFIX,4,0,0,0,0
                AT,BASE45,4,0,0,0,0
                AT,ZLIB,4,0,0,0,0
                AT,COSE,4,0,0,0,0
                AT,SIGNATURE,4,0,0,0,0
                AT,EXPIRY,0,0,0,0,4
                AT,KEY_USAGE,0,0,0,0,4
                AT,PICTURE,4,0,0,0,0
                IT,UNPREFIX,3,0,0,0,0
                IT,BASE45,3,0,0,0,0
                IT,ZLIB,3,0,0,0,0
                IT,COSE,3,0,0,0,0
                IT,SIGNATURE,3,0,0,0,0
                IT,EXPIRY,3,0,0,0,0
                IT,KEY_USAGE,3,0,0,0,0
                IT,PICTURE,3,0,0,0,0""".split("\n"));
    }

    @Test
    void says_what_disagrees_and_what_it_could_not_read() throws IOException {
        Files.createDirectories(folder.resolve("XX/2DCode/raw"));
        Files.writeString(folder.resolve("XX/2DCode/raw/1.json"), """
                {"PREFIX": "HC1:BB8", "COMPRESSED": "xyz", "TESTCTX": {"VALIDATIONCLOCK": "yesterday"},
                 "EXPECTEDRESULTS": {"EXPECTEDUNPREFIX": false, "EXPECTEDB45DECODE": true, "EXPECTEDCOMPRESSION": true, "EXPECTEDVERIFY": null}}""");
        Files.writeString(folder.resolve("XX/package.json"), "{}");
        Files.writeString(folder.resolve("XX/broken.json"), "{");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(DccBench.run(List.of(folder.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8))).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 cases of 3 files", "# unreadable: XX/broken.json is no case",
                ",UNPREFIX,0,0,0,1,0\n", ",BASE45,1,0,0,0,0\n", ",ZLIB,0,1,0,0,0\n", ",SIGNATURE,0,0,0,0,1\n",
                "# bad: XX/2DCode/raw/1.json UNPREFIX: expected false, was PASSED", "# bad: XX/2DCode/raw/1.json ZLIB: expected true, was FAILED ZLIB",
                "# remark: XX/2DCode/raw/1.json: COMPRESSED cannot be read", "# remark: XX/2DCode/raw/1.json: VALIDATIONCLOCK cannot be read");
    }
}
