package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Member;

/** Enough people hold each line's certificates, valid and reviewed over the whole job, trades aside. */
final class CertificateRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.CERTIFICATE;
    }

    @Override
    public boolean allows(Trial trial) {
        return trial.roll().both().isComplete() || trial.roll().papers().isComplete();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        int[] found = trial.roll().papers().shortLines();
        List<Refusal> refusals = new ArrayList<>();
        for (int line = 0; line < found.length; line++) {
            if (found[line] >= 0) {
                refusals.add(refusal(trial, trial.job().requirements().heads().get(line), found[line]));
            }
        }
        return List.copyOf(refusals);
    }

    private static Refusal refusal(Trial trial, HeadNeed need, int found) {
        List<String> tooFew = need.certificates().stream().filter(kind -> trial.crew().members().stream()
                .filter(member -> holds(member, kind, trial.span())).count() < need.heads()).toList();
        List<String> kinds = tooFew.isEmpty() ? need.certificates() : tooFew;
        return new Refusal.CertificateShort(trial.job().id(), found, kinds, lapses(trial, kinds), need, trial.span());
    }

    /** Of each person present and each kind not held, the certificate that reaches furthest. */
    static List<Refusal.Lapse> lapses(Trial trial, List<String> kinds) {
        List<Refusal.Lapse> lapses = new ArrayList<>();
        for (Member member : trial.crew().members()) {
            for (String kind : kinds) {
                if (member.membership().covers(trial.span()) && !holds(member, kind, trial.span())) {
                    furthest(member, kind).ifPresent(last -> lapses.add(new Refusal.Lapse(member.id(), kind,
                            counting(last), last.untilMinute() < last.validity().endMinute())));
                }
            }
        }
        return List.copyOf(lapses);
    }

    private static boolean holds(Member member, String kind, Interval span) {
        return member.membership().covers(span) && Coverage.of(span, member.certificates().stream()
                .filter(each -> each.kind().equals(kind) && counts(each)).map(CertificateRule::counting).toList());
    }

    private static Optional<Certificate> furthest(Member member, String kind) {
        return member.certificates().stream().filter(each -> each.kind().equals(kind) && counts(each))
                .max(Comparator.comparingLong(Certificate::untilMinute));
    }

    /** From issue to expiry or due review. */
    private static Interval counting(Certificate certificate) {
        return new Interval(certificate.validity().startMinute(), certificate.untilMinute());
    }

    /** A review that was due before the issue leaves no time at which it counts. */
    private static boolean counts(Certificate certificate) {
        return certificate.untilMinute() > certificate.validity().startMinute();
    }
}
