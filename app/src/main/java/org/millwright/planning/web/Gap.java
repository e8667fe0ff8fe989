package org.millwright.planning.web;

import org.millwright.planning.PlanFigures;
import org.millwright.ui.Badge;
import org.millwright.ui.Tone;
import org.millwright.ui.Ui;

/**
 * One figure before and after, with the word for what became of it: an arrow alone would not say which way is good.
 *
 * @param key    {@code served}, {@code late}, {@code changed} or {@code across}
 * @param note   beside the figure after; may be empty
 */
public record Gap(String key, String before, String after, String note, Badge verdict) {

    /** More work done is better. */
    public static Gap served(Ui ui, PlanFigures before, PlanFigures after) {
        return new Gap("served", ui.number(before.served()), ui.number(after.served()), "", verdict(ui, "served", before.served() - after.served()));
    }

    public static Gap late(Ui ui, PlanFigures before, PlanFigures after) {
        var note = after.lateMinutes() == 0 ? "" : ui.t("board.gap.late.note", ui.minutes(after.lateMinutes()));
        return new Gap("late", ui.number(before.latePackages()), ui.number(after.latePackages()), note, verdict(ui, "late", after.latePackages() - before.latePackages()));
    }

    /** That it is changed is neither good nor bad; that it is much is worth a thought. */
    public static Gap changed(Ui ui, long changed) {
        var badge = changed == 0 ? new Badge(Tone.OK, "circle-check", ui.t("board.gap.changed.none")) : new Badge(Tone.ATTENTION, "pencil", ui.t("board.gap.changed.some"));
        return new Gap("changed", "0", ui.number(changed), "", badge);
    }

    public static Gap across(Ui ui, PlanFigures before, PlanFigures after) {
        long was = before.metresAcross() / 1000;
        long now = after.metresAcross() / 1000;
        long percent = was == 0 ? 0 : Math.round(100.0 * Math.abs(now - was) / was);
        var word = now == was ? "same" : now < was ? "better" : "worse";
        return new Gap("across", ui.number(was), ui.number(now), "",
                badge(word, percent == 0 ? ui.t("board.gap.across." + word + ".plain", ui.number(Math.abs(now - was))) : ui.t("board.gap.across." + word, percent)));
    }

    /** @param worse how many more of what is bad */
    private static Badge verdict(Ui ui, String key, int worse) {
        var word = worse == 0 ? "same" : worse < 0 ? "better" : "worse";
        return badge(word, ui.t("board.gap." + key + "." + word, Math.abs(worse)));
    }

    private static Badge badge(String word, String text) {
        return switch (word) {
            case "better" -> new Badge(Tone.OK, "circle-check", text);
            case "worse" -> new Badge(Tone.BAD, "alert-triangle", text);
            default -> new Badge(Tone.IDLE, "circle-minus", text);
        };
    }
}
