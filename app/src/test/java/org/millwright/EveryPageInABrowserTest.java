package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.millwright.demo.DemoZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Follows the links of the demo zone as each role and looks at one page of every kind: in English on the narrowest phone and in Chinese on a desktop nothing
 * sticks out and everybody can use it. A page that is added later is looked at too.
 */
@MillwrightTest
@Tag("browser")
abstract class EveryPageInABrowserTest {

    private static final int AT_LEAST = 30;

    /** Kinds of pages looked at so far, by width: another role's same page is not looked at again, unless it is a home. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static Chromium chromium;

    @Autowired DemoZone demo;
    @LocalServerPort int port;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        SEEN.clear();
    }

    @AfterAll
    static void close() {
        if (chromium == null) return;
        chromium.close();
        assertThat(SEEN).hasSizeGreaterThan(AT_LEAST);
    }

    void walk(String login, int width, String language) {
        demo.makeIfMissing(24, 24);
        var base = "http://127.0.0.1:" + port;
        var page = chromium.signIn(base, login, DemoZone.PASSWORD, width, 900);
        var failures = new ArrayList<String>();
        page.onPageError(error -> failures.add(page.url() + " script: " + error));
        page.navigate(base + "/?lang=" + language);
        var ahead = new ArrayDeque<>(links(page));
        look(page, login + " " + page.url(), failures);
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!SEEN.add(width + " " + kind(path))) continue;
            var answer = page.navigate(base + path);
            if (answer == null || answer.status() != 200) {
                failures.add(login + " " + path + " answered " + (answer == null ? "nothing" : answer.status()));
                continue;
            }
            look(page, login + " " + path, failures);
            ahead.addAll(links(page));
        }
        page.context().close();
        assertThat(failures).isEmpty();
    }

    private static void look(Page page, String where, List<String> failures) {
        Chromium.complaints(page).forEach(complaint -> failures.add(where + ": " + complaint));
    }

    /** Pages of ours that the page leads to; files to download are not pages. */
    @SuppressWarnings("unchecked")
    private static Set<String> links(Page page) {
        var found = (List<String>) page.evaluate("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        var paths = new LinkedHashSet<>(found);
        paths.removeIf(path -> path.matches(".*(\\.(xlsx|csv|svg|geojson)|lang=|/rest|/actuator|/v3/).*"));
        return paths;
    }

    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("\\d{4}-\\d{2}-\\d{2}", "{day}").replaceAll("^/(settings|codes)/[^/]+", "/$1/{name}");
    }
}
