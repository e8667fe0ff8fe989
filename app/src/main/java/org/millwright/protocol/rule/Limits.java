package org.millwright.protocol.rule;

import java.util.List;

/**
 * The comparisons of a rule.
 *
 * @param wanted  those that would make it hold, each read so that it should
 * @param turning all, also those that only choose between others: when one of them turns, so may the answer
 */
record Limits(List<Limit> wanted, List<Limit> turning) { }
