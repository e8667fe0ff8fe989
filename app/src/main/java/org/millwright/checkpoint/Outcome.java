package org.millwright.checkpoint;

/** What a guard did about whoever stood there. */
public enum Outcome {
    LET_IN,
    /** The pass is good, but not of this person or vehicle. */
    MISMATCH,
    TURNED_AWAY,
    /** The task force was called to decide. */
    CALLED
}
