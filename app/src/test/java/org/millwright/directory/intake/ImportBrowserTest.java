package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.directory.roster.RosterRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An officer brings a roster in the browser: uploads, looks, decides, and sees it written; every page accessible, on a desktop and on a phone. */
@MillwrightTest
@Tag("browser")
class ImportBrowserTest {

    @TempDir Path folder;
    @Autowired ApplicationContext app;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @Test
    void fromUploadToTheRegister() throws IOException {
        var stage = new ImportStage(app);
        stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(ImportStage.roster(9))), "ALL", null);
        List<RosterRow> rows = new ArrayList<>(ImportStage.roster(9));
        rows.set(0, ImportStage.installer(9, "改名机电有限公司"));
        rows.add(ImportStage.crew(9, "A-03"));
        rows.add(ImportStage.member(9, "NONE", 99, false));
        var file = Files.write(folder.resolve("名册.xlsx"), stage.workbook(rows));
        try (var chromium = Chromium.open()) {
            page = chromium.signIn(address(""), stage.officer.login(), "correct horse battery", 1440, 900);
            page.navigate(address("/imports?lang=zh-CN"));
            looksRight("imports");
            page.setInputFiles("#f-files", folder.resolve("nothing.xlsx").toFile().createNewFile() ? folder.resolve("nothing.xlsx") : file);
            page.click("form[action='/imports'] button[type=submit]");
            assertThat(page.locator("[role=alert]").count()).as("refused, and the page is there again").isOne();

            page.setInputFiles("#f-files", file);
            page.click("form[action='/imports'] button[type=submit]");
            page.waitForSelector("#apply");
            looksRight("preview");
            assertThat(page.textContent("#problems")).contains("班组编号");
            assertThat(page.textContent("#differences")).contains("改名机电有限公司");
            page.selectOption("#f-sheet", "MEMBERS");
            page.click(".mw-filters button[type=submit]");
            page.waitForURL("**sheet=MEMBERS**");
            assertThat(page.textContent(".mw-filters")).as("a filter is no field to be filled in").doesNotContain("选填");
            page.check("#f-mode input[value=GOOD]");
            page.click("#apply button[type=submit]");
            page.waitForSelector(".mw-flash--ok");
            looksRight("result");
        }
        assertThat(complaints).isEmpty();
        assertThat(stage.count("crew")).isEqualTo(3);
    }

    /** Within the screen and accessible at both widths; the pictures are for looking at. */
    private void looksRight(String name) {
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/import-" + name + "-" + width + ".png")).setFullPage(true));
            Chromium.complaints(page).forEach(complaint -> complaints.add(name + " at " + width + ": " + complaint));
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path;
    }
}
