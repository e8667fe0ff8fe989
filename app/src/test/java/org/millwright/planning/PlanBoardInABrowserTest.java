package org.millwright.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;

/** The board in a browser: bars are dragged and moved by keys, refused with the rule, searched for, compared and published; and the second who publishes is told. */
@MillwrightTest
@Tag("browser")
class PlanBoardInABrowserTest extends PlanningStage {

    private static Chromium chromium;

    private UUID demand;
    private UUID barred;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void publish() {
        barred = stage.installer("威海锐达", 1).crew();
        as(officer, () -> {
            app.getBean(CrewStatements.class).stateControl(barred, new Clearance(Clearance.Status.SUSPENDED, null, false, null, Source.OFFICER, stage.now()), "", null);
            return null;
        });
        demand = demand(8, 20, "16");
        publishedPlan(officer);
    }

    @Test
    void aBarIsDraggedTakenUpByKeysAndRefusedWithTheRule() {
        var page = stage.signIn(chromium, stage.officer(), 1440, 900);
        page.navigate(stage.at("/plan?all=true"));
        assertThat(page.locator("h1 + *")).containsText("第 1 版");
        look(page);
        var own = UUID.fromString(bar(page).getAttribute("data-crew"));
        var other = good.crews().stream().filter(crew -> !crew.equals(own)).findFirst().orElseThrow();

        drag(page, bar(page), row(page, other));
        page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}\\?.*"));
        assertThat(row(page, other).locator("a.mw-boardbar")).hasAttribute("aria-label", Pattern.compile(".*方案建议 · 已固定.*"));
        assertThat(row(page, own).locator("a.mw-boardbar")).hasCount(0);
        assertThat(page.locator("#chosen")).containsText("已固定");
        assertThat(page.locator(".mw-changed").first()).containsText("海岳机电");
        look(page);

