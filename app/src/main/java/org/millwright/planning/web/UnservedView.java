package org.millwright.planning.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.rule.RuleCode;

/**
 * Work that a plan leaves to nobody.
 *
 * @param rule        most in the way; null: no rule, everybody's time is taken
 * @param keptOut     crews that it keeps out, {@code only} of them alone
 * @param able        crews that might still do it
 * @param crews       that were asked; 0: it was not looked at yet
 * @param waitsFor    title of the work before it that nobody does either; empty: none
 */
public record UnservedView(UUID packageId, UUID demandId, String number, String company, String demand, String title, int position, Instant windowStarts, Instant windowEnds, @Nullable RuleCode rule, int keptOut,
                           int only, int able, int crews, String waitsFor) {}
