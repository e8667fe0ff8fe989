package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id      null for a new one
 * @param choices classes with their scopes; empty for a safety licence
 */
public record LicencePage(UUID installerId, String installer, boolean safety, @Nullable UUID id, LicenceForm form, List<Choice> choices) {

    public record Choice(Term scope, Term grade) {}

    public String action() {
        var base = "/installers/" + installerId + (safety ? "/safety-licences" : "/licences");
        return id == null ? base : base + "/" + id;
    }
}
