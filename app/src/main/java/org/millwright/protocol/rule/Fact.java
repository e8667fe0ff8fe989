package org.millwright.protocol.rule;

import java.time.Instant;

/**
 * A fact with its provenance.
 *
 * @param name     of its definition
 * @param evidence the piece of evidence it belongs to: a test, a report, a measurement
 * @param known    when it became known here
 */
public record Fact(String name, FactValue value, FactSource source, String evidence, Instant known) { }
