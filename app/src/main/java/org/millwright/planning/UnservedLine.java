package org.millwright.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.rule.RuleCode;

/**
 * A package that a plan leaves to nobody, as it was when the plan was worked out.
 *
 * @param rule        most in the way: the one that alone keeps most crews out, else the one that keeps most out; null: no rule, their time is taken
 * @param keptOut     how many crews it keeps out
 * @param keptOutOnly how many of them it keeps out alone
 * @param able        crews that might still do it
 * @param crews       that were asked; 0: it was not looked at yet
 * @param waitsFor    a package before it that nobody does either; null: none
 */
public record UnservedLine(UUID packageId, @Nullable RuleCode rule, int keptOut, int keptOutOnly, int able, int crews, @Nullable UUID waitsFor) {}
