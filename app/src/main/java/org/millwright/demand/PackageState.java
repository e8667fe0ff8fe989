package org.millwright.demand;

import java.util.Locale;

/** Where a work package stands: open until as many crews are engaged as it needs, done when all their engagements are completed. */
public enum PackageState {
    OPEN, ENGAGED, DONE, WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PackageState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
