package org.millwright.protocol.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.ClauseDraft;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Wording;
import org.millwright.protocol.rule.FactDefinition;
import org.millwright.protocol.rule.FactSubject;

/**
 * A clause as it is typed.
 *
 * @param typed    what the form holds; {@code wording} what was saved last
 * @param facts    what a rule can name
 * @param previous the clause before it in the edition; {@code next} the one after it
 */
public record ClausePage(Edition edition, Wording wording, ClauseDraft typed, int version, TrialView trial, Map<FactSubject, List<FactDefinition>> facts,
                         @Nullable Wording previous, @Nullable Wording next) {}
