package org.millwright.protocol;

import java.util.Locale;

/** What a clause is about; the chapters of a document, in this order. */
public enum ClauseKind {
    STAFF_HEALTH, DISINFECTION, WORKFLOW, EMERGENCY;

    /** From 1, before the dot of a clause's number. */
    public int chapter() {
        return ordinal() + 1;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
