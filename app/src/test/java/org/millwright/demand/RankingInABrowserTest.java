package org.millwright.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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
import org.millwright.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A company reads its ranking, asks why, chooses and invites; on three widths and in both languages nothing sticks out and everybody can use it. */
@MillwrightTest
@Tag("browser")
class RankingInABrowserTest {

    private static Chromium chromium;

    @Autowired
    ApplicationContext app;

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
        var page = stage.signIn(chromium, stage.company, 1440, 900);
        page.navigate(stage.at("/demands/" + demand + "/ranking"));
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
        assertThat(page.locator("[data-mw-with]").getAttribute("href")).contains("crews=");
        clean(page);
        page.locator(".mw-choicebar .mw-button--primary").click();
        page.waitForURL("**/invitations/new?*");
        assertThat(page.locator("[name=crews]:checked")).hasCount(2);
        clean(page);
        page.locator("main form button.mw-button--primary").click();
        page.waitForURL("**#invitations");
        assertThat(page.locator("#invitations")).containsText("待答复");

        page.navigate(stage.at("/demands/" + demand + "/ranking"));
        assertThat(page.locator("#ranking")).containsText("已邀约，待答复");
        assertThat(page.locator("#ranking [data-mw-pick]")).hasCount(1);
        page.context().close();
    }

    /** Searching, sorting, turning pages, looking at another row, the other list, another package, a crew's page and back: whoever is chosen stays so until let go. */
    @Test
    void aChoiceSurvivesEverythingButItsUndoing() {
        var page = stage.signIn(chromium, stage.company, 1440, 900);
        page.navigate(stage.at("/demands/" + demand + "/ranking?list=excluded&parked=" + installer.crews().getLast()));
        assertThat(page.locator(".mw-choicebar .mw-button--primary")).isDisabled();
        page.navigate(stage.at("/demands/" + demand + "/ranking?size=2&parked=" + installer.crews().getLast()));
        page.locator("#ranking [data-mw-pick]").first().check();
        page.locator(".mw-pages [rel=next]").click();
        page.waitForURL("**page=2**");
        chosen(page, 1);
        page.locator("#ranking [data-mw-pick]").first().check();
        chosen(page, 2);
        page.locator("#ranking tbody tr th a").first().click();
        assertThat(page.locator("#mw-why")).containsText("为什么第 3");
        page.reload();
        chosen(page, 2);
        assertThat(page.locator("#ranking .mw-rank")).hasText("3");
        page.locator("#f-q").fill("2班");
        page.keyboard().press("Enter");
        page.waitForURL("**q=2**");
        chosen(page, 2);
        page.locator("th .mw-sort").last().click();
        page.waitForURL("**sort=price**");
        chosen(page, 2);
        page.locator(".mw-rankinghead .mw-segments a").last().click();
        page.waitForURL("**list=excluded**");
        chosen(page, 2);
        clean(page);
        page.locator(".mw-tabs a").last().click();
        page.waitForURL("**package=2**");
        chosen(page, 2);
        page.locator("a[href^='/crews/']").first().click();
        page.waitForURL("**/crews/**");
        page.goBack();
        chosen(page, 2);

        page.locator(".mw-choicebar [formaction$='/comparison']").click();
        assertThat(page.locator("h1")).containsText("对比 2 个班组");
        clean(page);
        page.locator(".mw-title__actions a").click();
        page.waitForURL("**/ranking?**");
        chosen(page, 2);
        page.locator(".mw-choicebar [formaction$='/invitations/new']").click();
        page.waitForURL("**/invitations/new?**");
        clean(page);
        page.locator(".mw-formfoot a").click();
        page.waitForURL("**/ranking?**");
        chosen(page, 2);
        page.locator(".mw-choicebar .mw-chip").first().locator("button, input").click();
        chosen(page, 1);
        page.reload();
        chosen(page, 1);
        page.context().close();
    }

    /** Beside the one that cannot do this work. */
    private static void chosen(Page page, int crews) {
        assertThat(page.locator("[data-mw-selected]")).hasText("已选 " + crews + " 个");
        assertThat(page.locator(".mw-choicebar .mw-chip")).hasCount(crews + 1);
        assertThat(page.locator(".mw-choicebar [data-mw-parked]")).hasCount(1);
    }

    @Test
    void oneMoreThanCanBeChosenIsNotTicked() {
        var page = stage.signIn(chromium, stage.company, 1440, 900);
        page.navigate(stage.at("/demands/" + demand + "/ranking"));
        assertThat(page.locator("[data-mw-most='50']")).hasCount(1);
        page.evaluate("document.querySelector('[data-mw-most]').dataset.mwMost = 2");
        page.locator("#ranking [data-mw-all]").click();
        assertThat(page.locator("#ranking [data-mw-pick]:checked")).hasCount(2);
        assertThat(page.locator("[data-mw-selected]")).containsText("最多");
        page.locator("#ranking [data-mw-pick]").last().click();
        assertThat(page.locator("#ranking [data-mw-pick]").last()).not().isChecked();
        assertThat(page.locator("#mw-live")).containsText("最多");
        page.locator("#ranking [data-mw-pick]").first().uncheck();
        assertThat(page.locator("[data-mw-selected]")).hasText("已选 1 个");
        page.context().close();
    }

    @Test
    void onAPhoneTheBarIsOneRow() {
        var page = stage.signIn(chromium, stage.company, 390, 844);
        page.navigate(stage.at("/demands/" + demand + "/ranking"));
        for (var pick : page.locator("#ranking [data-mw-pick]").all()) pick.check();
        assertThat(page.locator(".mw-actionbar").boundingBox().height).isLessThan(64);
        assertThat(page.locator(".mw-choicebar .mw-chip").first()).isHidden();
        page.locator("[data-mw-unfold]").click();
        assertThat(page.locator(".mw-choicebar .mw-chip").first()).isVisible();
        // Without the size of targets: which row the unfolded bar lies half across is chance, and it goes as soon as one turns to the list.
        assertThat(Chromium.complaints(page, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))).isEmpty();
        page.locator("h1").click();
        assertThat(page.locator(".mw-choicebar .mw-chip").first()).isHidden();    // what lay over the list is gone once one turns to it
        page.context().close();
    }

    /** "吊装就位" is written whole where its bar has the room, and not begun where it has not. */
    @Test
    void namesOfBarsAreNotCut() {
        var page = stage.signIn(chromium, stage.company, 1440, 900);
        page.navigate(stage.at("/demands/" + demand + "/ranking"));
        assertThat(page.locator(".mw-bar--possible").first()).isVisible();
        var cut = page.evaluate("""
                [...document.querySelectorAll('.mw-bar__words > :not(i)')].filter(word => {
                  const line = word.parentElement.getBoundingClientRect(), at = word.getBoundingClientRect();
                  return at.top < line.bottom - 1 && at.right > line.right + 1;
                }).length""");
        assertThat(cut).isEqualTo(0);
        assertThat(page.locator(".mw-bar--possible title").first().textContent()).contains("吊装就位");
        page.context().close();
    }

    @Test
    void belowTheWideScreenTheExplanationIsADrawer() {
        var page = stage.signIn(chromium, stage.company, 1024, 900);
        page.navigate(stage.at("/demands/" + demand + "/ranking"));
        assertThat(page.locator("#mw-side")).isHidden();
        page.locator("#ranking tbody tr").nth(1).locator("th a").click();
        assertThat(page.locator("#mw-side")).isVisible();
        assertThat(page.locator("#mw-why")).containsText("为什么第 2");
        page.keyboard().press("Escape");
        assertThat(page.locator("#mw-side")).isHidden();
        page.context().close();
    }

    /** The widest and the narrowest are walked by EveryPageOnADesktopTest and EveryPageOnAPhoneTest. */
    @ParameterizedTest
    @CsvSource({"1024,en", "390,zh-CN"})
    void nothingSticksOutAndEverybodyCanUseIt(int width, String language) {
        var page = stage.signIn(chromium, stage.company, width, 900);
        for (var path : List.of("/demands/" + demand + "/ranking", "/demands/" + demand + "/ranking?package=1&list=excluded", "/demands/" + demand + "/comparison", "/ranking-rules")) {
            page.navigate(stage.at(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            clean(page);
        }
        page.context().close();
        var officer = stage.signIn(chromium, stage.officer(), width, 900);
        for (var path : List.of("/supply", "/supply/unserved", "/supply/awards")) {
            officer.navigate(stage.at(path + "?lang=" + language));
            officer.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            clean(officer);
        }
        officer.context().close();
    }

    private static void clean(Page page) {
        assertThat(Chromium.complaints(page)).as(page.url()).isEmpty();
    }
}
