package org.millwright.directory.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Words;

/**
 * The form of a company or an installer.
 *
 * @param id       null for a new one
 * @param doubtful the credit code typed fails the standard's check but may be accepted with a reason
 */
public record OrganisationFormPage(boolean installer, @Nullable UUID id, OrganisationForm form, boolean doubtful) {

    private static final Map<String, String> NAMES = Map.of("name", "directory.name.full", "creditCode", "directory.credit-code", "doubtfulReason", "directory.credit.reason",
            "serviceArea", "directory.service-area", "contactName", "directory.contact.name", "contactPhone", "directory.contact.phone", "address", "directory.address",
            "divisionCode", "directory.division", "latitude", "ui.map.latitude", "longitude", "ui.map.longitude");

    /** What the form calls its fields, for the summary of errors. */
    public static UnaryOperator<String> names(Words words) {
        return field -> NAMES.containsKey(field) ? words.t(NAMES.get(field)) : "";
    }

    public String action() {
        var base = installer ? "/installers" : "/companies";
        return id == null ? base : base + "/" + id;
    }

    public String back() {
        return id == null ? (installer ? "/installers" : "/companies") : action();
    }
}
