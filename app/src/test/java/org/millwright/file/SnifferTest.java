package org.millwright.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.http.Problem;
import org.millwright.http.Problems;
import org.springframework.mock.web.MockMultipartFile;

/** What is taken, and what is refused with which word; examined without a database. */
class SnifferTest {

    private static List<Problem> problemsOf(String name, byte[] content) {
        var problems = new Problems();
        var upload = SampleFiles.EXAMINER.examine("attachment", new MockMultipartFile("attachment", name, "text/html", content), problems);
        assertThat(upload.isEmpty()).isEqualTo(problems.any());
        return problems.list();
    }

    private static void assertRefused(String name, byte[] content, String key) {
        assertThat(problemsOf(name, content)).as(name).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.field()).isEqualTo("attachment");
        });
    }

    @Test
    void takesWhatIsWhatItsNameSays() {
        SampleFiles.good().forEach((name, content) -> assertThat(problemsOf(name, content)).as(name).isEmpty());
        assertThat(problemsOf("大图.JPEG", SampleFiles.JPEG)).isEmpty();
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        SampleFiles.good().forEach((name, content) -> {
            var other = name.endsWith(".pdf") ? "x.png" : "x.pdf";
            assertRefused(other, content, "file.problem.extension");
            assertRefused("without-extension", content, "file.problem.extension");
        });
    }

    @Test
    void refusesWhatABrowserOrAComputerWouldRun() {
        assertRefused("picture.svg", text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), "file.problem.kind");
        assertRefused("picture.png", text("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"), "file.problem.kind");
        assertRefused("page.html", text("<!doctype html><html><body><script>alert(1)</script>"), "file.problem.kind");
        assertRefused("report.pdf", text("<html><script>alert(1)</script></html>"), "file.problem.kind");
        assertRefused("notes.pdf", text("just words"), "file.problem.kind");
        assertRefused("tool.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff}, "file.problem.kind");
        assertRefused("archive.xlsx", SampleFiles.zip("a.txt"), "file.problem.kind");
        assertRefused("macros.xlsx", SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "file.problem.macros");
        assertRefused("app.docx", SampleFiles.zip("META-INF/MANIFEST.MF", "Main.class"), "file.problem.kind");
        assertRefused("broken.xlsx", java.util.Arrays.copyOf(SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml"), 60), "file.problem.kind");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertRefused("empty.pdf", new byte[0], "file.problem.empty");
        assertThat(problemsOf("limit.pdf", java.util.Arrays.copyOf(SampleFiles.PDF, (int) Files.LARGEST_BYTES))).isEmpty();
        assertThat(problemsOf("large.pdf", java.util.Arrays.copyOf(SampleFiles.PDF, (int) Files.LARGEST_BYTES + 1))).singleElement()
                .satisfies(problem -> assertThat(problem.args().toString()).isEqualTo("[large.pdf, 20.1, 20]"));
    }

    @Test
    void seesThatNothingWasChosen() throws IOException {
        var problems = new Problems();
        assertThat(SampleFiles.EXAMINER.examine("attachment", new MockMultipartFile("attachment", "", null, new ByteArrayInputStream(new byte[0])), problems)).isEmpty();
        assertThat(problems.any()).isFalse();
    }

    @Test
    void keepsANameThatCannotMislead() {
        assertThat(FileName.clean("C:\\Users\\me\\图纸 1.pdf")).isEqualTo("图纸 1.pdf");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("photo\u202egnp.exe")).isEqualTo("photognp.exe");
        assertThat(FileName.clean("a\u0000b\nc.pdf")).isEqualTo("abc.pdf");
        assertThat(FileName.clean(".htaccess")).isEqualTo("file.htaccess");
        assertThat(FileName.clean("a\"b<c>.pdf")).isEqualTo("abc.pdf");
    }

    @Test
    void shortensANameButNotItsExtension() {
        assertThat(FileName.clean("图".repeat(300) + ".jpeg")).hasSize(200).endsWith("图.jpeg");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
