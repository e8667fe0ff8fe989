package org.millwright.directory.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;

public record CertificateForm(@Nullable String kind, @Nullable String number, @Nullable String issuedOn, @Nullable String validTo, @Nullable String nextReview) {

    static final CertificateForm EMPTY = new CertificateForm(null, null, null, null, null);

    static CertificateForm of(Certificate certificate) {
        return new CertificateForm(certificate.kind(), certificate.number(), certificate.issuedOn().toString(), Objects.toString(certificate.validTo(), null),
                Objects.toString(certificate.nextReview(), null));
    }
}
