package org.millwright.protocol.rule;

/**
 * What a clause asks for, as typed.
 *
 * @param expression CEL that is true when the clause is satisfied
 * @param otherwise  what follows when it is not
 */
public record ClauseRule(String expression, Outcome otherwise) { }
