package org.millwright.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets as {@code @param Ui ui}; built once per request by the HTTP layer. Mostly shortcuts, so that templates read
 * {@code ui.t("demand.title")}, {@code ui.date(view.from())}, {@code ui.link("sort", "name")}.
 *
 * @param words language, time zone and formats of the reader; usable outside pages too (notices, spreadsheets)
 * @param shell what surrounds the page: person, navigation, header facts
 * @param visit this one request: address, keys of its forms, errors of the form that came back
 */
public record Ui(Words words, Shell shell, Visit visit) {

    public String t(String key, @Nullable Object... args) {
        return words.t(key, args);
    }

    public boolean has(String key) {
        return words.has(key);
    }

    /** {@code zh-CN} or {@code en}, for {@code html lang}. */
    public String lang() {
        return words.locale().toLanguageTag();
    }

    public String date(@Nullable LocalDate day) {
        return words.date(day);
    }

    public String date(@Nullable Instant at) {
        return words.date(at);
    }

    public String dateTime(@Nullable Instant at) {
        return words.dateTime(at);
    }

    public String time(@Nullable Instant at) {
        return words.time(at);
    }

    public String ago(@Nullable Instant at) {
        return words.ago(at);
    }

    public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return words.range(from, to);
    }

    public Badge due(Instant at) {
        return words.due(at);
    }

    public String minutes(long minutes) {
        return words.minutes(minutes);
    }

    public String number(long number) {
        return words.number(number);
    }

    public String number(double number, int decimals) {
        return words.number(number, decimals);
    }

    public String money(long fen) {
        return words.money(fen);
    }

    public String km(long metres) {
        return words.km(metres);
    }

    public LocalDate today() {
        return words.today();
    }

    public @Nullable Signed signed() {
        return shell.signed();
    }

    public FormErrors errors() {
        return visit.errors();
    }

    /** A key for one form, new at every call. */
    public String idempotencyKey() {
        return visit.idempotencyKeys().get();
    }

    /** A static file's address, with the version that lets browsers keep it for good. */
    public String asset(String path) {
        return path + "?v=" + visit.assetVersion();
    }

    /** A query parameter of this page's address, or null. */
    public @Nullable String param(String name) {
        List<String> values = visit.query().get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** The address of this page without any parameter. */
    public String path() {
        return visit.path();
    }

    /**
     * This page's address with one query parameter set, or taken away by null. A change of filter or sort goes back to the first page.
     */
    public String link(String name, @Nullable Object value) {
        return address(name, value, !name.equals("lang"));
    }

    private String address(String name, @Nullable Object value, boolean firstPage) {
        var query = new LinkedHashMap<>(visit.query());
        query.keySet().removeAll(List.of(name, "lang"));
        if (firstPage) query.remove("page");
        if (value != null) query.put(name, List.of(value.toString()));
        var text = new StringJoiner("&", "?", "").setEmptyValue("");
        query.forEach((key, values) -> values.forEach(one -> text.add(encode(key) + "=" + encode(one))));
        return visit.path() + text;
    }

    /** The same for what leaves the list as it is: its page too. */
    public String stay(String name, @Nullable Object value) {
        return address(name, value, false);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
