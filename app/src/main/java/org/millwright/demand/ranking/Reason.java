package org.millwright.demand.ranking;

import java.util.UUID;
import org.millwright.planner.rule.RuleCode;

/**
 * One rule against a crew, worded for its reader.
 *
 * @param packageId for which package of the demand
 * @param found     the value found
 * @param needed    the value needed
 * @param sentence  both, as a person would say it
 */
public record Reason(RuleCode rule, UUID packageId, String found, String needed, String sentence) {}
