package org.millwright.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets a test say what is in force in its own zone; in every other zone the protocol answers. */
@Component
@Primary
public class SampleControl implements ControlNow {

    private record Said(ControlLevel level, Instant since, RuleSet rules, List<RiskArea> areas) implements Levels {

        @Override
        public ControlLevel at(String division, Instant at) {
            return at.isBefore(since) ? ControlLevel.NONE : level;
        }

        @Override
        public Optional<Instant> findLastTurn(Instant now) {
            return Optional.of(since).filter(turn -> !turn.isAfter(now));
        }
    }

    private final ProtocolControl protocol;
    private final Map<UUID, Said> said = new ConcurrentHashMap<>();
    private final Map<UUID, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    SampleControl(ProtocolControl protocol) {
        this.protocol = protocol;
    }

    public void say(UUID zone, ControlLevel level, RuleSet rules, RiskArea... areas) {
        sayFrom(Instant.EPOCH, zone, level, rules, areas);
    }

    /** Normal mode before. */
    public void sayFrom(Instant since, UUID zone, ControlLevel level, RuleSet rules, RiskArea... areas) {
        said.put(zone, new Said(level, since, rules, List.of(areas)));
    }

    @Override
    public Levels levels() {
        var own = said.get(CurrentZone.id());
        return own == null ? protocol.levels() : own;
    }

    @Override
    public RuleBook bookFor(Collection<String> divisions, ControlLevel level, Instant at) {
        var own = said.get(CurrentZone.id());
        return own == null ? protocol.bookFor(divisions, level, at) : own.rules().inForce(divisions, level, at);
    }

    public void acknowledge(UUID zone, Map<UUID, Instant> who) {
        acknowledged.put(zone, new Acknowledged("样例 v2", who));
    }

    @Override
    public Optional<Acknowledged> findAcknowledged(Collection<UUID> members) {
        return said.containsKey(CurrentZone.id()) ? Optional.ofNullable(acknowledged.get(CurrentZone.id())) : protocol.findAcknowledged(members);
    }

    @Override
    public List<RiskArea> listRiskAreas(Instant since) {
        var own = said.get(CurrentZone.id());
        return own == null ? protocol.listRiskAreas(since) : own.areas();
    }
}
