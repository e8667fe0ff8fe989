package org.millwright.entry.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millwright.entry.decision.EntryCase.Subject;
import org.millwright.entry.decision.EntryDecision.Judged;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.Turn;
import org.millwright.protocol.rule.Verdict;

/** The decision as a function: rules, case and clock in, verdict out. Everything the filing brings is judged apart, and the gravest answer is the filing's. */
public final class Judging {

    private Judging() {}

    public static EntryDecision decide(RuleBook book, EntryCase it) {
        var judged = it.subjects().stream().map(subject -> new Judged(subject.about(), subject.id(), book.judge(facts(it, subject), it.judgedAt()))).toList();
        var verdict = unruled(book) ? Verdict.CANNOT_DECIDE : Verdict.worst(judged.stream().map(one -> one.judgement().verdict()).toList());
        var next = judged.stream().map(one -> one.judgement().changesAt()).flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(null);
        var turns = turns(book, it, judged);
        var worse = turns.stream().filter(turn -> turn.after().worseThan(verdict)).map(Turn::at).min(Comparator.naturalOrder()).orElse(null);
        var deadlines = turns.stream().filter(Turn::forTheWorse).map(Turn::at).distinct().sorted().toList();
        return new EntryDecision(it.filingId(), it.revision(), it.decidedAt(), it.judgedAt(), book.fingerprint(), verdict,
                judged.stream().mapToInt(one -> one.judgement().quarantineDays()).max().orElse(0), worse == null ? next : worse, next,
                worse != null, deadlines, judged);
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

    /** Whatever time turns before the work ends. */
    private static List<Turn> turns(RuleBook book, EntryCase it, List<Judged> judged) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < judged.size(); i++) {
            var one = judged.get(i).judgement();
            if (one.changesAt().filter(at -> !at.isAfter(it.leavesAt())).isPresent()) turns.addAll(book.turns(one, facts(it, it.subjects().get(i)), it.leavesAt()));
        }
        return turns;
    }
}
