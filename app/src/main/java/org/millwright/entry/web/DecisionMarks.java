package org.millwright.entry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.entry.web.DecisionView.FailingView;
import org.millwright.protocol.FactWords;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Replay;
import org.millwright.ui.Badge;
import org.millwright.ui.Status;
import org.millwright.ui.Ui;

/** What a decision rests on, in the reader's words. */
public final class DecisionMarks {

    /** More names say less than their number. */
    private static final int NAMED = 4;

    private DecisionMarks() {}

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

    /** @param who    masked names, or everybody; empty of filing and site
     *  @param needed what the facts fall short of; empty when nothing but knowledge is missing */
    public record Found(String who, String facts, String needed) {}

    /** What went at one time and on one basis. */
    public record Lost(int count, String at, String basis, String facts) {}

    public static List<Lost> lost(Ui ui, DecisionView it) {
        var by = new LinkedHashMap<List<Object>, List<Replay.Loss>>();
        it.losses().forEach(one -> by.computeIfAbsent(List.of(one.at(), one.basis()), key -> new ArrayList<>()).add(one));
        return by.values().stream().map(some -> new Lost(some.size(), ui.dateTime(some.getFirst().at()), ui.has(some.getFirst().basis()) ? ui.t(some.getFirst().basis()) : some.getFirst().basis(),
                some.stream().map(one -> ui.t("fact." + one.fact())).distinct().collect(Collectors.joining(ui.t("entry.and"))))).toList();
    }

    /** What was found: those of whom the same was found stand together, and what all fall short of stands once, after the last of them. */
    public static List<Found> found(Ui ui, ClauseView clause) {
        var by = new LinkedHashMap<List<String>, List<FailingView>>();
        clause.failing().forEach(one -> by.computeIfAbsent(List.of(facts(ui, one), needed(ui, one)), key -> new ArrayList<>()).add(one));
        var all = by.entrySet().stream().map(it -> new Found(who(ui, clause, it.getValue()), it.getKey().getFirst(), it.getKey().getLast())).toList();
        var found = new ArrayList<Found>();
        for (int i = 0; i < all.size(); i++) {
            boolean again = i + 1 < all.size() && all.get(i + 1).needed().equals(all.get(i).needed());
            found.add(again ? new Found(all.get(i).who(), all.get(i).facts(), "") : all.get(i));
        }
        return found;
    }

    /** What was found of those who satisfy a clause, with where from and since when it is known: those of whom the same is known stand together. */
    public static List<Found> met(Ui ui, ClauseView clause) {
        var by = new LinkedHashMap<String, List<String>>();
        clause.met().forEach(one -> by.computeIfAbsent(one.used().stream().map(used -> known(ui, used.fact(), used.seen())).collect(Collectors.joining(ui.t("entry.and"))), key -> new ArrayList<>()).add(one.who()));
        return by.entrySet().stream().map(it -> new Found(names(ui, clause, it.getValue()), it.getKey(), "")).toList();
    }

    /** What is known and was not used, and because of what. */
    public static List<Found> over(Ui ui, ClauseView clause) {
        var by = new LinkedHashMap<String, List<String>>();
        clause.over().forEach(one -> by.computeIfAbsent(ui.t("entry.over", known(ui, one.it().fact(), one.it().fact().value()), ui.t("passed-over." + one.it().why())), key -> new ArrayList<>()).add(one.who()));
        return by.entrySet().stream().map(it -> new Found(names(ui, clause, it.getValue()), it.getKey(), "")).toList();
    }

    private static String names(Ui ui, ClauseView clause, List<String> who) {
        var named = who.stream().filter(name -> !name.isEmpty()).distinct().toList();
        return named.size() > 2 && named.size() == clause.total() ? ui.t("entry.everybody", named.size()) : String.join(ui.t("entry.and"), named);
    }

    private static String known(Ui ui, Fact it, FactValue value) {
        return ui.t("entry.known", FactWords.said(ui.words(), it.name(), value), source(ui, it.source()), ui.dateTime(it.known()));
    }

