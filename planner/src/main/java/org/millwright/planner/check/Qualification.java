package org.millwright.planner.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Installer;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.SafetyLicence;

/**
 * Whether a crew's company and people may do a job over a span. Written a second time on purpose: the ranking and the
 * search ask the rules, so a checker that asked them too would agree with their mistakes.
 */
final class Qualification {

    private Qualification() {
    }

    /** @param nowMinute marks count from then on, for who is blacklisted today is not engaged today */
    static List<String> faults(Crew crew, Job job, long nowMinute, Interval span) {
        List<String> faults = new ArrayList<>();
        Installer company = crew.installer();
        if (company.serviceArea().prefixes().stream().noneMatch(job.site().division()::startsWith)) {
            faults.add("the company serves " + company.serviceArea().prefixes() + ", the site lies in " + job.site().division());
        }
        for (Mark mark : company.marks()) {
            boolean meant = mark.companyId().isEmpty() || mark.companyId().equals(job.companyId());
            if (meant && mark.inForce().endMinute() > nowMinute && mark.inForce().startMinute() < Math.max(nowMinute + 1, span.endMinute())) {
                faults.add("the company is marked " + mark.kind() + " at " + mark.inForce());
            }
        }
        for (LicenceNeed need : job.requirements().licences()) {
            if (!covered(span, company.licences().stream().filter(each -> each.scope().equals(need.scope())
                    && each.grade() <= need.grade()).map(Licence::validity).toList())) {
                faults.add("no licence " + need.scope() + " of class " + need.grade() + " or better throughout");
            }
        }
        if (job.requirements().safetyLicence()
                && !covered(span, company.safetyLicences().stream().map(SafetyLicence::validity).toList())) {
            faults.add("no safety licence throughout");
        }
        people(crew, job, span, faults);
        return faults;
    }

    private static void people(Crew crew, Job job, Interval span, List<String> faults) {
        List<HeadNeed> needs = job.requirements().heads();
        List<List<Member>> able = needs.stream()
                .map(need -> crew.members().stream().filter(member -> fills(member, need, span)).toList()).toList();
        int asked = needs.stream().mapToInt(HeadNeed::heads).sum();
        boolean enough = true;
        for (int line = 0; line < needs.size(); line++) {
            if (able.get(line).size() < needs.get(line).heads()) {
                faults.add(able.get(line).size() + " persons can be " + needs.get(line));
                enough = false;
            }
        }
        if (enough && job.requirements().distinctHeads() && !Seating.fillsAll(needs, able)) {
            faults.add("its people fill fewer than " + asked + " heads, each being one person");
        }
    }

    private static boolean fills(Member member, HeadNeed need, Interval span) {
        boolean trade = need.trade().isEmpty() || member.skills().stream()
                .anyMatch(skill -> skill.trade().equals(need.trade()) && skill.level() >= need.level());
        return trade && member.membership().covers(span)
                && need.certificates().stream().allMatch(kind -> holds(member, kind, span));
    }

    private static boolean holds(Member member, String kind, Interval span) {
        return covered(span, member.certificates().stream().filter(each -> each.kind().equals(kind))
                .filter(each -> each.reviewDueMinute() > each.validity().startMinute())
                .map(each -> new Interval(each.validity().startMinute(),
                        Math.min(each.validity().endMinute(), each.reviewDueMinute()))).toList());
    }

    /** Whether no minute of the span is without one: swept from the left. */
    private static boolean covered(Interval span, List<Interval> validities) {
        long bare = span.startMinute();
        for (Interval each : validities.stream().sorted(Comparator.comparingLong(Interval::startMinute)).toList()) {
            if (each.startMinute() > bare) {
                break;
            }
            bare = Math.max(bare, each.endMinute());
        }
        return bare >= span.endMinute();
    }
}
