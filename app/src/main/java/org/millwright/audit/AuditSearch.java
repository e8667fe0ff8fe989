package org.millwright.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; null does not restrict.
 *
 * @param until  exclusive
 * @param actors memberships; empty finds nothing
 * @param action one action, or with a dot at its end all that begin so: {@code demand.}
 * @param before the last entry of the page before
 * @param subjects what any of these happened to, or to something of the {@code subjectType}: one text may mean either; empty finds nothing but that
 */
public record AuditSearch(@Nullable Instant from, @Nullable Instant until, @Nullable List<UUID> actors, @Nullable String action, @Nullable String subjectType,
                          @Nullable UUID subjectId, @Nullable Position before, @Nullable List<UUID> subjects) {

    public AuditSearch(@Nullable Instant from, @Nullable Instant until, @Nullable List<UUID> actors, @Nullable String action, @Nullable String subjectType,
            @Nullable UUID subjectId, @Nullable Position before) {
        this(from, until, actors, action, subjectType, subjectId, before, null);
    }

    /** Where in the list an entry stands, written into a page's address as {@code <microseconds>_<id>}. */
    public record Position(Instant at, UUID id) {

        public static Position of(AuditEntry entry) {
            return new Position(entry.at(), entry.id());
        }

        public static Optional<Position> parse(String text) {
            var parts = text.split("_", 2);
            try {
                var micros = Long.parseLong(parts[0]);
                return Optional.of(new Position(Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L), UUID.fromString(parts[1])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | java.time.DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000 + "_" + id;
        }
    }
}
