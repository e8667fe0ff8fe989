package org.millwright.entry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.protocol.rule.FactDefinition;

/**
 * The form for one piece of evidence: which kind, then what it says.
 *
 * @param subjectId null of a kind not chosen yet
 * @param label     whom or what it is about
 * @param kinds     that can be brought of such a subject and that the rules ask for
 * @param others    that can be brought as well
 * @param typed     by name of the fact
 * @param lacks     the person has not said a word on the category yet; {@code own} says it here, for another somebody keeps the paper
 */
public record EvidencePage(UUID filingId, String number, UUID subjectId, String label, List<EvidenceKind> kinds, List<EvidenceKind> others, @Nullable EvidenceKind kind, Map<String, String> typed,
                           @Nullable String reference, @Nullable String tube, boolean lacks, boolean own, @Nullable String keptBy, boolean phone) {

    /** @param at path of its inputs */
    public record Field(String at, FactDefinition fact, @Nullable String typed) {}

    public List<Field> fields() {
        if (kind == null) return List.of();
        var facts = kind.facts();
        return IntStream.range(0, facts.size()).mapToObj(i -> new Field("facts[" + i + "]", facts.get(i), typed.get(facts.get(i).name()))).toList();
    }
}
