package org.millwright.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.identity.Role;
import org.millwright.pass.PassIssuer;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.claim.EntryPass;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Stamp;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.key.KeyRing;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guard's phone: a camera that is fed a film, a network that is cut, a page that is closed, and every answer in both languages. */
@MillwrightTest
@Tag("browser")
class CheckpointInABrowserTest {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    /** One of each colour, the longer language in one of them. */
    private static final Set<String> LOOKED_AT = Set.of("放行 有效", "Stop wrong purpose", "非本区签发 外区或来源不明");

    @Autowired Gates gates;
    @Autowired Bundles bundles;
    @Autowired Passes passes;
    @Autowired SigningKeys keys;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;
    @TempDir Path folder;

    private SampleZone zone;
    private Gate gate;
    private Instant now;
    private Wire wire;
    private Playwright playwright;
    private BrowserContext context;
    private String base;

    @BeforeEach
    void aGate() throws IOException {
        Chromium.open();      // which skips the test where there is none
        zone = SampleZone.make(app);
        now = app.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        gate = new Gate(Ids.next(), "莱山口 2 号道", Gate.Kind.ZONE, Gate.Asks.ENTRY, null, "0535-6922000", now, null);
        inside(() -> {
            gates.open(gate);
            bundles.refresh();
            return true;
        });
        wire = new Wire(port);
        base = "http://127.0.0.1:" + wire.port();
    }

    @AfterEach
    void end() throws IOException {
        if (playwright != null) playwright.close();
        wire.close();
    }

    @Test
    void scansWithTheCameraAndGoesOnWithoutNetwork() throws IOException {
        var pass = issue("于振海", now);
        var second = issue("姜文斌", now);
        var page = open(pass.text());
        enrol(page);
        page.locator("[data-gate=start]").click();
        page.locator(".mw-verdict[data-verdict=VALID]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(page.locator(".mw-verdict b").innerText()).isEqualTo("放行");
        assertThat(page.locator("[data-gate=verdict]").innerText()).contains("于*海").contains("1234").contains("鲁K7D268");
        assertThat(Chromium.complaints(page)).isEmpty();
        page.locator("[data-outcome=LET_IN]").click();
        sent(page, 1);
        assertThat(db("select count(*) from scan_outcome where zone_id = :zone and outcome = 'let_in'")).isOne();
        page.locator("html[data-mw-kept=yes]").waitFor();

        wire.cut();
        page.reload();
        page.locator("[data-gate=online]:has-text('离线')").waitFor();
        type(page, second.text());
        assertThat(page.locator(".mw-verdict").getAttribute("data-verdict")).isEqualTo("VALID");
        page.locator("[data-outcome=LET_IN]").click();
        type(page, "https://example.org/ticket");
        page.locator("[data-outcome=TURNED_AWAY]").click();
        page.locator("[data-gate=said]:has-text('已劝返')").waitFor();
        page.close();       // and the battery is empty: what the page says is noted is on the disk

        page = context.newPage();
        page.navigate(base + "/checkpoint");
        page.locator("[data-gate=queue]:has-text('4 条待传')").waitFor();
        assertThat(db("select count(*) from pass_scan where zone_id = :zone")).isOne();
        wire.mend();
        page.locator("details summary").click();
        page.locator("[data-gate=sync]").click();
        sent(page, 3);
        assertThat(db("select count(*) from pass_scan where zone_id = :zone and verdict = 'damaged' and pass_id is null")).isOne();
        assertThat(db("select count(*) from scan_outcome where zone_id = :zone")).isEqualTo(3);
    }

    @Test
    void saysEveryAnswerInBothLanguages() throws IOException {
        var revoked = issue("宋立新", now);
        inside(() -> {
            passes.revoke(revoked.id(), "x");
            return true;
        });
        Map<Kind, String> texts = new LinkedHashMap<>();
        texts.put(Kind.VALID, issue("于振海", now).text());
        texts.put(Kind.EXPIRED, signed(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(1))));
        texts.put(Kind.NOT_YET, issue("丛海峰", now.plus(Duration.ofHours(5))).text());
        texts.put(Kind.REVOKED, revoked.text());
        texts.put(Kind.WRONG_PURPOSE, inside(() -> passes.issue(new PassOrder(subject(), PassContent.vehicle("370613000001", "鲁F12345", null, "G18"), now, now.plusSeconds(9_000), null, null))).text());
        texts.put(Kind.DAMAGED, "MW1:6BFOXN");
        texts.put(Kind.CANNOT_DECIDE, SampleZone.make(app).inside(() -> passes.issue(order("他区", now))).text());
        assertThat(texts).hasSize(Kind.values().length);
        var page = open("");
        enrol(page);
        assertThat(page.locator("[data-gate=scan]").isVisible()).isTrue();
        assertThat(Chromium.complaints(page)).isEmpty();
        say(page, texts, Map.of(Kind.VALID, "放行 有效", Kind.EXPIRED, "不放行 已过期", Kind.NOT_YET, "不放行 未生效", Kind.REVOKED, "不放行 已撤销", Kind.WRONG_PURPOSE, "不放行 用途不符",
                Kind.DAMAGED, "不放行 已损坏", Kind.CANNOT_DECIDE, "非本区签发 外区或来源不明"));
        waysOfThoseWhoGetNoFurther(page, texts);
        page.navigate(base + "/checkpoint?lang=en");
        page.locator("[data-gate=scan]:not([hidden])").waitFor();
        say(page, texts, Map.of(Kind.VALID, "Let in valid", Kind.EXPIRED, "Stop expired", Kind.NOT_YET, "Stop not yet", Kind.REVOKED, "Stop revoked", Kind.WRONG_PURPOSE, "Stop wrong purpose",
                Kind.DAMAGED, "Stop damaged", Kind.CANNOT_DECIDE, "Not of this zone another zone or unknown issuer"));
    }

