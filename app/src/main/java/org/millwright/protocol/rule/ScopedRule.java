package org.millwright.protocol.rule;

/** A clause's rule with its scope, as an edition has it. */
public record ScopedRule(ClauseRef clause, ClauseRule rule, ClauseScope scope) { }
