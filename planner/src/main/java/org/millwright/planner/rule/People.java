package org.millwright.planner.rule;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Member;

/** What the three rules on people share: who counts for a head, by trade, by certificates, by both. */
final class People {

    private People() {
    }

    /** Lines that ask for a trade, or merely for persons. */
    static List<HeadNeed> tradeLines(Trial trial) {
        return trial.job().requirements().heads().stream()
                .filter(line -> !line.trade().isEmpty() || line.certificates().isEmpty()).toList();
    }

    /** Lines that ask for certificates. */
    static List<HeadNeed> certificateLines(Trial trial) {
        return trial.job().requirements().heads().stream().filter(line -> !line.certificates().isEmpty()).toList();
    }

    static Staffing byTrade(Trial trial) {
        return staffing(trial, tradeLines(trial),
                (line, member) -> belongs(member, trial.span()) && line.skillMetBy(member));
    }

    static Staffing byCertificate(Trial trial) {
        return staffing(trial, certificateLines(trial),
                (line, member) -> belongs(member, trial.span()) && holdsAll(member, line, trial.span()));
    }

    static Staffing byBoth(Trial trial) {
        return staffing(trial, trial.job().requirements().heads(), (line, member) -> belongs(member, trial.span())
                && line.skillMetBy(member) && holdsAll(member, line, trial.span()));
    }

    /** As if these persons' certificates held for the line. */
    static Staffing byBothWith(Trial trial, HeadNeed renewed, Set<String> persons) {
        return staffing(trial, trial.job().requirements().heads(), (line, member) -> belongs(member, trial.span())
                && line.skillMetBy(member)
                && (line.equals(renewed) && persons.contains(member.id()) || holdsAll(member, line, trial.span())));
    }

    static boolean belongs(Member member, Interval span) {
        return member.membership().covers(span);
    }

    static boolean holds(Member member, String kind, Interval span) {
        return Coverage.covers(member.certificates(),
                certificate -> certificate.kind().equals(kind) && counts(certificate), People::counting, span);
    }

    static boolean holdsAll(Member member, HeadNeed line, Interval span) {
        for (int i = 0; i < line.certificates().size(); i++) {
            if (!holds(member, line.certificates().get(i), span)) {
                return false;
            }
        }
        return true;
    }

    /** When the certificate counts: from issue to expiry or due review; only where {@link #counts} says so. */
    static Interval counting(Certificate certificate) {
        return new Interval(certificate.validity().startMinute(), certificate.untilMinute());
    }

    /** Whether there is any time at which it counts. */
    static boolean counts(Certificate certificate) {
        return certificate.untilMinute() > certificate.validity().startMinute();
    }

    private static Staffing staffing(Trial trial, List<HeadNeed> lines, BiPredicate<HeadNeed, Member> fits) {
        return new Staffing(lines, trial.crew().members(), trial.job().requirements().distinctHeads(), fits);
    }
}
