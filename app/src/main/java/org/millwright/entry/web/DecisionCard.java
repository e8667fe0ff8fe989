package org.millwright.entry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Overrides;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Badge;
import org.millwright.ui.Decision;
import org.millwright.ui.Tone;
import org.millwright.ui.Ui;
import org.springframework.util.StringUtils;

/** The card at the head of a filing: verdict, what each open clause asks and by when, and what would change it. */
public final class DecisionCard {

    private static final int CONDITIONS = 8;
    private static final int CLAUSES = 3;

    private DecisionCard() {}

    public static Decision of(Ui ui, DecisionView it) {
        var status = EntryMarks.status(it.verdict());
        return new Decision(status.tone(), status.icon(), verdict(ui, it), conditions(ui, it),
                ui.t("entry.decision.stamp", ui.dateTime(it.decidedAt()), it.edition(), ui.t("level." + it.level()), ui.t("entry.cause." + EntryMarks.code(it.cause()))), changes(ui, it));
    }

    /** What two people have decided against the rules. */
    public static Decision of(Ui ui, Overrides.Override it) {
        var lines = List.of(new Decision.Condition(0, "user", ui.t("entry.override.asked", it.askedName(), ui.dateTime(it.askedAt()), it.reason()), null, null, null),
                new Decision.Condition(0, "users", ui.t("entry.override.agreed", it.answeredName(), ui.dateTime(it.answeredAt())), null, null, null));
        return new Decision(it.admit() ? Tone.ATTENTION : Tone.BAD, "users", ui.t(it.admit() ? "entry.override.admitted" : "entry.override.refused"), lines, null, List.of());
    }

    /** What the rules say where two people have decided otherwise: it is read, but it stands no more. */
    public static Decision overruled(Ui ui, DecisionView it) {
        var own = of(ui, it);
        return new Decision(Tone.IDLE, own.icon(), ui.t("entry.override.rules", own.verdict()), own.conditions(), own.stamp(), List.of());
    }

    private static String verdict(Ui ui, DecisionView it) {
        return StringUtils.capitalize(it.verdict() == Verdict.QUARANTINE ? ui.t("outcome.quarantine", it.quarantineDays()) : ui.t("verdict." + it.verdict()));
    }

    private static List<Decision.Condition> conditions(Ui ui, DecisionView it) {
        var open = it.open();
        var lines = new ArrayList<Decision.Condition>();
        open.stream().limit(open.size() == CONDITIONS + 1 ? open.size() : CONDITIONS).forEach(clause ->
                lines.add(new Decision.Condition(lines.size() + 1, null, sentence(ui, clause), name(clause), "#c-" + clause.clauseId(), until(ui, it, clause))));
        if (it.unruled()) return List.of(new Decision.Condition(0, "book", ui.t("entry.decision.unruled", ui.t("level." + it.level())), null, null, null));
        if (open.isEmpty()) lines.add(new Decision.Condition(0, "circle-check", ui.t(it.clauses().isEmpty() ? "entry.decision.normal" : "entry.decision.all_met"), null, null, null));
        if (open.size() > lines.size()) lines.add(new Decision.Condition(0, "list-details", ui.t("entry.decision.more", open.size() - lines.size()), null, null, null));
        return lines;
    }

    private static String name(ClauseView clause) {
        return "§" + clause.number() + (clause.heading().isEmpty() ? "" : " " + clause.heading());
    }

    private static @Nullable String until(Ui ui, DecisionView it, ClauseView clause) {
        return clause.otherwise() instanceof Outcome.Condition(var kinds, var hours) && hours != null ? ui.dateTime(clause.countsFrom(it.judgedAt()).plusSeconds(hours * 3600L)) : null;
    }

    /** Who is concerned and what follows: "Zhao*, Li*: NAT on arrival". */
    private static String sentence(Ui ui, ClauseView clause) {
        var gravest = clause.failing().stream().filter(one -> one.verdict() == clause.worst()).toList();
        var who = DecisionMarks.who(ui, clause, gravest.isEmpty() ? clause.failing() : gravest);
        var what = clause.worst() == Verdict.CANNOT_DECIDE ? missing(ui, clause) : DecisionMarks.outcome(ui, clause.otherwise());
        return StringUtils.capitalize(who.isEmpty() ? what : ui.t("entry.decision.who", who, what));
    }

    private static String missing(Ui ui, ClauseView clause) {
        var missing = clause.failing().stream().flatMap(one -> one.missing().stream()).map(one -> one.why() == MissingFact.Why.ABSENT ? ui.t("fact." + one.name()) : DecisionMarks.missing(ui, one)).distinct().collect(Collectors.joining(ui.t("entry.and")));
        return missing.isEmpty() ? ui.t("entry.decision.missing.some") : ui.t("entry.decision.missing", missing);
    }

    /** What the verdict would turn into, and by what: only what would follow from nothing but that. */
    private static List<Decision.Change> changes(Ui ui, DecisionView it) {
        var changes = new ArrayList<Decision.Change>();
        var gravest = it.open().stream().filter(clause -> clause.worst() == it.verdict()).toList();
        if (!gravest.isEmpty()) changes.add(new Decision.Change(badge(ui, next(it)), better(ui, it, gravest)));
        var refusing = it.clauses().stream().filter(clause -> clause.worst() != Verdict.REFUSE && clause.otherwise() instanceof Outcome.Refuse).toList();
        if (it.verdict() != Verdict.REFUSE && !refusing.isEmpty()) changes.add(new Decision.Change(badge(ui, Verdict.REFUSE), ui.t("entry.change.fails", names(ui, refusing))));
        if (it.holdsUntil() != null) {
            changes.add(new Decision.Change(new Badge(it.expiresEarly() ? Tone.ATTENTION : Tone.IDLE, "clock-exclamation", ui.t("entry.change.time")),
                    ui.t(it.expiresEarly() ? "entry.change.expires" : "entry.change.holds", ui.dateTime(it.holdsUntil()))));
        }
        return changes;
    }

    /** The verdict once the gravest clauses are satisfied. */
    private static Verdict next(DecisionView it) {
        return Verdict.worst(it.clauses().stream().map(ClauseView::worst).filter(worst -> worst != it.verdict()).toList());
    }

    private static String better(Ui ui, DecisionView it, List<ClauseView> gravest) {
        if (it.verdict() == Verdict.CANNOT_DECIDE) return ui.t("entry.change.known", names(ui, gravest));
        var needed = gravest.size() == 1 ? gravest.getFirst().failing().stream().map(one -> DecisionMarks.needed(ui, one)).filter(text -> !text.isEmpty()).findFirst() : Optional.<String>empty();
        return needed.map(text -> ui.t("entry.change.needed", names(ui, gravest), text)).orElseGet(() -> ui.t("entry.change.met", names(ui, gravest)));
    }

    private static String names(Ui ui, List<ClauseView> clauses) {
        var named = clauses.stream().limit(CLAUSES).map(DecisionCard::name).collect(Collectors.joining(ui.t("entry.and")));
        return clauses.size() > CLAUSES ? ui.t("entry.change.more", named, clauses.size() - CLAUSES) : named;
    }

    private static Badge badge(Ui ui, Verdict verdict) {
        return EntryMarks.of(ui, verdict);
    }
}
