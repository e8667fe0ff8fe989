package org.millwright.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.RuleBook;

/** What the protocol says is in force: the control level, the rules that follow from it, and where risk areas lie. */
public interface ControlNow {

    /** @param level high, medium or low, as rules name it */
    record RiskArea(String division, String level, Instant from, @Nullable Instant until) {}

    /** Answers for many places and times without asking again. */
    interface Levels {

        ControlLevel at(String division, Instant at);

        /** When a level last began or ended somewhere, or a clause by its own dates: who is judged by the clock since then is to be judged anew. */
        Optional<Instant> findLastTurn(Instant now);
    }

    Levels levels();

    /** Of the edition in force, for a place and a time that may lie ahead; without rules when there is no edition. */
    RuleBook bookFor(Collection<String> divisions, ControlLevel level, Instant at);

    /**
     * Who has acknowledged the edition whose rules decide.
     *
     * @param edition as people call it
     * @param at      when, by member; who has not is not in it
     */
    record Acknowledged(String edition, Map<UUID, Instant> at) {}

    /** Empty while no edition with rules is in force. */
    Optional<Acknowledged> findAcknowledged(Collection<UUID> members);

    /** All that have not ended before {@code since}. */
    List<RiskArea> listRiskAreas(Instant since);
}
