package org.millwright.directory.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a company or an installer.
 *
 * @param id       null for a new one
 * @param doubtful the credit code typed fails the standard's check but may be accepted with a reason
 */
public record OrganisationFormPage(boolean installer, @Nullable UUID id, OrganisationForm form, boolean doubtful) {

    public String action() {
        var base = installer ? "/installers" : "/companies";
        return id == null ? base : base + "/" + id;
    }

    public String back() {
        return id == null ? (installer ? "/installers" : "/companies") : action();
    }
}
