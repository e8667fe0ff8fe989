package org.millwright.planner;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.rule.CrewSheet;
import org.millwright.planner.rule.Judge;
import org.millwright.planner.rule.Judgement;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Remedies;
import org.millwright.planner.rule.Remedy;
import org.millwright.planner.rule.RuleCode;

/** A crew that may not do the demand, every reason why, and what would change it. */
public final class Exclusion {

    private final CrewSheet crew;
    private final Judge judge;
    private final long travelMinutes;
    private final int codes;

    Exclusion(CrewSheet crew, Judge judge, long travelMinutes, int codes) {
        this.crew = crew;
        this.judge = judge;
        this.travelMinutes = travelMinutes;
        this.codes = codes;
    }

    public String crewId() {
        return crew.crew().id();
    }

    public Crew crew() {
        return crew.crew();
    }

    /** The rules that refuse, at least one, in their order. */
    public Set<RuleCode> codes() {
        Set<RuleCode> refusing = EnumSet.noneOf(RuleCode.class);
        for (RuleCode code : RuleCode.values()) {
            if ((codes & code.bit()) != 0) {
                refusing.add(code);
            }
        }
        return refusing;
    }

    /** The same as {@link RuleCode#bit bits}. */
    int bits() {
        return codes;
    }

    /** The rule, when it alone is in the way (只差一项). */
    public Optional<RuleCode> onlyRule() {
        return Integer.bitCount(codes) == 1
                ? Optional.of(RuleCode.values()[Integer.numberOfTrailingZeros(codes)]) : Optional.empty();
    }

    /** Every reason, jobs in order and rules in order. Worked out when asked for. */
    public List<Refusal> refusals() {
        return judgement().refusals();
    }

    /** What would make it eligible; empty unless one rule alone is in the way. Worked out when asked for. */
    public List<Remedy> remedies() {
        return new Remedies(judge, crew, travelMinutes, judgement()).list();
    }

    /** Jobs of a larger demand that the crew may do, each taken alone. Worked out when asked for. */
    public List<String> jobsAlone() {
        return judge.jobs().size() == 1 ? List.of() : judge.jobs().stream()
                .filter(job -> judge.withJobs(List.of(job)).judge(crew, travelMinutes).isAllowed()).map(Job::id).toList();
    }

    /** When each job was judged: as found, or nominal where it does not fit. Worked out when asked for. */
    public List<JobSpan> spans() {
        return judgement().trials().stream().map(trial -> new JobSpan(trial.job().id(), trial.span().startMinute(),
                trial.span().endMinute())).toList();
    }

    private Judgement judgement() {
        return judge.judge(crew, travelMinutes);
    }

    @Override
    public String toString() {
        return "Exclusion[" + AnswerText.of(this) + "]";
    }
}
