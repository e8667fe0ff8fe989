package org.millwright.protocol.rule;

/**
 * A fact that a clause rested on.
 *
 * @param seen the value as the rule saw it at the time judged: hours since sampling, where the fact is the time of sampling
 */
public record UsedFact(Fact fact, FactValue seen) { }
