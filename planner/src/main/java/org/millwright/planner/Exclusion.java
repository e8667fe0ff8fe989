package org.millwright.planner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.rule.Judge;
import org.millwright.planner.rule.Judgement;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Remedies;
import org.millwright.planner.rule.Remedy;
import org.millwright.planner.rule.RuleCode;

/** A crew that may not do the demand, every reason why, and what would change it. */
public final class Exclusion {

    private final Crew crew;
    private final Judge judge;
    private final long travelMinutes;
    private final Judgement judgement;

    Exclusion(Crew crew, Judge judge, long travelMinutes, Judgement judgement) {
        this.crew = crew;
        this.judge = judge;
        this.travelMinutes = travelMinutes;
        this.judgement = judgement;
    }

    public String crewId() {
        return crew.id();
    }

    public Crew crew() {
        return crew;
    }

    /** The rules that refuse, at least one. */
    public Set<RuleCode> codes() {
        Set<RuleCode> codes = EnumSet.noneOf(RuleCode.class);
        judgement.refusals().forEach(refusal -> codes.add(refusal.code()));
        return codes;
    }

    /** Every reason, jobs in order and rules in order. */
    public List<Refusal> refusals() {
        return judgement.refusals();
    }

    /** The rule, when it alone is in the way (只差一项). */
    public Optional<RuleCode> onlyRule() {
        return Integer.bitCount(judgement.codes()) == 1
                ? Optional.of(judgement.refusals().getFirst().code()) : Optional.empty();
    }

    /** What would make it eligible; empty unless one rule alone is in the way. Worked out when asked for. */
    public List<Remedy> remedies() {
        return new Remedies(judge, crew, travelMinutes, judgement).list();
    }

    /** Jobs of a larger demand that the crew may do, each taken alone. Worked out when asked for. */
    public List<String> jobsAlone() {
        List<String> alone = new ArrayList<>();
        for (Job job : judge.jobs()) {
            if (judge.jobs().size() > 1 && judge.alone(job).judge(crew, travelMinutes).isAllowed()) {
                alone.add(job.id());
            }
        }
        return List.copyOf(alone);
    }

    /** When each job was judged: as found, or nominal where it does not fit. */
    public List<JobSpan> spans() {
        return judgement.trials().stream().map(trial -> new JobSpan(trial.job().id(), trial.span().startMinute(),
                trial.span().endMinute())).toList();
    }

    String toText() {
        StringBuilder text = new StringBuilder("- " + crewId());
        refusals().forEach(refusal -> text.append(" ").append(refusal));
        remedies().forEach(remedy -> text.append(" ?").append(remedy));
        return text.toString();
    }

    @Override
    public String toString() {
        return "Exclusion[" + toText() + "]";
    }
}
