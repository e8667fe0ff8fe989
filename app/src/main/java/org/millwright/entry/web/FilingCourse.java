package org.millwright.entry.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.millwright.entry.FilingState;
import org.millwright.entry.web.DecisionView.TurnView;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.PathStep;
import org.millwright.ui.Ui;
import org.springframework.util.StringUtils;

/** Where a filing stands on its way from paper to leaving, to be understood at a glance. */
public final class FilingCourse {

    /** More names say less than their number. */
    private static final int NAMED = 3;
    private static final int TURNS = 6;

    private FilingCourse() {}

    /** Filed, judged, reviewed, arrived, at work, gone; empty of what was withdrawn or never filled in. */
    public static List<PathStep> steps(Ui ui, FilingPage it) {
        if (it.terms() == null || it.state() == FilingState.WITHDRAWN) return List.of();
        int now = now(ui, it);
        var notes = List.of(filed(ui, it), judged(ui, it), reviewed(ui, it), arrival(ui, it), ui.t("entry.course.days", days(it)), left(ui, it));
        var icons = List.of("send", "scale", "users", "barrier-block", "building-factory-2", "logout");
        var names = List.of("filed", "judged", "reviewed", "arrival", "work", "leaves");
        var steps = new ArrayList<PathStep>();
        for (int i = 0; i < names.size(); i++) steps.add(new PathStep(icons.get(i), ui.t("entry.course." + names.get(i)), notes.get(i), Integer.compare(i, now)));
        return steps;
    }

    /** What time alone changes before the crew leaves, the next first. */
    public static List<TurnView> turns(Ui ui, FilingPage it) {
        if (it.decision() == null || it.terms() == null || !it.state().open()) return List.of();
        return it.decision().turns().stream().filter(turn -> turn.at().isAfter(ui.words().now())).limit(TURNS).toList();
    }

    /** Whom a turn concerns. */
    public static String who(Ui ui, TurnView it) {
        if (it.who().size() > 2 && it.who().size() == it.all()) return ui.t("entry.everybody", it.who().size());
        var named = String.join(ui.t("entry.and"), it.who().stream().limit(NAMED).toList());
        return it.who().size() > NAMED ? ui.t("entry.and_more", named, it.who().size() - NAMED) : named;
    }

    private static int now(Ui ui, FilingPage it) {
        return switch (it.state()) {
            case DRAFT, HANDED, RETURNED, WITHDRAWN -> 0;
            case FILED -> lets(it) ? 2 : 1;
            case REFUSED -> 2;
            case ADMITTED -> 3;
            case ARRIVED -> it.came() < it.all() && it.terms().arrivesUntil().isAfter(ui.words().now()) ? 3 : 4;
            case CLOSED -> 6;
        };
    }

    private static boolean lets(FilingPage it) {
        return it.decision() != null && Set.of(Verdict.ADMIT, Verdict.ADMIT_WITH_CONDITIONS, Verdict.QUARANTINE).contains(it.decision().verdict());
    }

    private static String filed(Ui ui, FilingPage it) {
        if (it.state() == FilingState.RETURNED || it.state() == FilingState.HANDED) return ui.t("entry.state." + it.state().code());
        return at(ui, it, "filed", "filed_again");
    }

    private static String judged(Ui ui, FilingPage it) {
        return it.decision() == null ? ui.t("entry.verdict.none") : StringUtils.capitalize(ui.t("verdict." + it.decision().verdict())) + " · " + ui.dateTime(it.decision().decidedAt());
    }

    private static String reviewed(Ui ui, FilingPage it) {
        return switch (it.state()) {
            case FILED -> ui.t("entry.state.filed");
            case REFUSED -> ui.t("entry.state.refused") + " · " + at(ui, it, "refused", "refused_by_two");
            case ADMITTED, ARRIVED, CLOSED -> ui.t("entry.state.admitted") + " · " + at(ui, it, "admitted", "admitted_by_two");
            default -> ui.t("entry.point.not_yet");
        };
    }

    private static String arrival(Ui ui, FilingPage it) {
        if (it.came() > 0) return ui.t("entry.state.arrived.part", it.came(), it.all());
        return ui.t("entry.course.window", ui.dateTime(it.terms().arrivesFrom()), ui.dateTime(it.terms().arrivesUntil()));
    }

    private static long days(FilingPage it) {
        return Math.max(1, Math.ceilDiv(Duration.between(it.terms().arrivesFrom(), it.terms().leavesAt()).toHours(), 24));
    }

    private static String left(Ui ui, FilingPage it) {
        return it.state() == FilingState.CLOSED ? at(ui, it, "left") : ui.dateTime(it.terms().leavesAt());
    }

    /** When the last of such events was. */
    private static String at(Ui ui, FilingPage it, String... what) {
        return it.history().stream().filter(one -> List.of(what).contains(one.what())).findFirst().map(one -> ui.dateTime(one.at())).orElseGet(() -> ui.t("entry.point.not_yet"));
    }
}
