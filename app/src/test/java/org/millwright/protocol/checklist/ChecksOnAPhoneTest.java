package org.millwright.protocol.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A crew lead's phone without network: what is filled, photographed and measured survives a closed page and arrives once. */
@Tag("browser")
@Tag("slow")
@MillwrightTest
class ChecksOnAPhoneTest {

    private static final byte[] PICTURE = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired ApplicationContext app;
    @Autowired TestDatabase database;
    @LocalServerPort int port;

    private ChecksStage stage;
    private BrowserContext phone;
    private Page page;
    private String base;

    @BeforeEach
    void aPhoneThatHasSeenThePages() {
        stage = new ChecksStage(app);
        base = "http://127.0.0.1:" + port;
        page = Chromium.open().signIn(base, stage.zone.person(Role.CREW_LEAD).login(), SampleZone.PASSWORD, 390, 844);
        phone = page.context();
        page.navigate(base + "/my-checks");
        kept();
        assertThat(Chromium.complaints(page)).isEmpty();
    }

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void aRoundFilledWithoutNetworkArrivesOnce() {
        page.navigate(base + "/my-checks/" + stage.checklist);
        kept();
        assertThat(Chromium.complaints(page)).isEmpty();
        phone.setOffline(true);
        page.selectOption("[name=siteId]", stage.site.toString());
        page.check("[name='replies[0].word'][value=OK]");
        page.check("[name='replies[1].word'][value=NOT_OK]");
        page.setInputFiles("input[type=file]", new FilePayload("门.png", "image/png", PICTURE));
        onPage(page.locator("[data-photo-name]")).hasText("门.png");
        page.fill("[name='replies[1].note']", "桶是空的");
        page.waitForFunction("async () => (await (await import('/js/checks/store.js')).draft.get(document.querySelector('[data-who]').dataset.who + ' ' + document.querySelector('form[data-check]').dataset.check))?.texts['replies[1].note'] === '桶是空的'");

        page = reopened("/my-checks/" + stage.checklist);
        onPage(page.locator("[name='replies[1].note']")).hasValue("桶是空的");
        onPage(page.locator("[data-photo-name]")).hasText("门.png");
        page.check("[name='replies[2].word'][value=OK]");
        page.fill("[name='replies[2].amount']", "2.8");
        page.locator("form[data-check] button[type=submit]").click();
        onPage(page.locator("[data-outbox]")).containsText("2 waiting");
        onPage(page.locator("[data-outbox]")).containsText("No network");

        page = reopened("/my-checks");
        onPage(page.locator("[data-outbox]")).containsText("2 waiting");
        phone.setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        onPage(page.locator("[data-outbox]")).containsText("All sent");
        page.reload();
        assertThat(count("checklist_round")).isOne();
        assertThat(count("checklist_reply where amount = 2.8")).isOne();
        assertThat(count("checklist_photo")).isOne();
    }

    @Test
    void aFeverIsJudgedWithoutNetwork() {
        stage.addCards();
        page.navigate(base + "/my-checks/temperature");
        kept();
        phone.setOffline(true);
        page.clock().setFixedTime("2030-01-01T08:00:00Z");
        measure("李四", "37.4");
        onPage(page.locator("[data-state=MEASURE_AGAIN]")).containsText("李四");
        page.clock().setFixedTime("2030-01-01T08:05:00Z");
        page.locator("[data-state=MEASURE_AGAIN] button").click();
        measure(null, "37.5");
        onPage(page.locator("[data-state=ISOLATE]")).containsText("Isolate 李四");
        assertThat(Chromium.complaints(page)).isEmpty();
        phone.setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        onPage(page.locator("[data-outbox]")).containsText("All sent");
        assertThat(count("fever_measurement")).isEqualTo(2);
        assertThat(count("emergency_run where not drill")).as("the card for fevers").isOne();
        var card = page.locator("[data-state=ISOLATE]");
        onPage(card).containsText("“李四” is nobody with a filing for this site");
        phone.setOffline(true);
        card.locator("input").fill("李四 1234");
        card.locator("button", new Locator.LocatorOptions().setHasText("Put the name right")).click();
        onPage(card).containsText("李四 1234: the new name waits");
        phone.setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        onPage(card).containsText("“李四 1234” is nobody");
        assertThat(count("fever_correction")).isOne();

        card.locator("input").evaluate("field => field.maxLength = 100");
        card.locator("input").fill("李".repeat(61));
        card.locator("button", new Locator.LocatorOptions().setHasText("Put the name right")).click();
        onPage(page.locator("[data-outbox-list] li")).hasCount(1);
        onPage(card).containsText("is nobody with a filing for this site");
        onPage(card.locator("input")).isVisible();
        assertThat(count("fever_correction")).as("refused, and said").isOne();
        page.locator("[data-outbox-list] button").click();
        onPage(page.locator("[data-outbox-list] li")).hasCount(0);
        card.locator("input").fill("李四 5678");
        card.locator("button", new Locator.LocatorOptions().setHasText("Put the name right")).click();
        onPage(card).containsText("“李四 5678” is nobody");
        assertThat(count("fever_correction")).as("another can be written").isEqualTo(2);
    }

