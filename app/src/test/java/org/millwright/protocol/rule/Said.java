package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Facts written as people say them, and judgements as one line. */
final class Said {

    static final FactSource SOURCE = new FactSource(FactSource.Kind.ENTERED, "desk");

    private Said() { }

    /** {@code "person.nat.result=negative, person.nat.hoursSinceSampling=40"}; hours before the time judged. */
    static Facts facts(FactSubject about, String text, Instant at) {
        var facts = new ArrayList<Fact>();
        for (String one : text.isBlank() ? new String[0] : text.split(",\\s*")) {
            String[] parts = one.split("=");
            FactDefinition definition = FactCatalogue.standard().get(parts[0]);
            facts.add(new Fact(parts[0], FactReader.read(definition, parts[1], at).orElseThrow(), SOURCE, "one", at));
        }
        return Facts.of(about, facts);
    }

    static String line(Judgement judgement) {
        return judgement.verdict() + judgement.findings().stream().filter(one -> one.state() != Finding.State.SATISFIED).map(Said::finding).collect(Collectors.joining());
    }

    private static String finding(Finding finding) {
        String what = finding.state() == Finding.State.UNKNOWN
                ? finding.missing().stream().map(one -> one.name() + " " + one.why()).collect(Collectors.joining(", "))
                : finding.needed().stream().map(one -> one.fact() + " " + one.comparison() + " " + values(one.needed())).collect(Collectors.joining(", "));
        return " | " + finding.clause().number() + " " + finding.state() + " " + what;
    }

    private static String values(List<FactValue> values) {
        return values.stream().map(one -> switch (one) {
            case FactValue.Amount(double amount, Unit unit) -> amount + " " + unit;
            case FactValue.Choice(String word) -> word;
            case FactValue.Flag(boolean set) -> Boolean.toString(set);
            case FactValue.Count(long count) -> Long.toString(count);
            case FactValue.Moment(Instant moment) -> moment.toString();
            case FactValue.Erased erased -> "erased";
        }).collect(Collectors.joining("/"));
    }
}
