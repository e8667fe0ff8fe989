package org.millwright.planning;

import java.util.List;
import java.util.UUID;

/** What came of a move. */
public sealed interface MoveAnswer {

    /** @param planId the draft it was made in: a new one, where the published plan was moved and its reader had none */
    record Moved(UUID planId, List<Placement> placements) implements MoveAnswer {}

    /** Nothing was moved. */
    record NotMoved(List<Objection> objections) implements MoveAnswer {}

    /**
     * A rule against a move, worded for its reader.
     *
     * @param rule   code of the rule: one of the planner's, or PREDECESSOR, SUCCESSOR, WAY, ENGAGED, TOGETHER
     * @param name   of the rule
     * @param found  the value found
     * @param needed the value needed
     * @param advice what to do; may be empty
     */
    record Objection(String rule, String name, String found, String needed, String sentence, String advice) {}
}
