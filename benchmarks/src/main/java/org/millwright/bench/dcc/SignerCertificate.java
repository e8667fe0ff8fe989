package org.millwright.bench.dcc;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.millwright.bench.dcc.HealthClaims.Content;
import org.millwright.pass.cose.KeyId;

/** The certificate of whoever signed, as a case gives it. */
record SignerCertificate(X509Certificate certificate, KeyId id) {

    /** Under the number of the network's organisation, and under one with a zero in it that the first issuers used. */
    private static final List<String> ROOTS = List.of("1.3.6.1.4.1.1847.2021.1.", "1.3.6.1.4.1.0.1847.2021.1.");

    static SignerCertificate of(byte[] encoded) throws Failed {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded));
            return new SignerCertificate(certificate, KeyId.over(certificate.getEncoded()));
        } catch (CertificateException unreadable) {
            throw new Failed("the certificate cannot be read: " + unreadable.getMessage());
        }
    }

    /** What it may sign; everything where it does not say. */
    Set<Content> usages() throws Failed {
        Set<Content> usages = EnumSet.noneOf(Content.class);
        List<String> extended = extended();
        for (Content content : Content.values()) {
            if (ROOTS.stream().anyMatch(root -> extended.contains(root + (content.ordinal() + 1)))) {
                usages.add(content);
            }
        }
        return usages.isEmpty() ? EnumSet.allOf(Content.class) : usages;
    }

    private List<String> extended() throws Failed {
        try {
            List<String> extended = certificate.getExtendedKeyUsage();
            return extended == null ? List.of() : extended;
        } catch (CertificateException unreadable) {
            throw new Failed("its key usages cannot be read: " + unreadable.getMessage());
        }
    }
}
