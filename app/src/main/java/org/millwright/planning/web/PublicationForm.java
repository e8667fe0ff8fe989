package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Refusal;

/** @param revision of the draft as its publisher saw it */
public record PublicationForm(@Nullable String revision) {

    int read() {
        if (revision == null || !revision.strip().matches("[0-9]{1,9}")) throw Refusal.conflict("planning.refusal.revision_needed");
        return Integer.parseInt(revision.strip());
    }
}
