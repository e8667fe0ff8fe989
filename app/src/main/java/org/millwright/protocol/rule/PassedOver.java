package org.millwright.protocol.rule;

/**
 * A fact that is kept and does not count, because other evidence does.
 *
 * @param used the one that counts instead; of the same group, and of the same name where that evidence states it
 */
public record PassedOver(Fact fact, Fact used, Why why) {

    /** Words on screen are {@code passed-over.<name>}. */
    public enum Why {
        /** Its result is still out. */
        OPEN,
        /** What counts happened later. */
        EARLIER,
        /** What counts is of the same moment, or of any, and worse. */
        LESS_GRAVE,
        /** A health officer has said otherwise since. */
        CLEARED
    }
}
