package org.millwright.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The errors of a form that is corrected while it saves itself. */
@MillwrightTest
@Tag("browser")
class DraftInABrowserTest {

    private static Chromium chromium;

    @Autowired
    ApplicationContext app;

    Stage stage;
    Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    /** Two packages, whose hours are no numbers. */
    @BeforeEach
    void build() {
        stage = Stage.build(app);
        var draft = stage.draft(stage.workPackage("甲", "x", 2, 20), stage.workPackage("乙", "y", 2, 20));
        var demand = stage.as(stage.company, () -> app.getBean(Publishing.class).begin(stage.company, draft));
        page = stage.signIn(chromium, stage.company, 1440, 900);
        page.navigate(stage.at("/demands/" + demand + "/form"));
        page.locator("button[form=demand-form].mw-button--primary").click();
        assertThat(page.locator(".mw-summary li")).hasCount(2);
    }

    @Test
    void anAnswerFromBeforeRowsMovedNamesNoFields() {
        List<Route> held = new ArrayList<>();
        page.route("**/draft", held::add);
        page.fill("[name=title]", "改名");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[data-mw-row='0'] > .mw-card__head [data-mw-remove]").click();
        page.waitForResponse("**/draft", () -> held.getFirst().fulfill(new Route.FulfillOptions().setResponse(held.getFirst().fetch())));
        assertThat(page.locator("[data-mw-saved]")).containsText("已保存");
        assertThat(page.locator(".mw-field--wrong")).hasCount(1);
        assertThat(page.locator(".mw-field--wrong .mw-error")).containsText("“y”");
        page.context().close();
    }

    @Test
    void whatIsSaidOfTheWholeFormStays() {
        page.evaluate("document.querySelector('.mw-summary ol').append(Object.assign(document.createElement('li'), {textContent: '整体来看'}))");
        page.fill("[name='packages[0].workHours']", "8");
        assertThat(page.locator(".mw-summary li")).hasCount(2);
        assertThat(page.locator(".mw-summary")).containsText("提交有 2 处要改");
        page.fill("[name='packages[1].workHours']", "8");
        assertThat(page.locator(".mw-summary li")).hasCount(1);
        assertThat(page.locator(".mw-summary")).containsText("提交有 1 处要改");
        assertThat(page.locator(".mw-summary")).containsText("整体来看");
        page.context().close();
    }
}
