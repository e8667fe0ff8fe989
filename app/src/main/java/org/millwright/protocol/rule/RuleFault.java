package org.millwright.protocol.rule;

import java.util.List;

/**
 * Something wrong with a rule, and where. Words on screen are {@code rule-fault.<kind>}.
 *
 * @param offset   of the place, in code points from the start of the text
 * @param length   of the place
 * @param found    what stands there
 * @param expected what could stand there instead, best first; may be empty
 */
public record RuleFault(Kind kind, int offset, int length, String found, List<String> expected) {

    public enum Kind {
        /** Not CEL. */
        SYNTAX,
        /** Longer than can be read. */
        TOO_LONG,
        /** No such fact; the nearest names are expected. */
        UNKNOWN_FACT,
        /** A fact nobody may be judged by: plate origin, household registration, nationality. */
        FORBIDDEN_FACT,
        /** No such function or operator in rules. */
        UNKNOWN_FUNCTION,
        /** A bare number beside a quantity; the number with its unit is expected. */
        MISSING_UNIT,
        /** A unit of another dimension. */
        WRONG_UNIT,
        /** Values of this type do not stand here. */
        WRONG_TYPE,
        /** Not one of the words the fact can have. */
        UNKNOWN_VALUE,
        /** A word that means "not known yet": no rule ever sees it. */
        OPEN_VALUE,
        /** Facts of a person and of a vehicle in one rule. */
        MIXED_SUBJECTS,
        /** Names no fact, so it would judge nothing. */
        NO_FACT
    }
}
