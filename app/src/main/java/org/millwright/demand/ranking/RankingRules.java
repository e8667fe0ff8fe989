package org.millwright.demand.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millwright.directory.StaleAfter;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Weights;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;

/** What a zone has decided about ranking, on one day; published to whoever is ranked. */
public record RankingRules(Weights weights, boolean entryControlled, int capacityStaleDays, int controlStaleDays, int loadDays) {

    private static final int DAY_MINUTES = 24 * 60;

    static final SettingName LOCAL = SettingName.wholeNumber("ranking.weight-local", Weights.DEFAULT.local(), 0, 100);
    static final SettingName TIME = SettingName.wholeNumber("ranking.weight-time", Weights.DEFAULT.timeToSite(), 0, 100);
    static final SettingName FRESHNESS = SettingName.wholeNumber("ranking.weight-freshness", Weights.DEFAULT.freshness(), 0, 100);
    static final SettingName QUALITY = SettingName.wholeNumber("ranking.weight-quality", Weights.DEFAULT.quality(), 0, 100);
    static final SettingName LOAD = SettingName.wholeNumber("ranking.weight-load", Weights.DEFAULT.load(), 0, 100);
    static final SettingName PRICE = SettingName.wholeNumber("ranking.weight-price", Weights.DEFAULT.price(), 0, 100);
    static final SettingName ENTRY_CONTROLLED = SettingName.yesNo("ranking.entry-controlled", true);
    static final SettingName LOAD_DAYS = SettingName.wholeNumber("ranking.load-days", 28, 7, 180);

    /** All of them in one query. */
    static RankingRules of(ZoneSettings settings, LocalDate day) {
        Map<String, String> decided = new HashMap<>();
        for (var each : settings.listSettings()) if (!each.from().isAfter(day)) decided.putIfAbsent(each.name(), each.value());   // newest first
        int[] weights = inPoints(List.of(number(decided, LOCAL), number(decided, TIME), number(decided, FRESHNESS), number(decided, QUALITY), number(decided, LOAD),
                number(decided, PRICE)));
        return new RankingRules(new Weights(weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]),
                Boolean.parseBoolean(decided.getOrDefault(ENTRY_CONTROLLED.name(), ENTRY_CONTROLLED.otherwise())),
                days(decided, StaleAfter.CAPACITY_SETTING, 14), days(decided, StaleAfter.CONTROL_SETTING, 3), number(decided, LOAD_DAYS));
    }

    /** Without entry control nobody is kept out by a status. */
    public static boolean isEntryControlled(ZoneSettings settings, LocalDate day) {
        return Boolean.parseBoolean(settings.setting(ENTRY_CONTROLLED, day));
    }

    /** What is decided one weight at a time need not add up to a hundred; the parts keep their proportions (largest remainder). */
    static int[] inPoints(List<Integer> wanted) {
        int sum = wanted.stream().mapToInt(Integer::intValue).sum();
        if (sum == 0) return inPoints(List.of(30, 20, 10, 20, 10, 10));
        int[] points = wanted.stream().mapToInt(each -> each * 100 / sum).toArray();
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < points.length; i++) byRemainder.add(i);
        byRemainder.sort((a, b) -> Integer.compare(wanted.get(b) * 100 % sum, wanted.get(a) * 100 % sum));
        int left = 100;
        for (int point : points) left -= point;
        for (int i = 0; i < left; i++) points[byRemainder.get(i)]++;
        return points;
    }

    Context context(long nowMinute, Map<String, Long> pricesFen) {
        return new Context(nowMinute, entryControlled, weights, (long) capacityStaleDays * DAY_MINUTES, (long) controlStaleDays * DAY_MINUTES,
                (long) loadDays * DAY_MINUTES, pricesFen);
    }

    private static int number(Map<String, String> decided, SettingName name) {
        return Integer.parseInt(decided.getOrDefault(name.name(), name.otherwise()));
    }

    private static int days(Map<String, String> decided, String name, int otherwise) {
        return Math.max(1, Integer.parseInt(decided.getOrDefault(name, Integer.toString(otherwise))));
    }
}
