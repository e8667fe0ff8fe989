package org.millwright.protocol.level;

import static org.millwright.protocol.level.ControlLevels.prefix;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.millwright.protocol.rule.ControlLevel;

/** Levels of a zone and its parts, none of them withdrawn. */
public record LevelTimeline(List<LevelPeriod> periods) {

    /** What is in force in a place: see {@link ControlLevels#findInForce}. */
    public Optional<LevelPeriod> findInForce(Collection<String> divisions, Instant at) {
        var all = periods.stream().filter(one -> !at.isBefore(one.from()) && (one.until() == null || at.isBefore(one.until()))).toList();
        Collection<String> places = divisions.isEmpty() ? List.of("") : divisions;
        return places.stream().flatMap(place -> all.stream().filter(one -> place.startsWith(prefix(one.division()))).max(Comparator.comparingInt(one -> prefix(one.division()).length())).stream())
                .max(Comparator.comparing(LevelPeriod::level));
    }

    public ControlLevel levelOf(Collection<String> divisions, Instant at) {
        return findInForce(divisions, at).map(LevelPeriod::level).orElse(ControlLevel.NONE);
    }

    /** When a level last began or ended somewhere. */
    public Optional<Instant> findLastTurn(Instant now) {
        return periods.stream().flatMap(one -> Stream.of(Optional.of(one.from()), Optional.ofNullable(one.until())).flatMap(Optional::stream)).filter(turn -> !turn.isAfter(now))
                .max(Comparator.naturalOrder());
    }
}
