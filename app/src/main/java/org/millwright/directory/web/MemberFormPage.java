package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id    null for a new person
 * @param known what is on record of a known one, masked; null for a new person
 */
public record MemberFormPage(UUID installerId, String installer, @Nullable UUID id, @Nullable Known known, MemberForm form, List<Term> trades,
                             List<CrewLink> crews) {

    public record Known(String maskedName, String documentMasked, String maskedPhone) {}

    public String action() {
        return id == null ? "/installers/" + installerId + "/members" : "/members/" + id;
    }
}
