package org.millwright.protocol;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.demo.DemoZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An officer mends a rule that marks its faults as it is typed, two bodies sign, a crew lead reads it on a phone. In an application of its own: the demo zone's draft,
 * which others look at, is published.
 */
@MillwrightTest(properties = "millwright.tests=protocol-in-a-browser")
@Tag("browser")
class ProtocolInABrowserTest {

    @Autowired DemoZone demo;
    @LocalServerPort int port;

    @Test
    void fromAFaultMarkedWhileTypedToACrewLeadsWord() {
        demo.makeIfMissing(24, 24);
        var chromium = Chromium.open();
        var author = open(chromium, "officer2", 1440);
        author.navigate(base() + "/protocol");
        author.locator("main a[href^='/editions/']").nth(1).click();
        clean(author);
        var edition = author.url();
        author.locator("a[href*='/clauses/']").nth(1).click();
        author.waitForURL("**/form");       // and its scripts: nobody types before they are there
        author.fill("#f-rule", "person.nat.hourSinceSampling <= hours(40)");
        assertThat(author.locator("#trial mark")).hasText("person.nat.hourSinceSampling1");
        assertThat(author.locator("#trial li")).containsText("person.nat.hoursSinceSampling");
        author.fill("#f-rule", "filing.localCrew || (person.nat.result == \"negative\" && person.nat.hoursSinceSampling <= hours(40))");
        assertThat(author.locator("#trial .mw-badge--ok").first()).isVisible();
        assertThat(author.locator("#trial li")).hasCount(3);
        assertThat(author.locator("[data-mw-saved]")).containsText("已保存");
        clean(author);
        author.evaluate("() => { const real = fetch, held = new Promise(go => window.letGo = go); window.fetch = async (...all) => { const answer = await real(...all); await held; return answer; }; }");
        author.waitForRequest("**/draft", () -> author.fill("#f-headingEn", "NAT in time"));
        author.locator("[data-mw-bar] .mw-button--primary").click();      // a save is on its way, and its answer not here yet
        author.evaluate("() => letGo()");
        author.waitForURL(url -> url.startsWith(edition) && !url.contains("/clauses/"));
        whatIsTypedIntoTheDraftGoesWithIt(author, edition);
        for (var login : new String[] {"officer", "health"}) {
            var body = open(chromium, login, 1440);
            body.navigate(edition);
            body.locator("html.mw-js").waitFor();      // else a page asks, and not the dialog
            body.locator("form[action$='/signature'] button").click();
            body.locator("#mw-confirm [data-mw-yes]").click();
            assertThat(body.locator(".mw-flash--ok")).isVisible();
            body.context().close();
        }
        var lead = open(chromium, "lead", 390);
        lead.navigate(edition);
        clean(lead);
        lead.locator("form[action$='/acknowledgement'] button").last().click();
        assertThat(lead.locator(".mw-flash--ok").first()).isVisible();
        lead.context().close();
        author.navigate(edition + "/changes");
        assertThat(author.locator("ins", new Page.LocatorOptions().setHasText("40")).first()).isVisible();
        clean(author);
        author.context().close();
    }

    /** Before the scripts are there, and in the moment before it is sent in by a button that stands elsewhere. */
    private static void whatIsTypedIntoTheDraftGoesWithIt(Page author, String edition) {
        var held = new AtomicReference<Route>();
        author.route("**/forms.js*", held::set);
        author.waitForRequest("**/forms.js*", () -> author.navigate(edition, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
        author.fill("#f-changeNoteEn", "Typed before anybody listened");
        held.get().resume();
        author.unroute("**/forms.js*");
        assertThat(author.locator("#edition-form [data-mw-saved]")).containsText("已保存");
        author.fill("#f-changeNoteZh", "送审前一刻写下");
        author.locator("form[action$='/submission'] button").click();
        assertThat(author.locator(".mw-flash--ok")).isVisible();
        assertThat(author.locator("main")).containsText("送审前一刻写下");
        clean(author);
        author.navigate(edition + "?lang=en");
        assertThat(author.locator("main")).containsText("Typed before anybody listened");
        author.navigate(edition + "?lang=zh-CN");
    }

    private Page open(Chromium chromium, String login, int width) {
        return chromium.signIn(base(), login, DemoZone.PASSWORD, width, 900);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private static void clean(Page page) {
        assertThat(Chromium.complaints(page)).as(page.url()).isEmpty();
    }
}
