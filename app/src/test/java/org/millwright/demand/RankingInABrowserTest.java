package org.millwright.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A company reads its ranking, asks why, chooses and invites; on three widths and in both languages nothing sticks out and everybody can use it. */
@MillwrightTest
@Tag("browser")
class RankingInABrowserTest {

    private static final String PASSWORD = "gut-gehütet-2026";
    private static Chromium chromium;

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    Stage stage;
    Stage.Party installer;
    UUID demand;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 4);
        var suspended = installer.crews().getLast();
        stage.as(installer.user(), () -> {
            app.getBean(CrewStatements.class).stateControl(suspended, new Clearance(Clearance.Status.SUSPENDED, null, false, null, Source.LEAD, stage.now()), "", null);
            return null;
        });
        demand = stage.publish(stage.workPackage("吊装就位", "16", 3, 20), stage.workPackage("调平调试", "24", 3, 20));
    }

    @Test
    void readAskChooseInvite() {
        var page = signIn(stage.company, 1440);
        page.navigate(at("/demands/" + demand + "/ranking"));
        assertThat(page.locator("#mw-why")).containsText("为什么第 1");
        assertThat(page.locator(".mw-actionbar")).isHidden();

        page.locator("#ranking tbody tr").nth(1).locator("th a").click();
        assertThat(page.locator("#mw-why")).containsText("为什么第 2");
        assertThat(page.locator("#ranking [data-mw-row][aria-current]")).hasCount(1);
        assertThat(page.url()).contains("crew=");

        page.locator("#ranking [data-mw-pick]").nth(0).focus();
        page.keyboard().press("Space");
        page.locator("#ranking [data-mw-pick]").nth(2).check();
        assertThat(page.locator(".mw-actionbar")).isVisible();
        assertThat(page.locator("[data-mw-selected]")).hasText("已选 2 个");
        assertThat(page.locator("[data-mw-with]").getAttribute("href")).contains("crew=");
        clean(page);
        page.locator(".mw-invite label:has([value=in_turn])").click();
        assertThat(page.locator(".mw-invite [name=answerHours]")).isVisible();
        assertThat(page.locator(".mw-invite [name=deadline]")).isHidden();
        page.locator(".mw-invite label:has([value=together])").click();
        page.locator(".mw-invite button[type=submit]").click();
        page.waitForURL("**#invitations");
        assertThat(page.locator("#invitations")).containsText("待答复");

        page.navigate(at("/demands/" + demand + "/ranking"));
        assertThat(page.locator("#ranking")).containsText("已邀约，待答复");
        assertThat(page.locator("#ranking [data-mw-pick]")).hasCount(1);
        page.context().close();
    }

    @Test
    void belowTheWideScreenTheExplanationIsADrawer() {
        var page = signIn(stage.company, 1024);
        page.navigate(at("/demands/" + demand + "/ranking"));
        assertThat(page.locator("#mw-side")).isHidden();
        page.locator("#ranking tbody tr").nth(1).locator("th a").click();
        assertThat(page.locator("#mw-side")).isVisible();
        assertThat(page.locator("#mw-why")).containsText("为什么第 2");
        page.keyboard().press("Escape");
        assertThat(page.locator("#mw-side")).isHidden();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440,zh-CN", "1024,en", "390,zh-CN", "320,en"})
    void nothingSticksOutAndEverybodyCanUseIt(int width, String language) {
        var page = signIn(stage.company, width);
        for (var path : List.of("/demands/" + demand + "/ranking", "/demands/" + demand + "/ranking?package=1&list=excluded", "/demands/" + demand + "/comparison", "/ranking-rules")) {
            page.navigate(at(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            clean(page);
        }
        page.context().close();
        var officer = signIn(stage.officer(), width);
        for (var path : List.of("/supply", "/supply/unserved", "/supply/awards")) {
            officer.navigate(at(path + "?lang=" + language));
            officer.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            clean(officer);
        }
        officer.context().close();
    }

    private static void clean(Page page) {
        assertThat(Chromium.complaints(page)).as(page.url()).isEmpty();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private Page signIn(CurrentUser person, int width) {
        var login = stage.as(person, () -> {
            var account = app.getBean(Accounts.class).add(person.login() + System.nanoTime(), person.name(), Locale.SIMPLIFIED_CHINESE, stage.now());
            app.getBean(Accounts.class).setPasswordHash(account.id(), app.getBean(Passwords.class).hash(PASSWORD), stage.now());
            app.getBean(Memberships.class).add(account.id(), person.role(), person.organisationId(), stage.now());
            return account.login();
        });
        return chromium.signIn(at(""), login, PASSWORD, width, 900);
    }
}
