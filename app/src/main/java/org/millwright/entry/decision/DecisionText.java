package org.millwright.entry.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.protocol.rule.BookRule;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.JudgementRecord;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.Verdict;

/**
 * A filing's judgements, written short. What a clause asks stands in the book, so that a line needs only its place there, its state and the facts it named by their place:
 * a tenth of the same as JSON, which counts where a hundred thousand filings are decided in a minute. One line a subject:
 * {@code P <id> <evidence,…> <clause><S|U|?>.<known facts>[.<missing facts>] …}; a fact is its place among those the book asks of such a subject, a missing one with the first letter of why.
 */
public final class DecisionText {

    /** @param evidence what was at hand, by id; computed facts are kept apart */
    public record Line(FactSubject about, UUID id, List<UUID> evidence, JudgementRecord record) {}

    private final RuleBook book;
    private final Map<ClauseRef, Integer> places = new HashMap<>();
    private final Map<FactSubject, List<String>> facts = new HashMap<>();
    private final Map<FactSubject, Map<String, Integer>> factPlaces = new HashMap<>();

    public DecisionText(RuleBook book) {
        this.book = book;
        var rules = book.content().rules();
        for (int i = 0; i < rules.size(); i++) places.put(rules.get(i).clause(), i);
        for (var subject : FactSubject.values()) {
            var asked = book.factsAsked(subject);
            facts.put(subject, asked);
            factPlaces.put(subject, java.util.stream.IntStream.range(0, asked.size()).boxed().collect(Collectors.toMap(asked::get, i -> i)));
        }
    }

    public String write(EntryCase it, EntryDecision decision) {
        var out = new StringBuilder();
        for (int i = 0; i < decision.judged().size(); i++) {
            var judged = decision.judged().get(i);
            out.append(i == 0 ? "" : "\n").append(judged.about().name()).append(' ').append(judged.id()).append(' ')
                    .append(evidence(it.subjects().get(i)));
            for (var finding : judged.judgement().findings()) write(out.append(' '), finding, factPlaces.get(judged.about()));
        }
        return out.toString();
    }

    private static String evidence(EntryCase.Subject subject) {
        var ids = subject.facts().stream().filter(fact -> fact.source().kind() != FactSource.Kind.COMPUTED).map(fact -> fact.evidence()).distinct().toList();
        return ids.isEmpty() ? "-" : String.join(",", ids);
    }

    private void write(StringBuilder out, Finding it, Map<String, Integer> names) {
        out.append(places.get(it.clause())).append(switch (it.state()) {
            case SATISFIED -> 'S';
            case UNMET -> 'U';
            case UNKNOWN -> '?';
        }).append('.').append(it.used().stream().map(one -> String.valueOf(names.get(one.fact().name()))).collect(Collectors.joining(",")));
        if (!it.missing().isEmpty()) {
            out.append('.').append(it.missing().stream().map(one -> names.get(one.name()) + one.why().name().substring(0, 1)).collect(Collectors.joining(",")));
        }
    }

    public List<Line> read(String text, Instant judgedAt) {
        return text.isEmpty() ? List.of() : text.lines().map(line -> line(line.split(" "), judgedAt)).toList();
    }

    private Line line(String[] parts, Instant judgedAt) {
        var about = FactSubject.valueOf(parts[0]);
        var clauses = Stream.of(parts).skip(3).map(part -> clause(part, about)).toList();
        var verdict = Verdict.worst(clauses.stream().map(DecisionText::verdict).toList());
        var record = new JudgementRecord(book.fingerprint(), book.content().edition(), book.content().level(), about, judgedAt, verdict, clauses);
        return new Line(about, UUID.fromString(parts[1]), parts[2].equals("-") ? List.of() : Stream.of(parts[2].split(",")).map(UUID::fromString).toList(), record);
    }

    private static Verdict verdict(JudgementRecord.Clause it) {
        return switch (it.state()) {
            case SATISFIED -> Verdict.ADMIT;
            case UNMET -> it.otherwise().verdict();
            case UNKNOWN -> Verdict.CANNOT_DECIDE;
        };
    }

    private JudgementRecord.Clause clause(String part, FactSubject about) {
        var pieces = part.split("\\.", -1);
        var head = pieces[0];
        BookRule rule = book.content().rules().get(Integer.parseInt(head.substring(0, head.length() - 1)));
        var state = switch (head.charAt(head.length() - 1)) {
            case 'S' -> Finding.State.SATISFIED;
            case 'U' -> Finding.State.UNMET;
            default -> Finding.State.UNKNOWN;
        };
        var names = facts.get(about);
        var known = pieces[1].isEmpty() ? List.<String>of() : Stream.of(pieces[1].split(",")).map(Integer::valueOf).map(names::get).toList();
        var missing = new ArrayList<MissingFact>();
        if (pieces.length > 2) Stream.of(pieces[2].split(",")).forEach(one -> missing.add(new MissingFact(names.get(Integer.parseInt(one.substring(0, one.length() - 1))), why(one))));
        return new JudgementRecord.Clause(rule.clause(), state, rule.rule().otherwise(), known, missing);
    }

    private static MissingFact.Why why(String one) {
        return Stream.of(MissingFact.Why.values()).filter(why -> why.name().startsWith(one.substring(one.length() - 1))).findFirst().orElseThrow();
    }
}
