package org.millwright.entry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.protocol.rule.FactDefinition;
import org.millwright.protocol.rule.FactType;

/**
 * The form for one piece of evidence: which kind, then what it says.
 *
 * @param subjectId null of a kind not chosen yet
 * @param label     whom or what it is about
 * @param kinds     that can be brought of such a subject and that the rules ask for
 * @param others    that can be brought as well
 * @param typed     by name of the fact
 * @param lacks     the person has not said a word on the category yet; {@code own} says it here, for another somebody keeps the paper
 * @param now       what a report made now says of its time
 */
public record EvidencePage(UUID filingId, String number, UUID subjectId, String label, List<EvidenceKind> kinds, List<EvidenceKind> others, @Nullable EvidenceKind kind, Map<String, String> typed,
                           @Nullable String reference, @Nullable String tube, boolean lacks, boolean own, @Nullable String keptBy, boolean phone, String now) {

    /** @param at path of its inputs */
    public record Field(String at, FactDefinition fact, @Nullable String typed, boolean required) {}

    public List<Field> fields() {
        if (kind == null) return List.of();
        var facts = kind.facts();
        return IntStream.range(0, facts.size()).mapToObj(i -> new Field("facts[" + i + "]", facts.get(i), typed(facts.get(i)), kind.required(facts.get(i)))).toList();
    }

    private @Nullable String typed(FactDefinition fact) {
        return typed.isEmpty() && kind == EvidenceKind.HEALTH_REPORT && fact.type() instanceof FactType.Since ? now : typed.get(fact.name());
    }
}
