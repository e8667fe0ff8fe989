package org.millwright.checkpoint;

/** What a guard did about whoever stood there. */
public enum Outcome {
    LET_IN,
    /** The pass is good, but not of this person or vehicle. */
    MISMATCH,
    TURNED_AWAY,
    /** The task force was called to decide. */
    CALLED,
    /** The pass is good no more, and its holder, who was in, went out. */
    LET_OUT
}