    private static String facts(Ui ui, FailingView it) {
        var values = it.used().stream().map(one -> FactWords.said(ui.words(), one.fact().name(), one.seen()));
        var missing = it.missing().stream().map(one -> missing(ui, one));
        var open = it.open().stream().map(one -> ui.t("entry.open", ui.t("entry.evidence." + one.kind().code()), ui.dateTime(one.sampledAt())));
        var found = Stream.of(values, missing, open).flatMap(one -> one).collect(Collectors.joining(ui.t("entry.and")));
        return found.isEmpty() ? ui.t("entry.facts.gone") : found;
    }

    /** All that is needed; where the rule says "or", the ways of which any would do. */
    static String needed(Ui ui, FailingView it) {
        var choices = new TreeMap<Integer, List<Limit>>();
        it.needed().forEach(limit -> choices.computeIfAbsent(limit.way().choice(), key -> new ArrayList<>()).add(limit));
        return choices.entrySet().stream().map(one -> one.getKey() == 0 ? all(ui, one.getValue()) : any(ui, one.getValue())).collect(Collectors.joining(ui.t("entry.and")));
    }

    private static String any(Ui ui, List<Limit> choice) {
        var ways = choice.stream().collect(Collectors.groupingBy(limit -> limit.way().number(), TreeMap::new, Collectors.toList()));
        var said = ways.values().stream().map(way -> all(ui, way)).collect(Collectors.joining(ui.t("entry.or")));
        return ways.size() == 1 ? said : ui.t("entry.any", said);
    }

    private static String all(Ui ui, List<Limit> limits) {
        return limits.stream().map(limit -> FactWords.limit(ui.words(), limit)).collect(Collectors.joining(ui.t("entry.and")));
    }

    /** Some of those a clause concerns, by name as far as that helps. */
    static String who(Ui ui, ClauseView clause, List<FailingView> some) {
        if (clause.everybody() && some.size() == clause.total()) return ui.t("entry.everybody", some.size());
        var named = some.stream().map(FailingView::who).filter(name -> !name.isEmpty()).limit(NAMED).collect(Collectors.joining(ui.t("entry.and")));
        return some.size() > NAMED ? ui.t("entry.and_more", named, some.size() - NAMED) : named;
    }

    /** A fact that is missing, and why. */
    static String missing(Ui ui, MissingFact it) {
        var name = ui.t("fact." + it.name());
        return name + ui.t("entry.missing.why", ui.t("missing-fact." + it.why()));
    }

    /** The answer of one clause: what can be made good is not called a refusal. */
    public static Badge answer(Ui ui, ClauseView clause) {
        return clause.required() ? Status.REFUSED.badge(ui.t("entry.clause.required")) : EntryMarks.of(ui, clause.worst());
    }

    /** How many clauses say what, the gravest first. */
    public static String counts(Ui ui, DecisionView it) {
        var by = new LinkedHashMap<String, Integer>();
        it.open().forEach(clause -> by.merge(answer(ui, clause).text(), 1, Integer::sum));
        if (!it.satisfied().isEmpty()) by.put(ui.t("finding-state.SATISFIED"), it.satisfied().size());
        return ui.t("entry.clauses.note", it.clauses().size(), by.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(ui.t("entry.and"))));
    }

    /** Where the facts of a clause come from. */
    public static String sources(Ui ui, ClauseView clause) {
        return clause.sources().stream().map(source -> source(ui, source)).distinct().collect(Collectors.joining(", "));
    }

    private static String source(Ui ui, FactSource it) {
        if (it.kind() == FactSource.Kind.COMPUTED && DivisionCode.find(it.reference()).isPresent()) return ui.t("entry.source.elsewhere", it.reference());
        return it.reference().isEmpty() ? ui.t("fact-source." + it.kind()) : ui.t("fact-source." + it.kind()) + " " + it.reference();
    }
}
