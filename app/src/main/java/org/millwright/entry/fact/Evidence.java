package org.millwright.entry.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;

/**
 * One piece of evidence: what was stated together about one subject, when and by whom.
 *
 * @param values    by name of the fact; {@link FactValue.Erased} once it was erased
 * @param fileId    the paper it rests on
 * @param statedBy  membership; null for an interface
 * @param standing  whether it counts yet
 */
public record Evidence(UUID id, FactSubject subject, UUID subjectId, EvidenceKind kind, List<Stated> values, FactSource source, @Nullable UUID fileId,
                       Instant statedAt, @Nullable UUID statedBy, Standing standing) {

    public record Stated(String name, FactValue value) {}

    /** What was uploaded counts once a person has looked at it; what a person found wrong never does, and is kept. */
    public enum Standing { GOOD, TO_CHECK, REJECTED }

    public List<Fact> facts() {
        return values.stream().map(it -> new Fact(it.name(), it.value(), source, id.toString(), statedAt)).toList();
    }

    public boolean erased() {
        return values.stream().anyMatch(it -> it.value() instanceof FactValue.Erased);
    }
}
