package org.millwright.entry.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.entry.Explaining.Explained;
import org.millwright.entry.Explaining.Explanation;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.entry.web.DecisionView.TurnView;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Turn;

/** What runs out during a stay, clause by clause: the same look ahead by which somebody is warned. */
final class Turns {

    private Turns() {}

    /** Of those of whom the same clause turns at the same minute, one line; of people nothing for who may not see their facts. */
    static List<TurnView> list(Explanation it, List<ClauseView> clauses, Map<UUID, String> labels, Instant until, boolean facts) {
        Map<At, List<String>> by = new LinkedHashMap<>();
        it.subjects().stream().filter(subject -> facts || subject.about() != FactSubject.PERSON)
                .forEach(subject -> worse(it, subject, until).forEach(at -> by.computeIfAbsent(at, key -> new ArrayList<>()).add(labels.getOrDefault(subject.id(), ""))));
        var words = clauses.stream().collect(Collectors.toMap(ClauseView::clauseId, Function.identity()));
        return by.entrySet().stream().map(one -> view(one.getKey().at(), words.get(one.getKey().clause()), one.getValue())).sorted(Comparator.comparing(TurnView::at)).toList();
    }

    private record At(Instant at, UUID clause) {}

    private static Stream<At> worse(Explanation it, Explained subject, Instant until) {
        return DecisionViews.judgement(subject).stream().flatMap(judgement -> it.rules().turns(judgement, subject.facts(), until).stream())
                .filter(Turn::forTheWorse).map(turn -> new At(turn.at().truncatedTo(ChronoUnit.MINUTES), turn.clause().id()));
    }

    private static TurnView view(Instant at, ClauseView clause, List<String> who) {
        return new TurnView(at, clause.clauseId(), clause.number(), clause.heading(), who.stream().filter(name -> !name.isEmpty()).toList(), clause.total());
    }
}
