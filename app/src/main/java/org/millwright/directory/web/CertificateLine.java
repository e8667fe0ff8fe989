package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;

public record CertificateLine(UUID id, Term kind, String number, LocalDate issuedOn, @Nullable LocalDate validTo, @Nullable LocalDate nextReview,
                              @Nullable LocalDate reliableTo, Validity validity) {

    static CertificateLine of(Certificate certificate, CodeNames names, LocalDate today) {
        return new CertificateLine(certificate.id(), Term.of(names, CodeList.CERTIFICATE_KIND, certificate.kind()), certificate.number(), certificate.issuedOn(),
                certificate.validTo(), certificate.nextReview(), certificate.reliableTo(), Validity.of(certificate, today));
    }
}
