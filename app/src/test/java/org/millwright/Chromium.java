package org.millwright;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** Debian's Chromium, one for all tests of this process, and what every page is held to in it. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Where a place lies on a map is essential (WCAG 2.2, 2.5.8, exception): neighbours may overlap, and the list beside the map leads to the same. */
    private static final String MARKER = "leaflet-marker-icon";

    /** Whose style sheets were read; contexts are closed by their tests. */
    private static final Set<BrowserContext> LOOKED_AT = Collections.newSetFromMap(new WeakHashMap<>());

    private final Browser browser;

    private Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);      // what is typed is looked at after a pause, and by a busy machine later
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    public static Chromium open() {
        assumeTrue(Files.exists(PROGRAM), "no " + PROGRAM);
        return Holder.CHROMIUM;
    }

    private static final class Holder {
        static final Chromium CHROMIUM = new Chromium();
    }

    public Browser browser() {
        return browser;
    }

    /** In a window of its own, Chinese first as for most readers. */
    public Page page(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, height)).newPage();
    }

    public Page signIn(String base, String login, String password, int width, int height) {
        var page = page(width, height);
        page.navigate(base + "/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.locator("form[action='/sign-in'] button[type=submit]").click();
        page.waitForURL(base + "/");
        return page;
    }

    /** What sticks out of the screen, and what somebody cannot use (WCAG 2.2 AA, by axe). */
    public static List<String> complaints(Page page) {
        return complaints(page, RULES);
    }

    /** @param rules tags of axe's rules. Markers lie as close as the places do, as WCAG 2.5.8 allows on a map. */
    public static List<String> complaints(Page page, List<String> rules) {
        page.waitForLoadState();    // on a busy machine the text of a page is there before its style sheets
        List<String> complaints = new ArrayList<>();
        int out = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (out != 0) complaints.add("sticks out by " + out);
        violations(page, rules).forEach((rule, nodes) -> nodes.stream().filter(html -> !(rule.equals("target-size") && html.contains(MARKER))).findFirst()
                .ifPresent(html -> complaints.add(rule + " " + html)));
        return complaints;
    }

    /**
     * By rule, the elements that break it. Style sheets are the same on every page, so that the one rule that reads them all asks once a context. Axe itself and not its builder, which opens one more page for each look and brings home what was well too: that
     * takes three times as long.
     */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> violations(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AXE);
        boolean sheets = LOOKED_AT.add(page.context());
        return (Map<String, List<String>>) page.evaluate("""
                ([tags, sheets]) => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: sheets, rules: { 'css-orientation-lock': { enabled: sheets } } })
                    .then(found => Object.fromEntries(found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html)])))""", List.of(rules, sheets));
    }

    /** Its windows; the program goes with the process, whose end it hears of. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
