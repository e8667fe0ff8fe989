package org.millwright.protocol.rule;

/** Which of several pieces of evidence for the facts of one group counts. What is decided counts before what is still out, whatever else holds. */
public enum Precedence {

    /** What happened last; of two from the same moment the worse, whoever was wrong. For what replaces what was there before: a test, a temperature. */
    LATEST,

    /**
     * The worse, whoever states it and whenever. For what a later or a computed "no" does not undo: an itinerary without a risky stop says nothing of a stay that a person or the health office
     * named. Only a health officer's own word clears what was stated before it; what comes after that, or is computed anew, counts again.
     */
    WORST
}
