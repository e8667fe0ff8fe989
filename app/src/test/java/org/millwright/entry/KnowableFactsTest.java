package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.protocol.rule.FactCatalogue;
import org.millwright.protocol.rule.FactDefinition;

class KnowableFactsTest {

    /** A clause that asks for a fact nobody can bring and nothing computes lets no filing in for good. */
    @Test
    void whateverARuleCanNameCanBeKnown() {
        var brought = Stream.of(EvidenceKind.values()).flatMap(kind -> kind.facts().stream()).map(FactDefinition::name);
        var known = Stream.concat(brought, ComputedFacts.NAMES.stream()).toList();
        assertThat(known).containsAll(FactCatalogue.standard().list().stream().map(FactDefinition::name).toList());
    }
}
