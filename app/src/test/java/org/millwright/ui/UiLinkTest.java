package org.millwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UiLinkTest {

    private final Ui ui = ui(new LinkedHashMap<>(Map.of("page", List.of("3"))), "q", "重装 & 龙门", "sort", "name");

    private static Ui ui(Map<String, List<String>> query, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) query.put(pairs[i], List.of(pairs[i + 1]));
        var words = new Words(Locale.ENGLISH, GuideServer.messages(), ZoneId.of("UTC"), Instant.EPOCH);
        return new Ui(words, Shell.EMPTY, new Visit("/crews", query, "token", () -> "key", "7", false, null, FormErrors.NONE));
    }

    @Test
    void aChangedSortGoesBackToTheFirstPage() {
        assertThat(ui.link("sort", "-name")).isEqualTo("/crews?q=%E9%87%8D%E8%A3%85+%26+%E9%BE%99%E9%97%A8&sort=-name");
    }

    @Test
    void anotherPageKeepsFiltersAndSort() {
        assertThat(ui.link("page", 4)).endsWith("&sort=name&page=4").contains("q=");
    }

    @Test
    void anotherLanguageKeepsThePage() {
        assertThat(ui.link("lang", "en")).contains("page=3").contains("sort=name").endsWith("lang=en");
    }

    @Test
    void nullTakesAParameterAway() {
        assertThat(ui(new LinkedHashMap<>(), "q", "x").link("q", null)).isEqualTo("/crews");
    }
}
