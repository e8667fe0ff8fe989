package org.millwright.demand;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether crews may be invited at all, and whether one may be held to the time it offers: the hard rules of ranking. Several checks may exist; each names
 * what stands in the way.
 */
public interface InvitationCheck {

    /** @param key message key; {@code args} its values, so that the reader sees the value found and the value needed */
    record Objection(String key, List<Object> args) {}

    /**
     * @param packages to be done one after another, each within its window
     * @param settled  when packages of the demand are done by crews that are engaged already
     * @param then     whether the windows are the very times offered
     */
    record Question(Demand demand, List<WorkPackage> packages, List<Stretch> settled, boolean then) {

        /** Whether there is any time within the windows. */
        public static Question within(Demand demand, List<WorkPackage> packages, List<Stretch> settled) {
            return new Question(demand, packages, settled, false);
        }

        /** Whether it may be just then. How the times stand to those of other crews is not asked. */
        public static Question then(Demand demand, List<Stretch> offered) {
            var packages = offered.stream().sorted(Comparator.comparing(Stretch::starts)).flatMap(time -> demand.packages().stream()
                    .filter(it -> it.id().equals(time.packageId())).map(it -> it.during(time))).toList();
            return new Question(demand, packages, List.of(), true);
        }

        public Question notBefore(Instant from) {
            return new Question(demand, packages.stream().map(it -> it.notBefore(from)).toList(), settled, then);
        }
    }

    /** By crew; a crew that nothing stands in the way of may be missing. What is known of the crews is read for all of them at once. */
    Map<UUID, List<Objection>> objections(Collection<UUID> crewIds, Question question);

    /** Before which no start is worth looking at; empty when none is at all. */
    default Optional<Instant> earliest(UUID crewId, Question question) {
        return Optional.of(Instant.EPOCH);
    }
}