    /** What is done about a pass of another zone, one of another kind, and one that was taken back while its holder was in. */
    private void waysOfThoseWhoGetNoFurther(Page page, Map<Kind, String> texts) {
        type(page, texts.get(Kind.CANNOT_DECIDE));
        assertThat(page.locator("[data-gate=verdict]").innerText()).contains("证上自称：人员入区证，东昊 3# 厂房").contains("未经核实").doesNotContain("联网").doesNotContain("名单");
        assertThat(page.locator(".mw-gate__acts [data-outcome=CALLED]").innerText()).contains("0535-6922000");
        page.locator("[data-outcome=TURNED_AWAY]").click();
        type(page, texts.get(Kind.WRONG_PURPOSE));
        assertThat(page.locator("[data-gate=verdict]").innerText()).contains("出示的是车辆通行证，此处要看人员入区证");
        assertThat(page.locator(".mw-gate__acts [data-outcome=CALLED]").isVisible()).isTrue();
        page.locator(".mw-gate__acts > :last-child").click();
        type(page, texts.get(Kind.REVOKED));
        assertThat(page.locator("[data-way]").getAttribute("data-way")).as("nobody said where to").isEqualTo("keep");
        assertThat(page.locator("[data-way]").innerText()).contains("原地留置").contains("呼叫专班");
        page.locator("[data-outcome=LET_OUT]").click();
        await().atMost(Duration.ofSeconds(70)).until(() -> db("select count(*) from scan_outcome where zone_id = :zone and outcome = 'let_out'") == 1);
        assertThat(db("select count(*) from scan_outcome o join pass_scan s on s.zone_id = o.zone_id and s.device_id = o.device_id and s.seq = o.of_seq where o.zone_id = :zone and o.outcome = 'turned_away' and s.verdict = 'cannot_decide'")).isOne();
    }

    /** As a gate's camera sees it: what stands on the screen is read from its picture. */
    @Test
    void aPassIsOnItsHoldersPhoneWithoutNetwork() throws Exception {
        var lead = zone.person(Role.CREW_LEAD);
        var pass = inside(() -> passes.issue(new PassOrder(subject(), PassContent.person("于振海", "370613199001011234", "东昊 3# 厂房", null), now, now.plusSeconds(9_000), lead.accountId(), null)));
        var page = open("", Role.CREW_LEAD, "/my-passes?lang=zh-CN");
        page.locator("html[data-mw-kept=yes]").waitFor();
        wire.cut();
        page.navigate(base + "/my-passes/" + pass.id());
        assertThat(read(page.locator(".mw-qr").screenshot())).isEqualTo(pass.text());
        assertThat(page.locator(".mw-passcard").innerText()).contains("于*海").contains("1234").doesNotContain("于振海");
        wire.mend();
        page.navigate(base + "/account");
        page.locator("form[action='/sign-out'] button").first().evaluate("button => button.form.submit()");
        page.waitForURL(base + "/sign-in**");
        page.waitForFunction("async () => !await caches.has('mw-field')");      // signed out, nothing stays; the worker needs a moment after the page is there
    }

