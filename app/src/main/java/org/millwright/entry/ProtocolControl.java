package org.millwright.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.RulesInForce;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.RiskAreas;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.EditionRef;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.tenancy.Rows;
import org.springframework.stereotype.Component;

/** Asks the protocol. */
@Component
class ProtocolControl implements ControlNow {

    private static final EditionRef NO_EDITION = new EditionRef(new UUID(0, 0), "–");

    /** Nobody files further ahead. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final RulesInForce rules;
    private final ControlLevels levels;
    private final RiskAreas areas;
    private final Acknowledgements acknowledgements;
    private final Clock clock;

    ProtocolControl(RulesInForce rules, ControlLevels levels, RiskAreas areas, Acknowledgements acknowledgements, Clock clock) {
        this.rules = rules;
        this.levels = levels;
        this.areas = areas;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    @Override
    public Levels levels() {
        var timeline = levels.timeline();
        return new Levels() {
            @Override
            public ControlLevel at(String division, Instant at) {
                return timeline.levelOf(List.of(division), at);
            }

            @Override
            public Optional<Instant> findLastTurn(Instant now) {
                return Stream.of(timeline.findLastTurn(now), rules.findLastTurn(now)).flatMap(Optional::stream).max(Comparator.naturalOrder());
            }
        };
    }

    @Override
    public RuleBook bookFor(Collection<String> divisions, ControlLevel level, Instant at) {
        return rules.findBook(divisions, level, at).orElseGet(() -> RuleBook.of(new RuleBook.Content(NO_EDITION, level, List.of())));
    }

    @Override
    public Optional<Acknowledged> findAcknowledged(Collection<UUID> members) {
        return rules.findEdition().map(edition -> new Acknowledged(edition.number(), acknowledgements.listFor(members, edition.id())));
    }

    @Override
    public List<RiskArea> listRiskAreas(Instant since) {
        return areas.listWithin(since, clock.instant().plus(AHEAD)).stream().map(it -> new RiskArea(it.division(), Rows.word(it.risk()), it.from(), it.until())).toList();
    }
}
