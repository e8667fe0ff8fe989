package org.millwright.protocol.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.protocol.ClauseChange;
import org.millwright.protocol.ClauseDraft;
import org.millwright.protocol.ClauseKind;
import org.millwright.protocol.ClauseWords;
import org.millwright.protocol.EditionState;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactDefinition;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactType;
import org.millwright.protocol.rule.Finding;
import org.millwright.ui.Badge;
import org.millwright.ui.Option;
import org.millwright.ui.PathStep;
import org.millwright.ui.Status;
import org.millwright.ui.Ui;

/** States and scopes of the protocol in words and marks, the same wherever they stand. */
public final class ProtocolMarks {

    private ProtocolMarks() {}

    public static Badge of(Ui ui, EditionState state) {
        var status = switch (state) {
            case DRAFT -> Status.DRAFT;
            case SUBMITTED -> Status.PENDING;
            case SCHEDULED -> Status.PLANNED;
            case PUBLISHED -> Status.OK;
            case SUPERSEDED, WITHDRAWN -> Status.ENDED;
        };
        return status.badge(ui.t("protocol.edition.state." + state.code()));
    }

    public static Badge of(Ui ui, ClauseChange.Kind kind) {
        var status = switch (kind) {
            case ADDED -> Status.OPEN;
            case REMOVED -> Status.ENDED;
            case CHANGED -> Status.DRAFT;
            case SAME -> Status.DONE;
        };
        return status.badge(ui.t("protocol.change." + kind.name().toLowerCase(Locale.ROOT)));
    }

    public static Badge of(Ui ui, Finding.State state) {
        var status = switch (state) {
            case SATISFIED -> Status.OK;
            case UNMET -> Status.REFUSED;
            case UNKNOWN -> Status.MISSING;
        };
        return status.badge(ui.t("finding-state." + state));
    }

    /** An edition on its way: written, signed, waiting for its day, in force. */
    public static List<PathStep> path(Ui ui, EditionPage view) {
        var edition = view.edition();
        int now = switch (edition.state()) {
            case DRAFT -> 0;
            case SUBMITTED -> 1;
            case SCHEDULED -> 2;
            default -> 4;
        };
        long signed = view.signatures().stream().filter(one -> one.by() != null).count();
        var notes = Arrays.asList(edition.submittedAt() == null ? null : ui.dateTime(edition.submittedAt()), ui.t("protocol.path.signed.note", signed),
                edition.publishAt() == null ? null : ui.dateTime(edition.publishAt()), edition.publishedAt() == null ? null : ui.dateTime(edition.publishedAt()));
        var steps = new ArrayList<PathStep>();
        for (int i = 0; i < 4; i++) {
            steps.add(new PathStep(List.of("pencil", "signature", "calendar-event", "circle-check").get(i), ui.t("protocol.path." + (i + 1)), notes.get(i), Integer.compare(i, now)));
        }
        return steps;
    }

    public static String scope(Ui ui, ClauseDraft it) {
        return ClauseWords.scope(ui.words(), it);
    }

    public static String outcome(Ui ui, ClauseDraft it) {
        return ClauseWords.outcome(ui.words(), it);
    }

    public static List<Option> kinds(Ui ui) {
        return Stream.of(ClauseKind.values()).map(kind -> new Option(kind.code(), kind.chapter() + " " + ui.t("protocol.kind." + kind.code()))).toList();
    }

    public static List<Option> levels(Ui ui) {
        return Stream.of(ControlLevel.values()).map(level -> new Option(level.name(), ui.t("level." + level))).toList();
    }

    public static List<Option> outcomes(Ui ui) {
        return Stream.of("require", "condition", "quarantine", "refuse").map(word -> new Option(word, ui.t("protocol.outcome." + word), ui.t("protocol.outcome." + word + ".note"))).toList();
    }

    public static List<Option> conditions(Ui ui) {
        return Stream.of(ConditionKind.values()).map(kind -> new Option(kind.name(), ui.t("condition." + kind))).toList();
    }

    public static List<Option> states(Ui ui) {
        return Stream.of(Finding.State.values()).map(state -> new Option(state.name(), ui.t("finding-state." + state))).toList();
    }

    public static List<Option> facts(Ui ui, Map<FactSubject, List<FactDefinition>> facts) {
        return facts.values().stream().flatMap(List::stream).map(fact -> new Option(fact.name(), ui.t("fact." + fact.name()) + " (" + fact.name() + ")")).toList();
    }

    /** How a value of the fact is written, in a rule and in an example. */
    public static String values(Ui ui, FactDefinition fact) {
        return switch (fact.type()) {
            case FactType.Amount(var unit) -> ui.t("protocol.fact.amount", unit.function());
            case FactType.Since(var unit) -> ui.t("protocol.fact.amount", unit.function());
            case FactType.Count count -> ui.t("protocol.fact.count");
            case FactType.Flag flag -> ui.t("protocol.fact.flag");
            case FactType.Choice(var values, var open) -> values.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" · "));
        };
    }
}
