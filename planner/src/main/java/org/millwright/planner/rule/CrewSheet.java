package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Skill;

/**
 * A crew's people as flat numbers. Ranking reads every certificate of every crew; laid out like this they are a few
 * cache lines a crew instead of some thirty objects, which is most of what ranking costs.
 */
public final class CrewSheet {

    private static final int MEMBER_BITS = 16;

    private final Crew crew;
    /** One a skill: trade number, level, member. */
    private final long[] skills;
    /** Three a certificate: kind number and member, first minute, end minute. */
    private final long[] certificates;
    private final boolean allStay;
    private final long lastValidityStart;

    private CrewSheet(Crew crew, long[] skills, long[] certificates, boolean allStay, long lastValidityStart) {
        this.crew = crew;
        this.skills = skills;
        this.certificates = certificates;
        this.allStay = allStay;
        this.lastValidityStart = lastValidityStart;
    }

    /** The codes must know the crew's names. */
    public static CrewSheet of(Crew crew, Codes codes) {
        List<Member> members = crew.members();
        long[] skills = new long[members.stream().mapToInt(member -> member.skills().size()).sum()];
        long[] certificates = new long[3 * members.stream().mapToInt(member -> member.certificates().size()).sum()];
        int skillAt = 0;
        int certificateAt = 0;
        for (int i = 0; i < members.size(); i++) {
            for (Skill skill : members.get(i).skills()) {
                skills[skillAt++] = ((long) codes.of(skill.trade()) << 2 * MEMBER_BITS)
                        | ((long) skill.level() << MEMBER_BITS) | i;
            }
            for (Certificate certificate : members.get(i).certificates()) {
                certificates[certificateAt++] = ((long) codes.of(certificate.kind()) << MEMBER_BITS) | i;
                certificates[certificateAt++] = certificate.validity().startMinute();
                certificates[certificateAt++] = certificate.untilMinute();
            }
        }
        return new CrewSheet(crew, skills, certificates,
                members.stream().allMatch(member -> member.membership().equals(Interval.ALWAYS)),
                ValidityStarts.last(crew));
    }

    /** The same people and papers in a crew that differs in other things. */
    public CrewSheet withCrew(Crew other) {
        return new CrewSheet(other, skills, certificates, allStay, lastValidityStart);
    }

    public Crew crew() {
        return crew;
    }

    /** Whether some paper or membership begins after the minute, so that a later start might be judged better. */
    boolean gainsAfter(long minute) {
        return lastValidityStart > minute;
    }

    /** Those who belong to the crew over the span. */
    People present(Interval span) {
        People present = new People(crew.members().size());
        for (int i = 0; i < crew.members().size(); i++) {
            if (allStay || crew.members().get(i).membership().covers(span)) {
                present.add(i);
            }
        }
        return present;
    }

    /** Those who have the trade at the level or above. */
    People skilled(int trade, int level) {
        People skilled = new People(crew.members().size());
        for (long skill : skills) {
            if (skill >> 2 * MEMBER_BITS == trade && (skill >> MEMBER_BITS & 0xffff) >= level) {
                skilled.add((int) (skill & 0xffff));
            }
        }
        return skilled;
    }

    /** Those whose certificates of the kind cover the span. */
    People holding(int kind, Interval span) {
        People holding = new People(crew.members().size());
        for (int i = 0; i < certificates.length; i += 3) {
            if (certificates[i] >> MEMBER_BITS == kind && certificates[i + 1] <= span.startMinute()
                    && certificates[i + 2] > span.startMinute()) {
                int member = (int) (certificates[i] & 0xffff);
                if (certificates[i + 2] >= span.endMinute() || renewed(certificates[i], certificates[i + 2], span)) {
                    holding.add(member);
                }
            }
        }
        return holding;
    }

    /** Whether others of the same person and kind go on from a minute to the span's end. */
    private boolean renewed(long kindAndMember, long minute, Interval span) {
        long reach = minute;
        for (boolean further = true; further && reach < span.endMinute(); ) {
            further = false;
            for (int i = 0; i < certificates.length; i += 3) {
                if (certificates[i] == kindAndMember && certificates[i + 1] <= reach && certificates[i + 2] > reach) {
                    reach = certificates[i + 2];
                    further = true;
                }
            }
        }
        return reach >= span.endMinute();
    }
}