    @Test
    void theMinutesOfAStepRunDownWhileItsPageIsOpen() {
        stage.addCards();
        var run = stage.zone.inside(() -> app.getBean(EmergencyRuns.class).start(null, app.getBean(EmergencyCards.class).findCard(EmergencyCard.Kind.FEVER).orElseThrow(), false, null, "x"));
        page.clock().install();
        page.navigate(base + "/emergency-runs/" + run);
        var left = page.locator("[data-mw-due] span");
        page.waitForSelector("[data-mw-due][data-started]");
        long before = minutes(left.innerText());
        page.clock().runFor("03:00");
        assertThat(minutes(left.innerText())).as("of " + before).isEqualTo(before - 3);
        page.clock().runFor("01:00:00");
        onPage(left).containsText("late");
        assertThat(page.locator(".mw-stepnow").getAttribute("class")).contains("mw-bigcard--attention");
    }

    private static long minutes(String text) {
        return Long.parseLong(text.replaceAll("\\D.*", ""));
    }

    /** The phone's rule and ours give the same answers to the same table. */
    @Test
    void theScriptJudgesLikeTheServer() {
        for (String row : table()) {
            String[] parts = row.split(";", -1);
            var given = FeverRuleTest.read(parts[0]).stream().map(one -> Map.of("at", (double) one.at().toEpochMilli(), "celsius", one.celsius())).toList();
            var answer = (Map<?, ?>) page.evaluate("async given => (await import('/js/checks/fever.js')).judge(given, {limit: 37.3, wait: 300000, needed: 2, of: 3})", given);
            assertThat(answer.get("state")).as(row).isEqualTo(parts[1]);
            Object again = answer.get("again");
            assertThat(again == null ? "" : Long.toString((((Number) again).longValue() - Instant.parse("2022-04-20T00:00:00Z").toEpochMilli()) / 60_000)).as(row).isEqualTo(parts[2]);
        }
    }

    private static LocatorAssertions onPage(Locator place) {
        return PlaywrightAssertions.assertThat(place);
    }

    private void measure(@Nullable String person, String celsius) {
        if (person != null) {
            page.selectOption("[name=siteId]", stage.site.toString());
            page.fill("[name=person]", person);
        }
        page.fill("[name=celsius]", celsius);
        page.locator("form[data-fever] button[type=submit]").click();
    }

    /** As if the browser had been killed: only what is on the disk is left. */
    private Page reopened(String path) {
        page.close();
        var again = phone.newPage();
        again.navigate(base + path);
        again.waitForSelector("[data-mw-started]");
        return again;
    }

    private void kept() {
        page.waitForSelector("html[data-mw-kept]");
    }

    private List<String> table() {
        try (var in = getClass().getResourceAsStream(FeverRuleTest.TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String table) {
        String where = table.contains(" where ") ? " and " : " where ";
        return database.superuser().sql("select count(*) from " + table + where + "zone_id = ?").param(stage.zone.zone().id()).query(Long.class).single();
    }
}
