package org.millwright.protocol.rule;

/** A fact that a clause needs and does not have. */
public record MissingFact(String name, Why why) {

    /** Words on screen are {@code missing-fact.<name>}. */
    public enum Why {
        /** Nobody said. */
        ABSENT,
        /** A result is still out. */
        PENDING,
        /** It lies after the time judged. */
        IN_FUTURE,
        /** It was erased. */
        ERASED
    }
}
