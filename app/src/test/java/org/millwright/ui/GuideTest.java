package org.millwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.Chromium;

/** The style guide in a real browser under the real policy: accessible, nothing sticks out, and the scripts do what the templates promise. */
@Tag("browser")
class GuideTest {

    private static Chromium chromium;
    private static GuideServer server;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        server = new GuideServer(0);
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        if (chromium != null) chromium.close();
    }

    @AfterEach
    void closePage() {
        if (page != null) page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"/guide?lang=zh, 1440", "/guide?lang=zh, 1024", "/guide?lang=en, 320", "/phone?lang=en, 320", "/phone?lang=zh&elder=1, 390",
            "/sign-in?lang=en, 320"})
    void isAccessibleAndStaysInsideTheScreen(String address, int width) {
        visit(address, width);
        assertThat(complaints).isEmpty();
        assertThat(Chromium.complaints(page, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))).isEmpty();
    }

    @Test
    void tapsOnAPhoneAreLargeEnough() {
        visit("/guide?lang=zh", 390);
        var small = page.evaluate("""
                [...document.querySelectorAll('.mw-button, .mw-tabbar a, .mw-input:not(textarea), .mw-choice, .mw-nav a, .mw-iconbutton, .mw-segments > *, .mw-pages a, .mw-tickbox')]
                  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 90))""");
        assertThat(small).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
    }

    @Test
    void mapsAndChartsAreDrawnFromThePagesOwnLists() {
        visit("/guide?lang=zh", 1440);
        page.waitForSelector(".mw-map .leaflet-marker-icon");
        page.waitForSelector("[data-mw-canvas] svg");
        assertThat(page.locator(".mw-map--small .mw-marker text").allTextContents()).contains("1", "2");
        assertThat(page.locator(".mw-map--small .mw-mapaway").count()).as("places outside the frame become arrows").isEqualTo(3);
        assertThat(page.locator("[data-mw-canvas] svg text").allTextContents()).anyMatch(text -> text.startsWith("缺"));
        assertThat(page.locator("[data-mw-chart] details[open]").count()).isZero();
    }

    @Test
    void aMapFillsTheInputsItWasGiven() {
        visit("/guide?lang=zh", 1440);
        var map = page.locator("[data-pick-lat]");
        map.scrollIntoViewIfNeeded();
        page.waitForSelector("[data-pick-lat] .leaflet-marker-icon");
        map.click();
        assertThat(page.inputValue("#f-lat")).matches("37\\.\\d{6}");
    }

    @Test
    void whatIsTypedIsSavedAfterAShortQuiet() {
        visit("/guide?lang=zh", 1440);
        int before = server.posted.size();
        page.fill("#f-title", "压力机安装");
        page.waitForCondition(() -> page.textContent("[data-mw-saved]").startsWith("已保存"));
        assertThat(server.posted.subList(before, server.posted.size())).hasSize(1).first().satisfies(body ->
                assertThat(URLDecoder.decode(body, StandardCharsets.UTF_8)).contains("title=压力机安装").contains("_csrf=token").contains("packages[0].skills[0].heads=1"));
    }

    @Test
    void repeatedRowsKeepTheirNumbersWithoutGaps() {
        visit("/guide?lang=zh", 1440);
        page.locator("[data-mw-repeat=packages] > div > [data-mw-add]").click();
        page.locator("[data-mw-repeat='packages[1].skills'] [data-mw-add]").click();
        page.locator("[data-mw-repeat='packages[1].skills'] [data-mw-add]").click();
        page.fill("[name='packages[1].skills[1].trade']", "钳工");
        page.locator("[data-mw-repeat='packages[1].skills'] [data-mw-row='0'] [data-mw-remove]").click();
        assertThat(page.inputValue("[name='packages[1].skills[0].trade']")).isEqualTo("钳工");
        page.locator("[data-mw-repeat=packages] > [data-mw-row='0'] > [data-mw-remove]").click();
        assertThat(page.inputValue("[name='packages[0].skills[0].trade']")).isEqualTo("钳工");
        assertThat(page.locator("label[for='f-packages[0].skills[0].trade']").count()).isEqualTo(1);
        assertThat(page.locator("[data-mw-repeat='packages[0].skills'] [data-mw-remove]:visible").count()).as("the last row stays").isZero();
    }

    @Test
    void theBarRepeatsWhatIsChosen() {
        visit("/guide?lang=zh", 1440);
        assertThat(page.textContent("[data-mw-selected]")).isEqualTo("已选 2 个");
        page.check("[data-mw-all]");
        assertThat(page.locator("[data-mw-chosen] .mw-chip").count()).isEqualTo(5);
        page.uncheck("[data-mw-all]");
        assertThat(page.locator("[data-mw-needs]").isDisabled()).isTrue();
    }

    @Test
    void keysOpenCloseAndMove() {
        visit("/guide?lang=zh", 1024);
        assertThat(page.evaluate("document.activeElement.className")).as("errors take the focus").isEqualTo("mw-summary");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("mw-search");
        page.focus("[data-mw-side]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#mw-side").isVisible()).isTrue();
        page.keyboard().press("Escape");
        page.waitForCondition(() -> !page.locator("#mw-side").isVisible());
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-controls')")).isEqualTo("mw-side");
        page.locator("[data-mw-axis] a").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#b");
    }

    /** Chromium here speaks English: its own bubble would. */
    @Test
    void whatABrowserFindsMissingIsSaidInThePagesLanguage() {
        visit("/sign-in?lang=zh", 390);
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator(".mw-error").allTextContents()).isNotEmpty().allMatch(text -> text.equals("请填写。"));
        var first = page.locator("#f-login");
        assertThat(first.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(first.evaluate("one => one === document.activeElement")).isEqualTo(true);
        first.fill("x");
        assertThat(first.getAttribute("aria-invalid")).as("taken back as soon as it is mended").isNull();
    }

    @Test
    void aQuestionIsAskedBeforeItHappensAndADoubleClickSendsOnce() {
        visit("/guide?lang=zh", 1440);
        int before = server.posted.size();
        page.locator("[name=_ask]").click();
        page.waitForSelector("#mw-confirm[open]");
        page.locator("#mw-confirm button[value=no]").click();
        assertThat(server.posted).hasSize(before);
        assertThat(page.evaluate("""
                async () => {
                  let sent = 0;
                  addEventListener('submit', event => { if (!event.defaultPrevented) sent++; event.preventDefault(); });
                  const button = document.querySelector('form.mw-form [type=submit]');
                  button.click();
                  await new Promise(done => setTimeout(done, 50));
                  button.click();
                  return sent;
                }""")).isEqualTo(1);
    }

    private void visit(String address, int width) {
        page = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setTimezoneId("Asia/Shanghai").setReducedMotion(ReducedMotion.REDUCE)).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("/notices/")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(server.address() + address);
        page.waitForLoadState(LoadState.LOAD);
        page.waitForSelector("html.mw-js");
    }
}
