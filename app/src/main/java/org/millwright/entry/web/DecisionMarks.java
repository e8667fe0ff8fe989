package org.millwright.entry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.entry.web.DecisionView.FailingView;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Badge;
import org.millwright.ui.Decision;
import org.millwright.ui.Ui;

/** A decision in the reader's words. */
public final class DecisionMarks {

    private static final int CONDITIONS = 8;

    private DecisionMarks() {}

    /** The card at the head of a filing: verdict, what each open clause asks and by when, and what would change it. */
    public static Decision card(Ui ui, DecisionView it) {
        var status = EntryMarks.status(it.verdict());
        var lines = new ArrayList<Decision.Condition>();
        for (var clause : it.open()) {
            if (lines.size() == CONDITIONS) break;
            lines.add(new Decision.Condition(lines.size() + 1, null, sentence(ui, clause), "§" + clause.number(), "#c-" + clause.clauseId(), until(ui, it, clause)));
        }
        if (lines.isEmpty()) lines.add(new Decision.Condition(0, "circle-check", ui.t(it.clauses().isEmpty() ? "entry.decision.normal" : "entry.decision.all_met"), null, null, null));
        return new Decision(status.tone(), status.icon(), verdict(ui, it), lines,
                ui.t("entry.decision.stamp", ui.dateTime(it.decidedAt()), it.edition(), ui.t("level." + it.level()), ui.t("entry.cause." + EntryMarks.code(it.cause()))), changes(ui, it));
    }

    private static String verdict(Ui ui, DecisionView it) {
        return it.verdict() == Verdict.QUARANTINE ? ui.t("outcome.quarantine", it.quarantineDays()) : ui.t("verdict." + it.verdict());
    }

    private static String until(Ui ui, DecisionView it, ClauseView clause) {
        return clause.otherwise() instanceof Outcome.Condition(var kinds, var hours) && hours != null ? ui.dateTime(it.judgedAt().plusSeconds(hours * 3600L)) : null;
    }

    /** Who is concerned and what follows: "Zhao*, Li*: NAT on arrival". */
    static String sentence(Ui ui, ClauseView clause) {
        var who = clause.failing().stream().map(FailingView::who).filter(name -> !name.isEmpty()).limit(4).collect(Collectors.joining(ui.t("entry.and")));
        if (clause.failing().size() > 4) who = ui.t("entry.and_more", who, clause.failing().size() - 4);
        var what = clause.worst() == Verdict.CANNOT_DECIDE ? ui.t("entry.decision.missing", missing(ui, clause)) : outcome(ui, clause.otherwise());
        return who.isEmpty() ? what : ui.t("entry.decision.who", who, what);
    }

    private static String missing(Ui ui, ClauseView clause) {
        var missing = clause.failing().stream().flatMap(one -> one.missing().stream()).map(one -> ui.t("fact." + one.name()) + ui.t("entry.missing.why", ui.t("missing-fact." + one.why())))
                .distinct().collect(Collectors.joining(ui.t("entry.and")));
        return missing.isEmpty() ? ui.t("entry.decision.missing.some") : missing;
    }

    public static String outcome(Ui ui, Outcome it) {
        return switch (it) {
            case Outcome.Require require -> ui.t("outcome.require");
            case Outcome.Refuse refuse -> ui.t("outcome.refuse");
            case Outcome.Quarantine(int days) -> ui.t("outcome.quarantine", days);
            case Outcome.Condition(var kinds, var hours) -> {
                var asked = kinds.stream().map(kind -> ui.t("condition." + kind)).collect(Collectors.joining(ui.t("entry.and")));
                yield hours == null ? asked : ui.t("entry.condition.within", asked, hours);
            }
        };
    }

    private static List<Decision.Change> changes(Ui ui, DecisionView it) {
        var changes = new ArrayList<Decision.Change>();
        it.open().stream().limit(3).forEach(clause -> clause.failing().stream().flatMap(one -> one.needed().stream()).distinct().limit(1)
                .forEach(limit -> changes.add(new Decision.Change(badge(ui, Verdict.ADMIT), limit(ui, limit) + " §" + clause.number()))));
        it.open().stream().filter(clause -> clause.worst() == Verdict.CANNOT_DECIDE).limit(2).forEach(clause ->
                changes.add(new Decision.Change(badge(ui, Verdict.CANNOT_DECIDE), ui.t("entry.change.missing", missing(ui, clause)))));
        if (it.holdsUntil() != null) {
            changes.add(new Decision.Change(new Badge(it.expiresEarly() ? org.millwright.ui.Tone.ATTENTION : org.millwright.ui.Tone.IDLE, "clock-exclamation", ui.t("entry.change.time")),
                    ui.t(it.expiresEarly() ? "entry.change.expires" : "entry.change.holds", ui.dateTime(it.holdsUntil()))));
        }
        return changes;
    }

    private static Badge badge(Ui ui, Verdict verdict) {
        return EntryMarks.of(ui, verdict);
    }

    public static String limit(Ui ui, Limit it) {
        var values = it.needed().stream().map(value -> value(ui, value)).collect(Collectors.joining(", "));
        return ui.t("fact." + it.fact()) + " " + ui.t("comparison." + it.comparison(), values);
    }

    /** What was found, in a line for each who fails: name, facts and values. */
    public static String found(Ui ui, FailingView it) {
        var values = it.used().stream().map(one -> ui.t("fact." + one.fact().name()) + " " + value(ui, one.seen())).collect(Collectors.joining(ui.t("entry.and")));
        var missing = it.missing().stream().map(one -> ui.t("fact." + one.name()) + ui.t("entry.missing.why", ui.t("missing-fact." + one.why()))).collect(Collectors.joining(ui.t("entry.and")));
        var text = values.isEmpty() ? missing : missing.isEmpty() ? values : values + ui.t("entry.and") + missing;
        return it.who().isEmpty() ? text : text.isEmpty() ? it.who() : ui.t("entry.decision.who", it.who(), text);
    }

    public static String value(Ui ui, FactValue it) {
        return switch (it) {
            case FactValue.Amount(double amount, var unit) -> ui.t("unit." + unit, ui.number(Math.round(amount * 10) / 10.0, amount == Math.rint(amount) ? 0 : 1));
            case FactValue.Moment(var at) -> ui.dateTime(at);
            case FactValue.Count(long count) -> ui.number(count);
            case FactValue.Flag(boolean set) -> ui.t("fact-word." + set);
            case FactValue.Choice(var word) -> ui.t("fact-word." + word);
            case FactValue.Erased(var at, var basis) -> ui.t("entry.erased", ui.dateTime(at), ui.has(basis) ? ui.t(basis) : basis);
        };
    }

    /** Where the facts of a clause come from. */
    public static String sources(Ui ui, ClauseView clause) {
        return clause.sources().stream().map(source -> source(ui, source)).distinct().collect(Collectors.joining(", "));
    }

    private static String source(Ui ui, FactSource it) {
        return it.reference().isEmpty() ? ui.t("fact-source." + it.kind()) : ui.t("fact-source." + it.kind()) + " " + it.reference();
    }
}
