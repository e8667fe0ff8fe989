package org.millwright.entry.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.decision.EntryCase.Subject;
import org.millwright.entry.decision.EntryDecision.Judged;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.Verdict;

/** The decision as a function: rules, case and clock in, verdict out. Everything the filing brings is judged apart, and the gravest answer is the filing's. */
public final class Judging {

    /** How many of those whose answer changes next are looked at ahead: a filing's results mostly expire within hours of each other. */
    private static final int LOOKED_AHEAD = 3;

    private Judging() {}

    public static EntryDecision decide(RuleBook book, EntryCase it) {
        var judged = it.subjects().stream().map(subject -> new Judged(subject.about(), subject.id(), book.judge(facts(it, subject), it.judgedAt()))).toList();
        var verdict = unruled(book) ? Verdict.CANNOT_DECIDE : Verdict.worst(judged.stream().map(one -> one.judgement().verdict()).toList());
        var next = judged.stream().map(one -> one.judgement().changesAt()).flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(null);
        var worse = worsens(book, it, judged, verdict);
        return new EntryDecision(it.filingId(), it.revision(), it.decidedAt(), it.judgedAt(), book.fingerprint(), verdict,
                judged.stream().mapToInt(one -> one.judgement().quarantineDays()).max().orElse(0), worse == null ? next : worse, next,
                worse != null && !worse.isAfter(it.leavesAt()), judged);
    }

    /** A level is in force, and nobody has said what follows from it: only people can answer. */
    private static boolean unruled(RuleBook book) {
        return book.content().level().inForce() && book.content().rules().isEmpty();
    }

    public static Facts facts(EntryCase it, Subject subject) {
        if (subject.about() == FactSubject.SITE) return Facts.of(FactSubject.SITE, subject.facts());
        var facts = new ArrayList<Fact>(subject.about() == FactSubject.FILING ? List.of() : subject.facts());
        facts.addAll(it.context());
        return Facts.of(subject.about(), facts);
    }

    /** The first foreseen moment at which the same facts get a worse verdict; null when that lies past the stay, or never comes. */
    private static @Nullable Instant worsens(RuleBook book, EntryCase it, List<Judged> judged, Verdict verdict) {
        var soon = new ArrayList<Integer>();
        for (int i = 0; i < judged.size(); i++) {
            var changes = judged.get(i).judgement().changesAt();
            if (changes.isPresent() && !changes.get().isAfter(it.leavesAt())) soon.add(i);
        }
        soon.sort(Comparator.comparing(i -> Objects.requireNonNull(judged.get(i).judgement().changesAt().orElse(null))));
        for (int i : soon.subList(0, Math.min(LOOKED_AHEAD, soon.size()))) {
            var at = judged.get(i).judgement().changesAt().orElseThrow();
            if (book.judge(facts(it, it.subjects().get(i)), at).verdict().worseThan(verdict)) return at;
        }
        return null;
    }
}
