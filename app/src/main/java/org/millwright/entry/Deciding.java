package org.millwright.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.ControlNow.RiskArea;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.entry.decision.Judging;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Decides filings by the rules in force, keeps what was decided and does what follows from it. */
@Component
class Deciding {

    private final OpenCases cases;
    private final ControlNow control;
    private final DecisionRecords records;
    private final Consequences consequences;
    private final LandingTests landing;
    private final Zones zones;

    Deciding(OpenCases cases, ControlNow control, DecisionRecords records, Consequences consequences, LandingTests landing, Zones zones) {
        this.cases = cases;
        this.control = control;
        this.records = records;
        this.consequences = consequences;
        this.landing = landing;
        this.zones = zones;
    }

    void decide(UUID filingId, Cause cause, Instant now) {
        consequences.tell(changed(decideAll(List.of(filingId), cause, null, now)), cause);
    }

    /** Filed at one go, for the first time. */
    void decideFiled(Collection<UUID> ids, Instant now) {
        consequences.tell(changed(decideAll(ids, Cause.FILED, null, now)), Cause.FILED);
    }

    /** In the caller's transaction, with a constant number of statements. */
    List<Made> decideAll(Collection<UUID> ids, Cause cause, @Nullable UUID batchId, Instant now) {
        var open = cases.take(ids, now);
        var books = books(open, null, control::bookFor);
        var made = open.parallelStream().map(it -> made(it, books)).toList();
        records.keep(made, cause, batchId);
        consequences.follow(made, cause, now);
        landing.follow(made);
        return made;
    }

    /** Those whose verdict is another than before. */
    static List<Made> changed(List<Made> made) {
        return made.stream().filter(it -> it.of().before() != it.decision().verdict()).toList();
    }

    /** What is decided of one filing at a time; nothing is kept. */
    Made suppose(UUID id, Instant at) {
        return suppose(cases.look(List.of(id), at), null, control::bookFor).get(id);
    }

    /** What would be decided at another level; nothing is kept. By filing. */
    Map<UUID, Made> suppose(Collection<UUID> ids, @Nullable ControlLevel level, Instant now) {
        return suppose(cases.look(ids, now), level, control::bookFor);
    }

    /** What would be decided if there were one risk area more. By filing. */
    Map<UUID, Made> suppose(Collection<UUID> ids, RiskArea area, Instant now) {
        return suppose(cases.look(ids, List.of(area), now), null, control::bookFor);
    }

    /** What the rules of another edition would say, at the levels that are in force. By filing. */
    Map<UUID, Made> suppose(Collection<UUID> ids, RuleSet rules, Instant now) {
        return suppose(cases.look(ids, now), null, rules::inForce);
    }

    private Map<UUID, Made> suppose(List<OpenCase> open, @Nullable ControlLevel level, Books source) {
        var books = books(open, level, source);
        Map<UUID, Made> made = new HashMap<>();
        open.forEach(it -> made.put(it.it().filingId(), made(it, books)));
        return made;
    }

    private Made made(OpenCase it, Map<UUID, RuleBook> books) {
        var book = books.get(it.it().filingId());
        return records.made(it, Judging.decide(book, it.it()), book);
    }

    /** Where rules for a place, a level and a time come from. */
    private interface Books {

        RuleBook bookFor(Collection<String> divisions, ControlLevel level, Instant at);
    }

    private record Key(List<String> divisions, ControlLevel level, LocalDate day) {}

    /** The book each is judged by: that of its place, of the level there at the time judged, and of that day, for clauses begin and end with a day. By filing. */
    private Map<UUID, RuleBook> books(List<OpenCase> open, @Nullable ControlLevel supposed, Books source) {
        Map<Key, RuleBook> books = new HashMap<>();
        Map<String, RuleBook> same = new HashMap<>();
        Map<UUID, RuleBook> found = new HashMap<>();
        var levels = control.levels();
        var zone = zones.currentZone();
        for (var it : open) {
            var at = it.it().judgedAt();
            var level = supposed != null ? supposed : levels.at(it.divisions().getFirst(), at);
            found.put(it.it().filingId(), books.computeIfAbsent(new Key(it.divisions(), level, zone.dayOf(at)), key -> {
                var book = source.bookFor(key.divisions(), level, at);
                return same.computeIfAbsent(book.fingerprint(), print -> book);
            }));
        }
        return found;
    }

    static boolean lets(Verdict verdict) {
        return verdict == Verdict.ADMIT || verdict == Verdict.ADMIT_WITH_CONDITIONS;
    }

    static List<UUID> ids(List<Made> made) {
        return new ArrayList<>(made.stream().map(it -> it.decision().filingId()).toList());
    }
}
