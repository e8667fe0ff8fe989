package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.List;

/** What came of making a past judgement again. */
public sealed interface Replay {

    record Equal(Judgement judgement) implements Replay { }

    /** The facts given are not those of then. */
    record Different(Judgement judgement, List<ClauseRef> clauses) implements Replay { }

    /** It cannot be made again, and why. */
    record Erased(List<Loss> losses) implements Replay { }

    /** @param basis under which clause or whose demand it was erased */
    record Loss(String fact, Instant at, String basis) {

        static Loss of(Fact fact) {
            var erased = (FactValue.Erased) fact.value();
            return new Loss(fact.name(), erased.at(), erased.basis());
        }
    }
}