        drag(page, bar(page), row(page, barred));
        assertThat(page.locator(".mw-refusal")).containsText("入区准入");
        assertThat(page.locator(".mw-refusal dt")).containsText(new String[] {"现值", "需要"});
        assertThat(page.locator(".mw-refusal")).isFocused();
        look(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".mw-refusal, .mw-lift")).hasCount(0);
        assertThat(row(page, other).locator("a.mw-boardbar")).hasCount(1);

        byKeys(page);
        page.context().close();
    }

    private static void byKeys(Page page) {
        var before = bar(page).getAttribute("data-starts");
        bar(page).focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".mw-lift")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".mw-lift")).hasCount(0);
        assertThat(bar(page).getAttribute("data-starts")).as("put back").isEqualTo(before);
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> bar(page).getAttribute("data-starts").compareTo(before) > 0);
        assertThat(bar(page)).isFocused();
    }

    @Test
    void aSearchIsWatchedAndStoppedAndItsDraftComparedAndPublished() {
        var late = draft(colleague);
        move(colleague, late, only(demand), good.crews().getLast(), at(workday(14), 9));
        var page = stage.signIn(chromium, stage.officer(), 1440, 900);
        page.navigate(stage.at("/plan"));
        page.locator("html.mw-js").waitFor();
        page.locator("a[data-mw-dialog]").click();
        page.fill("dialog [name=name]", "一班隔离");
        page.check("dialog [value=crew_out]");
        page.fill("dialog [name=crewText]", "海岳机电1");
        assertThat(page.locator("dialog [name=crewId]")).hasValue(good.crew().toString());
        look(page);
        page.fill("[name=from]", stage.day(1).toString());
        page.fill("[name=until]", stage.day(40).toString());
        page.locator("dialog form button[type=submit]").last().click();
        page.locator("[data-mw-run]").waitFor();
        page.waitForCondition(() -> page.locator(".mw-run__facts").textContent().contains("排入 1 项"));
        look(page);
        page.locator("form[action$='/stop'] button").click();
        page.locator("[data-mw-run]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("[data-mw-runended]")).containsText("应要求停止");
        assertThat(page.locator(".mw-edits")).containsText("海岳机电1班");

        page.locator(".mw-whatif__do a").first().click();
        page.waitForURL("**/comparison**");
        assertThat(page.locator("#publish")).containsText("采用为第 2 版");
        assertThat(page.locator(".mw-twolanes .mw-bar--former").count()).isOne();
        assertThat(page.locator(".mw-twolanes .mw-bar--suggested")).containsText("海岳机电2班");
        look(page);
        page.locator("#publish form[action$='/publication'] button").click();
        page.waitForURL("**/plan");
        assertThat(page.locator("h1 + *")).containsText("第 2 版");
        page.context().close();
        overtaken(late);
    }

    /** The colleague began from the first plan. */
    private void overtaken(UUID draft) {
        var page = stage.signIn(chromium, stage.officer(), 1024, 768);
        page.navigate(stage.at("/plans/" + draft));
        assertThat(page.locator(".mw-run__line.mw-attention")).containsText("第 2 版已发布");
        page.navigate(stage.at("/plans/" + draft + "/comparison"));
        assertThat(page.locator("#publish")).containsText("您的改动不会丢");
        look(page);
        page.locator("form[action$='/rebase'] button").click();
        page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}"));
        assertThat(page.locator(".mw-whatif h2")).containsText("第 2 版");
        page.context().close();
    }

    @Test
    void theSecondOfTwoIsToldWhatChanged() {
        var mine = draft(officer);
        var page = stage.signIn(chromium, stage.officer(), 1024, 768);
        page.navigate(stage.at("/plans/" + mine + "/comparison"));
        var theirs = draft(colleague);
        move(colleague, theirs, only(demand), good.crews().getLast(), at(workday(14), 9));
        assertThat(publish(colleague, theirs)).isInstanceOf(Publication.Outcome.Published.class);
        page.locator("#publish form[action$='/publication'] button").click();
        assertThat(page.locator(".mw-decision")).containsText("未发布：第 2 版在先");
        assertThat(page.locator(".mw-changes tbody tr").first()).containsText("工作 1");
        look(page);
        page.context().close();
    }

    @Test
    void onATabletTheReasonsAreADrawerAndOnAPhoneTheBoardIsAList() {
        var tablet = stage.signIn(chromium, stage.officer(), 1024, 768);
        tablet.navigate(stage.at("/plan?weeks=2&from=" + stage.day(8)));
        look(tablet);
        tablet.navigate(stage.at("/plan?package=" + only(demand) + "&locate=true"));
        bar(tablet).click();
        assertThat(tablet.locator("#mw-side.mw-open #chosen")).containsText("为什么排在这里");
        look(tablet);
        tablet.locator("#move [name=crewId]").selectOption(barred.toString());
        tablet.locator("#move button[type=submit]").click();
        assertThat(tablet.locator("#mw-side.mw-open #move .mw-summary")).containsText("入区准入");
        assertThat(tablet.locator("#move [name=crewId]")).hasValue(barred.toString());
        tablet.context().close();
        byFinger();

        var phone = stage.signIn(chromium, stage.officer(), 320, 700);
        phone.navigate(stage.at("/plan?lang=en"));
        assertThat(phone.locator(".mw-barlist a")).containsText("工作 1");
        assertThat(phone.locator(".mw-board .mw-axis").first()).isHidden();
        look(phone);
        phone.context().close();
    }

    /** A held bar follows the finger; one that is not held leaves the finger to the page. Its time is the test's, so that no slow machine holds longer than meant. */
    private void byFinger() {
        var page = stage.signIn(chromium, stage.officer(), 1024, 768);
        page.clock().install();
        page.navigate(stage.at("/plan?all=true"));
        page.locator("html.mw-js").waitFor();
        page.clock().pauseAt(stage.now().plusSeconds(3_600).toEpochMilli());
        var own = UUID.fromString(bar(page).getAttribute("data-crew"));
        var other = good.crews().stream().filter(crew -> !crew.equals(own)).findFirst().orElseThrow();
        bar(page).evaluate("bar => bar.scrollIntoView({block: 'center'})");
        var finger = page.context().newCDPSession(page);
        var from = bar(page).boundingBox();
        touch(finger, "touchStart", from.x + 10, from.y + 12);
        page.clock().runFor(300);
        touch(finger, "touchMove", from.x + 10, from.y + 60);
        page.clock().runFor(300);
        assertThat(page.locator(".mw-lift")).hasCount(0);
        touch(finger, "touchEnd", 0, 0);

        bar(page).evaluate("bar => bar.scrollIntoView({block: 'center'})");
        var to = row(page, other).boundingBox();
        from = bar(page).boundingBox();
        touch(finger, "touchStart", from.x + 10, from.y + 12);
        page.clock().runFor(400);
        assertThat(page.locator(".mw-lift")).hasCount(1);
        touch(finger, "touchMove", from.x + 10, to.y + to.height / 2);
        touch(finger, "touchEnd", 0, 0);
        page.clock().resume();
        page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}\\?.*"));
        assertThat(row(page, other).locator("a.mw-boardbar")).hasCount(1);
        page.context().close();
    }

    private static void touch(CDPSession finger, String what, double x, double y) {
        var points = new JsonArray();
        if (!what.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static Locator bar(Page page) {
        return page.locator("a.mw-boardbar").first();
    }

    private static Locator row(Page page, UUID crew) {
        return page.locator("tr[data-row='" + crew + "']");
    }

    private static void drag(Page page, Locator bar, Locator row) {
        bar.scrollIntoViewIfNeeded();
        var from = bar.boundingBox();
        var to = row.boundingBox();
        page.mouse().move(from.x + 10, from.y + 12);
        page.mouse().down();
        page.mouse().move(from.x + 20, from.y + 20);
        page.mouse().move(from.x + 10, to.y + to.height / 2);
        page.mouse().up();
    }

    /** Nothing sticks out, and everybody can use it. */
    private static void look(Page page) {
        assertThat(Chromium.complaints(page)).as(page.url()).isEmpty();
    }
}
