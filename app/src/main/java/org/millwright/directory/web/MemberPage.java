package org.millwright.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DocumentKind;

/**
 * A person.
 *
 * @param name           in full, and {@code documentNumber}: only in the answer to an opening that was put on record
 * @param opens          the reader may open the document
 */
public record MemberPage(UUID id, UUID installerId, String installer, String maskedName, DocumentKind documentKind, String documentMasked, @Nullable String name,
                         @Nullable String documentNumber, List<MemberLine.TradeLine> trades, List<CertificateLine> certificates, List<InCrew> crews,
                         @Nullable Instant leftAt, boolean keeps, boolean opens) {

    public record InCrew(UUID crewId, String crew, LocalDate joinedOn, @Nullable LocalDate leftOn) {}
}
