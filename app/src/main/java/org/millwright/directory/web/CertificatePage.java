package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param id null for a new one */
public record CertificatePage(UUID memberId, String member, @Nullable UUID id, CertificateForm form, List<Kind> kinds) {

    public record Kind(Term term, @Nullable Integer validityYears, @Nullable Integer reviewYears) {}

    public String action() {
        var base = "/members/" + memberId + "/certificates";
        return id == null ? base : base + "/" + id;
    }
}
