package org.millwright.protocol.rule;

import org.jspecify.annotations.Nullable;

/** Whom or what a fact is about, and so what a clause that names it judges. Words on screen are {@code fact-subject.<name>}. */
public enum FactSubject {
    PERSON, VEHICLE, EQUIPMENT, FILING, SITE;

    /** Of one filing, at one site: what is judged may rest on these as well as on facts of its own. */
    boolean isContext() {
        return this == FILING || this == SITE;
    }

    /** What a clause judges that names facts of both; null when one clause cannot judge both (a person and a vehicle). */
    @Nullable FactSubject with(FactSubject other) {
        if (this == other || other == SITE || (other == FILING && this != SITE)) {
            return this;
        }
        return isContext() ? other : null;
    }
}
