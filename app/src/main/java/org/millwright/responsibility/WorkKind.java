package org.millwright.responsibility;

import org.millwright.tenancy.Rows;

/** What has steps that somebody answers for. Words on screen are {@code responsibility.kind.<name>}. */
public enum WorkKind {
    ENGAGEMENT("/engagements/"), FILING("/filings/");

    private final String path;

    WorkKind(String path) {
        this.path = path;
    }

    public String href(java.util.UUID id) {
        return path + id;
    }

    public String code() {
        return Rows.word(this);
    }
}
