/**
 * Clauses that a computer can check. A rule is a CEL expression that says what must hold, over facts from a fixed catalogue, and an outcome for when it does not; the rules
 * of an edition in force for an area and a level are a {@code RuleBook}, which judges facts at a time. Nothing here knows a database, a user or the machine's clock, so
 * every judgement can be made again from its record. Doors: {@code FactCatalogue}, {@code RuleChecker}, {@code RuleSet}, {@code RuleBook}, {@code JudgementRecord}.
 */
@NamedInterface("rule")
@NullMarked
package org.millwright.protocol.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
