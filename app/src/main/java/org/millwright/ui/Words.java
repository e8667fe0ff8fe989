package org.millwright.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Words, dates, durations and figures in the reader's language, seen from {@code now} in the zone's time. Dates are 11-24 in both languages (with the year when
 * it is not this one), clocks 24 h, money comes in fen, distances in metres, durations in minutes. A missing value reads "–".
 */
public record Words(Locale locale, MessageSource messages, ZoneId timeZone, Instant now) {

    public static final String NONE = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final long FEN_PER_WAN = 1_000_000;

    /** The text of a key; a missing one shows itself in question marks instead of breaking the page. */
    public String t(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, "?" + key + "?", locale);
    }

    public String t(MessageSourceResolvable message) {
        return messages.getMessage(message, locale);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    public LocalDate today() {
        return dayOf(now);
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(timeZone).toLocalDate();
    }

    public String date(@Nullable LocalDate day) {
        if (day == null) return NONE;
        return day.getYear() == today().getYear() ? DAY.format(day) : day.toString();
    }

    public String date(@Nullable Instant at) {
        return at == null ? NONE : date(dayOf(at));
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    public String time(@Nullable Instant at) {
        return at == null ? NONE : CLOCK.format(at.atZone(timeZone));
    }

    public String dateTime(@Nullable Instant at) {
        return at == null ? NONE : date(at) + " " + time(at);
    }

    /** Both ends included: 12-01 – 12-20. */
    public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }

    /** "38 分钟前", "in 2 h"; beyond a week the date itself. */
    public String ago(@Nullable Instant at) {
        if (at == null) return NONE;
        var gap = Duration.between(at, now);
        long minutes = gap.abs().toMinutes();
        String side = gap.isNegative() ? "ui.in." : "ui.ago.";
        if (minutes < 1) return t("ui.ago.now");
        if (minutes < 60) return t(side + "minutes", minutes);
        if (minutes < 24 * 60) return t(side + "hours", minutes / 60);
        return minutes < 7 * 24 * 60 ? t(side + "days", minutes / (24 * 60)) : date(at);
    }

    /** How old something is: "3 天", "2 h". */
    public String age(Instant at) {
        long minutes = Math.max(0, Duration.between(at, now).toMinutes());
        return minutes >= 24 * 60 ? t("ui.days", minutes / (24 * 60)) : minutes(minutes);
    }

    /** How a deadline shows itself: late (from a day on in days) and within two hours red, today and tomorrow amber, later plain. */
    public Badge due(Instant at) {
        long left = Duration.between(now, at).toMinutes();
        var day = dayOf(at);
        if (at.isBefore(now)) return new Badge(Tone.BAD, "alarm", t("ui.due.late", -left >= 24 * 60 ? t("ui.days", -left / (24 * 60)) : minutes(Math.max(1, -left))));
        if (left < 120) return new Badge(Tone.BAD, "alarm", t("ui.due.left", minutes(left)));
        if (day.equals(today())) return new Badge(Tone.ATTENTION, "clock", t("ui.due.today", time(at)));
        if (day.equals(today().plusDays(1))) return new Badge(Tone.ATTENTION, "clock", t("ui.due.tomorrow", time(at)));
        return new Badge(Tone.IDLE, "calendar-event", date(day));
    }

    /** 11 时 40 分; from three days on 3 天 2 时. */
    public String minutes(long minutes) {
        long hours = minutes / 60;
        if (hours >= 72) return pair("ui.days", hours / 24, "ui.hours", hours % 24);
        return hours == 0 ? t("ui.minutes", minutes) : pair("ui.hours", hours, "ui.minutes", minutes % 60);
    }

    private String pair(String bigKey, long big, String smallKey, long small) {
        return small == 0 ? t(bigKey, big) : t(bigKey, big) + " " + t(smallKey, small);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String number(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        // Decimals have no negative nought, which would be shown as -0.
        return format.format(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** 46.8 万元 where that is exact to the hundred yuan, else the full amount: an amount is never rounded on screen. */
    public String money(long fen) {
        boolean exact = fen % (FEN_PER_WAN / 100) == 0;
        if (locale.getLanguage().equals("zh") && Math.abs(fen) >= FEN_PER_WAN && exact) {
            return t("ui.money.wan", plain(BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(FEN_PER_WAN))));
        }
        return t("ui.money", fen % 100 == 0 ? number(fen / 100) : number(fen / 100.0, 2));
    }

    private String plain(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    public String km(long metres) {
        if (metres < 1000) return number(metres) + " m";
        return (metres < 10_000 ? number(metres / 1000.0, 1) : number(Math.round(metres / 1000.0))) + " km";
    }
}
