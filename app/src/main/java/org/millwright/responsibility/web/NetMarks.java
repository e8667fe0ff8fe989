package org.millwright.responsibility.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.responsibility.Commitments;
import org.millwright.responsibility.Holder;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.Promises;
import org.millwright.responsibility.Step;
import org.millwright.responsibility.StepHeld;
import org.millwright.responsibility.StepHeld.Firm;
import org.millwright.ui.Badge;
import org.millwright.ui.HistoryLine;
import org.millwright.ui.Option;
import org.millwright.ui.Status;
import org.millwright.ui.Ui;

/** Who holds a step, and what is missing, as marks and words. Missing is not wrong: violet, until somebody who held it has gone. */
public final class NetMarks {

    private NetMarks() {}

    public static Badge of(Ui ui, Holder it) {
        var word = ui.t("responsibility.holder." + it.state().name().toLowerCase(Locale.ROOT));
        return switch (it.state()) {
            case SIGNED -> Status.OK.badge(it.name());
            case MISSING -> Status.MISSING.badge(word);
            case LEFT, DISABLED -> Status.STALE.badge(it.name() + " · " + word);
            case NOT_NEEDED -> Status.ENDED.badge(word);
        };
    }

    public static Badge of(Ui ui, StepHeld it) {
        var word = ui.t("responsibility.firm." + it.firm().name().toLowerCase(Locale.ROOT));
        return switch (it.firm()) {
            case NAMED -> Status.OK.badge(it.organisation());
            case MISSING -> Status.MISSING.badge(word);
            case NOBODY -> Status.STALE.badge(it.organisation() + " · " + word);
            case NOT_NEEDED -> Status.ENDED.badge(word);
        };
    }

    /** What is lacking over all steps of a piece of work, in few words. */
    public static List<String> lacking(Ui ui, NetLists.Row row) {
        var words = new ArrayList<String>();
        if (row.withoutPerson() > 0) words.add(ui.t("responsibility.gaps.person", row.withoutPerson()));
        if (row.withoutOfficer() > 0) words.add(ui.t("responsibility.gaps.officer", row.withoutOfficer()));
        row.silent().forEach(firm -> words.add(ui.t("responsibility.gaps.silent", firm)));
        return words;
    }

    /** What closes the person's gap: who of the enterprise can sign, or that nobody there can. */
    public static String closes(Ui ui, StepHeld it, @Nullable List<String> names) {
        if (it.firm() == Firm.MISSING) return ui.t("responsibility.closes.firm");
        if (it.firm() == Firm.NOBODY || names == null || names.isEmpty()) return ui.t("responsibility.closes.account", it.organisation());
        return ui.t("responsibility.closes.person", it.organisation(), String.join(ui.t("ui.list.and"), names));
    }

    public static List<Option> words(Ui ui, String key, Enum<?>... values) {
        return Arrays.stream(values).map(one -> one.name().toLowerCase(Locale.ROOT)).map(code -> new Option(code, ui.t(key + "." + code))).toList();
    }

    /** Of what the reader may sign: the promise under the step's name. */
    public static List<Option> promises(Ui ui, WorkPage view) {
        return view.own().stream().map(step -> new Option(step.code(), word(ui, step), view.promises().get(step).in(ui.words().locale()))).toList();
    }

    public static List<String> chosen(WorkPage view) {
        return view.own().stream().filter(view.form()::has).map(Step::code).toList();
    }

    public static String word(Ui ui, Step step) {
        return ui.t("responsibility.step." + step.code());
    }

    public static String part(Ui ui, Promises.Part part) {
        return word(ui, part.step()) + " · " + ui.t("responsibility.part." + part.code());
    }

    public static List<HistoryLine> history(Ui ui, List<Commitments.Signed> signed) {
        return signed.stream().map(it -> new HistoryLine(it.at(), word(ui, it.step()) + " · " + it.name(),
                it.endedAt() == null ? it.text(ui.words().locale()) : ui.t("responsibility.ended." + it.endReason(), ui.dateTime(it.endedAt())), null)).toList();
    }
}
