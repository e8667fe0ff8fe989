package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
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
    public List<Refusal> judge(Trial trial) {
        if (trial.job().requirements().heads().isEmpty()) {
            return List.of();
        }
        Staffing staffing = People.byCertificate(trial);
        if (staffing.isComplete()) {
            return List.of();
        }
        List<HeadNeed> lines = People.certificateLines(trial);
        List<Refusal> tooFew = new ArrayList<>();
        List<Refusal> takenElsewhere = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            HeadNeed need = lines.get(line);
            if (staffing.able(line) < need.heads()) {
                tooFew.add(refusal(trial, need, staffing.able(line)));
            } else if (staffing.filled(line) < need.heads()) {
                takenElsewhere.add(refusal(trial, need, staffing.filled(line)));
            }
        }
        return tooFew.isEmpty() ? takenElsewhere : tooFew;
    }

    private static Refusal refusal(Trial trial, HeadNeed need, int found) {
        List<String> shortKinds = need.certificates().stream()
                .filter(kind -> trial.crew().members().stream().filter(member -> People.belongs(member, trial.span())
                        && People.holds(member, kind, trial.span())).count() < need.heads())
                .toList();
        List<String> kinds = shortKinds.isEmpty() ? need.certificates() : shortKinds;
        return new Refusal.CertificateShort(trial.job().id(), found, kinds, lapses(trial, kinds), need, trial.span());
    }

    /** Of each person and kind the certificate that reaches furthest, where none covers the job. */
    static List<Refusal.Lapse> lapses(Trial trial, List<String> kinds) {
        List<Refusal.Lapse> lapses = new ArrayList<>();
        for (Member member : trial.crew().members()) {
            for (String kind : kinds) {
                if (People.belongs(member, trial.span()) && !People.holds(member, kind, trial.span())) {
                    Certificate last = null;
                    for (Certificate certificate : member.certificates()) {
                        if (certificate.kind().equals(kind) && People.counts(certificate)
                                && (last == null || certificate.untilMinute() > last.untilMinute())) {
                            last = certificate;
                        }
                    }
                    if (last != null) {
                        Interval valid = People.counting(last);
                        lapses.add(new Refusal.Lapse(member.id(), kind, valid,
                                valid.endMinute() < last.validity().endMinute()));
                    }
                }
            }
        }
        return List.copyOf(lapses);
    }
}