    private static String read(byte[] picture) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
    }

    private void say(Page page, Map<Kind, String> texts, Map<Kind, String> words) {
        for (var kind : Kind.values()) {
            type(page, texts.get(kind));
            var verdict = page.locator(".mw-verdict");
            assertThat(verdict.getAttribute("data-verdict")).isEqualTo(kind.name());
            assertThat(verdict.locator("b").innerText() + " " + verdict.locator(".mw-verdict__line span").last().innerText()).isEqualTo(words.get(kind));
            assertThat(verdict.getAttribute("class")).endsWith(kind == Kind.VALID ? "ok" : kind == Kind.CANNOT_DECIDE ? "unknown" : "bad");
            assertThat(verdict.locator("p").innerText()).isNotBlank().doesNotContain("?because").doesNotContain("{");
            if (LOOKED_AT.contains(words.get(kind))) assertThat(Chromium.complaints(page)).as(kind.name()).isEmpty();
            page.locator(".mw-gate__acts > :last-child").click();
        }
    }

    private Page open(String filmed) throws IOException {
        return open(filmed, Role.GUARD, "/checkpoint?lang=zh-CN");
    }

    private Page open(String filmed, Role role, String path) throws IOException {
        var film = folder.resolve("camera.y4m");
        FakeVideo.write(film, List.of("", filmed, filmed));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu",
                "--no-first-run", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--use-file-for-fake-video-capture=" + film)));
        context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(WIDTH, HEIGHT).setPermissions(List.of("camera")));
        var page = context.newPage();
        page.onPageError(error -> System.err.println("script: " + error));
        page.navigate(base + "/sign-in?lang=zh-CN");
        page.fill("[name=login]", zone.person(role).login());
        page.fill("[name=password]", SampleZone.PASSWORD);
        page.locator("form[action='/sign-in'] button[type=submit]").click();
        page.waitForURL(base + "/");
        page.navigate(base + path);
        return page;
    }

    private static void enrol(Page page) {
        page.locator("[data-gate=enrol] button[type=submit]").click();
        page.locator("[data-gate=scan]:not([hidden])").waitFor();
        page.locator("[data-gate=bundle]:has-text('名单最新')").waitFor();
    }

    private static void type(Page page, String text) {
        page.fill("#f-text", text);
        page.locator("[data-gate=typed] button[type=submit]").click();
        page.locator("[data-gate=verdict]:not([hidden]) .mw-verdict").waitFor();
    }

    private void sent(Page page, int scans) {
        await().atMost(Duration.ofSeconds(40)).until(() -> db("select count(*) from pass_scan where zone_id = :zone") == scans);
        page.locator("[data-mw-gate][data-waiting='0']").waitFor();
    }

    private IssuedPass issue(String name, Instant from) {
        return inside(() -> passes.issue(order(name, from)));
    }

    private static PassOrder order(String name, Instant from) {
        return new PassOrder(subject(), PassContent.person(name, "370613199001011234", "东昊 3# 厂房", "鲁K7D268"), from, from.plus(Duration.ofHours(8)), null, null);
    }

    private static PassSubject subject() {
        return new PassSubject("test", UUID.randomUUID());
    }

    /** One that was over before anybody could have issued it. */
    private String signed(Instant from, Instant until) {
        var key = inside(() -> keys.signing(Purpose.ENTRY));
        return new PassIssuer(KeyRing.EMPTY.with(key)).issue(new EntryPass(new Stamp(UUID.randomUUID(), app.getBean(Clock.class).instant(), new Validity(from, until)), "毕*青", "0001", "厂房", Optional.empty()));
    }

    private long db(String sql) {
        return inside(() -> app.getBean(JdbcClient.class).sql(sql).param("zone", zone.zone().id()).query(Long.class).single());
    }

    private <T> T inside(Supplier<T> work) {
        return zone.inside(work);
    }
}
