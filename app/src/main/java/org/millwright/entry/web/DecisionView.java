package org.millwright.entry.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Cause;
import org.millwright.entry.Explaining.Open;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.PassedOver;
import org.millwright.protocol.rule.Replay;
import org.millwright.protocol.rule.UsedFact;
import org.millwright.protocol.rule.Verdict;

/**
 * A decision in words of the rules.
 *
 * @param turns  what time alone will change after the time judged, the next first, as far as the reader may see the facts
 * @param losses facts that were erased since: then values stand nowhere any more
 */
public record DecisionView(UUID id, UUID editionId, Verdict verdict, Instant decidedAt, Instant judgedAt, Cause cause, String edition, String level, int quarantineDays,
                           @Nullable Instant holdsUntil, boolean expiresEarly, List<ClauseView> clauses, List<TurnView> turns, List<Replay.Loss> losses) {

    /**
     * When time alone makes the answer of a clause worse.
     *
     * @param who masked names, plates or things; empty of filing and site
     * @param all whom the clause judges
     */
    public record TurnView(Instant at, UUID clauseId, String number, String heading, List<String> who, int all) {}

    /**
     * One clause over everybody and everything it judged.
     *
     * @param heading of the clause in the reader's language; empty when its edition is not at hand
     * @param text    what it says, likewise
     * @param worst   what follows for the filing
     * @param names   facts it looks at
     * @param sources where those facts come from
     * @param failing those who do not satisfy it, with value found and value needed
     * @param met     those who do, with what was found of them
     * @param over    what is known as well and was not used
     */
    public record ClauseView(UUID clauseId, String number, String heading, String text, Outcome otherwise, Verdict worst, int satisfied, int total, List<String> names, List<FactSource> sources, List<FailingView> failing,
                             List<MetView> met, List<OverView> over) {

        /** What has to be made good, rather than what nothing can be done about. */
        public boolean required() {
            return worst == Verdict.REFUSE && otherwise instanceof Outcome.Require;
        }

        /** From when on a time after arrival counts: from the arrival of the first whom it is asked of, and as planned while nobody has come. */
        public Instant countsFrom(Instant planned) {
            return failing.stream().map(FailingView::arrivedAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(planned);
        }

        /** Everybody fails, and they are people and more than two: then nobody has to be named. */
        public boolean everybody() {
            return total > 2 && failing.size() == total && names.stream().allMatch(name -> name.startsWith("person.") || name.startsWith("filing.") || name.startsWith("itinerary."));
        }
    }

    /**
     * @param who       masked name, plate or thing; empty for filing and site
     * @param arrivedAt since when a person is here; null of one who is expected, and of anything else
     * @param open      tests of what the clause asks that were taken after the one it went by, and whose result is still out
     */
    public record FailingView(String who, @Nullable Instant arrivedAt, Verdict verdict, List<UsedFact> used, List<Limit> needed, List<MissingFact> missing, List<Open> open) {}

    /** @param who masked name, plate or thing; empty for filing and site */
    public record MetView(String who, List<UsedFact> used) {}

    /** @param who masked name, plate or thing; empty for filing and site */
    public record OverView(String who, PassedOver it) {}

    /** The gravest first: what decides the verdict is read before what would only come after it. */
    public List<ClauseView> open() {
        return clauses.stream().filter(it -> it.worst() != Verdict.ADMIT).sorted(Comparator.comparing(ClauseView::worst).reversed()).toList();
    }

    /** A level is in force, and no edition says what follows from it. */
    public boolean unruled() {
        return verdict == Verdict.CANNOT_DECIDE && clauses.isEmpty();
    }

    public List<ClauseView> satisfied() {
        return clauses.stream().filter(it -> it.worst() == Verdict.ADMIT).toList();
    }
}
