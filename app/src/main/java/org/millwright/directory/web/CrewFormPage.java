package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id     null for a new one
 * @param people those in the crew, one of whom leads it
 */
public record CrewFormPage(UUID installerId, String installer, @Nullable UUID id, CrewForm form, List<Person> people) {

    public record Person(UUID id, String maskedName) {}

    public String action() {
        return id == null ? "/installers/" + installerId + "/crews" : "/crews/" + id;
    }
}
