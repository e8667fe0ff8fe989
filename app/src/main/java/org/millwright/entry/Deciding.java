package org.millwright.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.entry.decision.Judging;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.Verdict;
import org.springframework.stereotype.Component;

/** Decides filings by the rules in force, keeps what was decided and does what follows from it. */
@Component
class Deciding {

    private final OpenCases cases;
    private final ControlNow control;
    private final DecisionRecords records;
    private final Consequences consequences;

    Deciding(OpenCases cases, ControlNow control, DecisionRecords records, Consequences consequences) {
        this.cases = cases;
        this.control = control;
        this.records = records;
        this.consequences = consequences;
    }

    void decide(UUID filingId, Cause cause, Instant now) {
        var made = decideAll(List.of(filingId), cause, null, now);
        consequences.tell(made, cause);
    }

    /**
     * In the caller's transaction, with a constant number of statements.
     *
     * @return those whose verdict is another than before
     */
    List<Made> decideAll(Collection<UUID> ids, Cause cause, @Nullable UUID batchId, Instant now) {
        var open = cases.take(ids, now);
        var books = books(open, null);
        var made = open.parallelStream().map(it -> records.made(it, Judging.decide(books.get(key(it)), it.it()), books.get(key(it)))).toList();
        records.keep(made, cause, batchId);
        consequences.follow(made, cause, now);
        return made.stream().filter(it -> it.of().before() != it.decision().verdict()).toList();
    }

    /** What would be decided at another level; nothing is kept. By filing. */
    Map<UUID, Made> suppose(Collection<UUID> ids, @Nullable ControlLevel level, Instant now) {
        var open = cases.look(ids, now);
        var books = books(open, level);
        Map<UUID, Made> made = new HashMap<>();
        open.forEach(it -> made.put(it.it().filingId(), records.made(it, Judging.decide(books.get(key(it)), it.it()), books.get(key(it)))));
        return made;
    }

    private record Key(List<String> divisions, Instant day) {}

    /** One book a place and hour of arrival: the rules of a clause may begin or end between now and then. */
    private Map<Key, RuleBook> books(List<OpenCase> open, @Nullable ControlLevel supposed) {
        Map<Key, RuleBook> books = new HashMap<>();
        Map<String, RuleBook> same = new HashMap<>();
        Map<String, ControlLevel> levels = new HashMap<>();
        for (var it : open) {
            books.computeIfAbsent(key(it), key -> {
                var level = supposed != null ? supposed : levels.computeIfAbsent(key.divisions().getFirst(), division -> control.levelAt(division, it.it().decidedAt()));
                var book = control.bookFor(key.divisions(), level, key.day());
                return same.computeIfAbsent(book.fingerprint(), print -> book);
            });
        }
        return books;
    }

    private static Key key(OpenCase it) {
        return new Key(it.divisions(), it.it().judgedAt().truncatedTo(java.time.temporal.ChronoUnit.HOURS));
    }

    static boolean lets(Verdict verdict) {
        return verdict == Verdict.ADMIT || verdict == Verdict.ADMIT_WITH_CONDITIONS;
    }

    static List<UUID> ids(List<Made> made) {
        return new ArrayList<>(made.stream().map(it -> it.decision().filingId()).toList());
    }
}
