package org.millwright.planner.problem;

/**
 * What a person can do.
 *
 * @param trade a code such as {@code fitter}
 * @param level 1 the lowest, 9 the highest
 */
public record Skill(String trade, int level) {

    public Skill {
        Bound.named("Skill", "trade", trade);
        Bound.within("Skill " + trade, "level", level, 1, 9);
    }
}
