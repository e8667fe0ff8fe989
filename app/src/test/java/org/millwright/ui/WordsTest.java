package org.millwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:20:00Z");
    private final Words zh = new Words(Locale.SIMPLIFIED_CHINESE, GuideServer.messages(), ZoneId.of("Asia/Shanghai"), NOW);
    private final Words en = new Words(Locale.ENGLISH, GuideServer.messages(), ZoneId.of("Asia/Shanghai"), NOW);

    @ParameterizedTest
    @CsvSource({"5, 5 分, 5 min", "60, 1 时, 1 h", "700, 11 时 40 分, 11 h 40 min", "2125, 35 时 25 分, 35 h 25 min", "4320, 3 天, 3 d", "4440, 3 天 2 时, 3 d 2 h"})
    void durationsReadAsPeopleSayThem(long minutes, String chinese, String english) {
        assertThat(zh.minutes(minutes)).isEqualTo(chinese);
        assertThat(en.minutes(minutes)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"46800000|46.8 万元|CNY 468,000", "45123450|451,234.50 元|CNY 451,234.50", "99900|999 元|CNY 999", "100000000|100 万元|CNY 1,000,000",
            "1000001|10,000.01 元|CNY 10,000.01", "-5000000|-5 万元|CNY -50,000"})
    void anAmountIsNeverRounded(long fen, String chinese, String english) {
        assertThat(zh.money(fen)).isEqualTo(chinese);
        assertThat(en.money(fen)).isEqualTo(english);
    }

    @Test
    void noughtHasNoSign() {
        assertThat(zh.number(-0.04, 1)).isEqualTo("0.0");
        assertThat(zh.number(Math.ceil(-0.05), 0)).isEqualTo("0");
        assertThat(zh.number(-0.05, 1)).isEqualTo("-0.1");
        assertThat(en.number(1234.5, 0)).isEqualTo("1,235");
    }

    @Test
    void datesCarryTheYearOnlyWhenItIsNotThisOne() {
        assertThat(zh.date(LocalDate.of(2026, 11, 24))).isEqualTo("11-24");
        assertThat(zh.date(LocalDate.of(2025, 3, 1))).isEqualTo("2025-03-01");
        assertThat(zh.dateTime(NOW)).isEqualTo("11-24 16:20");
        assertThat(zh.date((LocalDate) null)).isEqualTo("–");
        assertThat(zh.range(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 20))).isEqualTo("12-01 – 12-20");
    }

    @ParameterizedTest
    @CsvSource({"-90, BAD, 逾期 1 时 30 分", "-1500, BAD, 逾期 1 天", "-4400, BAD, 逾期 3 天", "38, BAD, 剩 38 分", "119, BAD, 剩 1 时 59 分", "300, ATTENTION, 今日 21:20", "1500, ATTENTION, 明日 17:20", "4000, IDLE, 11-27"})
    void deadlinesGrowLouder(long minutes, Tone tone, String text) {
        assertThat(zh.due(NOW.plusSeconds(minutes * 60))).satisfies(badge -> {
            assertThat(badge.tone()).isEqualTo(tone);
            assertThat(badge.text()).isEqualTo(text);
        });
    }

    @Test
    void agoLooksBothWays() {
        assertThat(zh.ago(NOW.minusSeconds(2280))).isEqualTo("38 分钟前");
        assertThat(en.ago(NOW.plusSeconds(7200))).isEqualTo("in 2 h");
        assertThat(zh.ago(NOW.minusSeconds(20))).isEqualTo("刚刚");
        assertThat(zh.ago(NOW.minusSeconds(30L * 86400))).isEqualTo("10-25");
    }

    @Test
    void distancesLoseDigitsAsTheyGrow() {
        assertThat(zh.km(850)).isEqualTo("850 m");
        assertThat(zh.km(6240)).isEqualTo("6.2 km");
        assertThat(zh.km(61_700)).isEqualTo("62 km");
    }
}
