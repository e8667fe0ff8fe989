package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.MillwrightTest;
import org.millwright.directory.roster.RosterRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An officer brings a roster in the browser: uploads, looks, decides, and sees it written; every page accessible, on a desktop and on a phone. */
@MillwrightTest
@Tag("browser")
class ImportBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir Path folder;
    @Autowired ApplicationContext app;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @Test
    void fromUploadToTheRegister() throws IOException {
        assumeTrue(Files.exists(CHROMIUM), "no " + CHROMIUM);
        var stage = new ImportStage(app);
        stage.apply(stage.officer, stage.bring(stage.officer, stage.workbook(ImportStage.roster(9))), "ALL", null);
        List<RosterRow> rows = new ArrayList<>(ImportStage.roster(9));
        rows.set(0, ImportStage.installer(9, "改名机电有限公司"));
        rows.add(ImportStage.crew(9, "A-03"));
        rows.add(ImportStage.member(9, "NONE", 99, false));
        var file = Files.write(folder.resolve("名册.xlsx"), stage.workbook(rows));
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            signIn(browser, stage);
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
            page.check("#f-mode input[value=GOOD]");
            page.click("#apply button[type=submit]");
            page.waitForSelector(".mw-flash--ok");
            looksRight("result");
        }
        assertThat(complaints).isEmpty();
        assertThat(stage.count("crew")).isEqualTo(3);
    }

    private void signIn(Browser browser, ImportStage stage) {
        page = browser.newContext().newPage();
        page.navigate(address("/sign-in"));
        page.fill("#f-login", stage.officer.login());
        page.fill("#f-password", "correct horse battery");
        page.click("main button[type=submit]");
        page.waitForURL(address("/"));
    }

    /** Within the screen and accessible at both widths; the pictures are for looking at. */
    private void looksRight(String name) {
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/import-" + name + "-" + width + ".png")).setFullPage(true));
            int out = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (out != 0) complaints.add(name + " at " + width + " sticks out by " + out);
            for (Rule rule : new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations()) {
                complaints.add(name + " at " + width + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
            }
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path;
    }
}
