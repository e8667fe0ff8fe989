package org.millwright.protocol.rule;

/**
 * Where a fact comes from.
 *
 * @param reference what leads there: a laboratory, a file, a checklist run; never a document number
 */
public record FactSource(Kind kind, String reference) {

    /** Least trustworthy first. Words on screen are {@code fact-source.<name>}. */
    public enum Kind {
        DECLARED, ENTERED, UPLOADED, IMPORTED, INTERFACE, MEASURED, COMPUTED,

        /** Stated by a health officer, who answers for it. */
        OFFICER
    }
}
