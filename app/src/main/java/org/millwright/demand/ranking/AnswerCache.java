package org.millwright.demand.ranking;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.planner.Answer;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.Job;
import org.springframework.stereotype.Component;

/**
 * Remembers answers for as long as nothing they depend on has changed: the crews (one changed crew makes another roster), the work, the rules, the offers
 * and the time, which moves in steps. Whoever asks for what is being worked out waits for that. An answer over crews that have changed since is kept to the
 * end of its step, unless a newer one takes its place: who reads a page that was made of it asks on about its rows. Bounded by what the answers weigh.
 */
@Component
class AnswerCache {

    private static final long MOST_BYTES = Math.max(32L << 20, Math.min(384L << 20, Runtime.getRuntime().maxMemory() / 8));
    private static final int RANK_BYTES = 1_400;
    private static final int EXCLUSION_BYTES = 40;
    private static final int CREW_BYTES = 8;

    /**
     * Everything an answer follows from. The roster counts by identity.
     *
     * @param exceptions crews that stand at the site otherwise than in the roster
     */
    record Question(UUID zoneId, ZoneRoster crews, Map<UUID, Clearance> exceptions, List<Job> jobs, RankingRules rules, Prices prices, long nowMinute) {

        Roster roster() {
            return crews.roster();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question that && crews == that.crews && exceptions.equals(that.exceptions) && asks(that.zoneId, that.jobs, that.rules, that.prices, that.nowMinute);
        }

        /** The same, whatever the crews were. */
        boolean asks(UUID zoneId, List<Job> jobs, RankingRules rules, Prices prices, long nowMinute) {
            return this.nowMinute == nowMinute && this.zoneId.equals(zoneId) && this.jobs.equals(jobs) && this.rules.equals(rules) && this.prices.equals(prices);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(crews) + jobs.hashCode()) + Long.hashCode(nowMinute);
        }
    }

    private final LinkedHashMap<Question, CompletableFuture<Answer>> answers = new LinkedHashMap<>(64, 0.75f, true);

    /** An answer and the crews it was made of. */
    record Known(ZoneRoster crews, Answer answer) {}

    /** The last answer of this step that is there already, whatever has become of the crews since. */
    Optional<Known> findKnown(UUID zoneId, List<Job> jobs, RankingRules rules, Prices prices, long nowMinute) {
        synchronized (answers) {
            Known last = null;
            for (var each : answers.entrySet()) {
                var answer = each.getValue();
                if (answer.isDone() && !answer.isCompletedExceptionally() && each.getKey().asks(zoneId, jobs, rules, prices, nowMinute)) last = new Known(each.getKey().crews(), answer.join());
            }
            return Optional.ofNullable(last);
        }
    }

    Answer answer(Question question, Supplier<Answer> work) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> known;
        synchronized (answers) {
            known = answers.putIfAbsent(question, mine);
        }
        if (known != null) return join(known);
        try {
            mine.complete(work.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            synchronized (answers) {
                answers.remove(question);
            }
            throw e;
        }
        makeRoom(question);
        return mine.join();
    }

    private static Answer join(CompletableFuture<Answer> known) {
        try {
            return known.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What the newest takes the place of, and what belongs to an older time of the zone, goes first, for nobody will ask it again; then what was asked longest ago. */
    private void makeRoom(Question newest) {
        synchronized (answers) {
            answers.entrySet().removeIf(entry -> entry.getValue().isDone() && entry.getKey().zoneId().equals(newest.zoneId())
                    && (entry.getKey().nowMinute() < newest.nowMinute() || entry.getKey().crews() != newest.crews()
                    && entry.getKey().asks(newest.zoneId(), newest.jobs(), newest.rules(), newest.prices(), newest.nowMinute())));
            long bytes = 0;
            for (var each : answers.entrySet()) bytes += weight(each);
            for (Iterator<Map.Entry<Question, CompletableFuture<Answer>>> oldest = answers.entrySet().iterator(); bytes > MOST_BYTES && oldest.hasNext(); ) {
                var entry = oldest.next();
                if (entry.getKey().equals(newest) || !entry.getValue().isDone()) continue;
                bytes -= weight(entry);
                oldest.remove();
            }
        }
    }

    /** With the list of crews, which an answer over an older roster alone holds. */
    private static long weight(Map.Entry<Question, CompletableFuture<Answer>> entry) {
        var answer = entry.getValue();
        if (!answer.isDone() || answer.isCompletedExceptionally()) return 0;
        var done = answer.join();
        return (long) entry.getKey().roster().size() * CREW_BYTES + (long) done.ranks().size() * RANK_BYTES + (long) done.exclusions().size() * EXCLUSION_BYTES + (long) done.context().pricesFen().size() * 48;
    }
}
