package org.millwright.protocol.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.ClauseDraft;
import org.millwright.protocol.RuleTrial;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.RuleFault;
import org.millwright.protocol.rule.UsedFact;

/**
 * What a rule comes to while it is typed.
 *
 * @param marked  its text, cut where faults begin and end
 * @param subject whom it judges; null as long as that cannot be said
 */
public record TrialView(boolean any, List<Piece> marked, List<Fault> faults, @Nullable FactSubject subject, List<String> facts, List<Example> examples) {

    /** @param fault number of the fault that stands here, from 1; 0 for none */
    public record Piece(String text, int fault) {}

    /**
     * @param at       line and column of the place, from 1
     * @param expected what could stand there instead
     */
    public record Fault(int number, String key, String found, List<String> expected, int line, int column) {}

    public record Example(String name, boolean passed, Finding.State expected, Finding.State got, List<UsedFact> used, List<MissingFact> missing) {}

    static TrialView of(ClauseDraft typed, RuleTrial trial) {
        if (!typed.hasRule()) return new TrialView(false, List.of(), List.of(), null, List.of(), List.of());
        var text = typed.rule().strip();
        var faults = new ArrayList<Fault>();
        for (var fault : trial.faults()) faults.add(fault(faults.size() + 1, fault, text));
        var sound = trial.sound();
        return new TrialView(true, marked(text, trial.faults()), faults, sound == null ? null : sound.subject(), sound == null ? List.of() : sound.facts(),
                trial.results().stream().map(result -> new Example(result.example().name(), result.passed(), result.example().expected(), result.finding().state(),
                        result.finding().used(), result.finding().missing())).toList());
    }

    private static Fault fault(int number, RuleFault fault, String text) {
        var before = text.substring(0, at(text, fault.offset()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.substring(before.lastIndexOf('\n') + 1).codePointCount(0, before.length() - before.lastIndexOf('\n') - 1);
        return new Fault(number, RuleTrial.messageKey(fault), fault.found(), fault.expected(), line, column);
    }

    private static List<Piece> marked(String text, List<RuleFault> faults) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (int i = 0; i < faults.size(); i++) {
            int from = at(text, faults.get(i).offset()), until = at(text, faults.get(i).offset() + Math.max(1, faults.get(i).length()));
            if (from < done) continue;      // inside a place that is marked already
            if (from > done) pieces.add(new Piece(text.substring(done, from), 0));
            pieces.add(new Piece(from == until ? "␣" : text.substring(from, until), i + 1));
            done = until;
        }
        if (done < text.length()) pieces.add(new Piece(text.substring(done), 0));
        return pieces;
    }

    private static int at(String text, int codePoints) {
        return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    }
}
