package org.millwright.protocol.rule;

/** A rule in a book: it is in force, so its scope is of no more interest. */
public record BookRule(ClauseRef clause, ClauseRule rule) { }
