package org.millwright.pass.key;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;

/**
 * A PKCS#12 keeps a private key beside a certificate, and the JDK makes none. So the key signs one of its own, which also
 * carries what we must remember: purpose and issuer as its name, validity as its validity.
 */
final class SelfSigned {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
    private static final byte[] COMMON_NAME = Der.oid(0x55, 0x04, 0x03);
    private static final byte[] ORGANISATION = Der.oid(0x55, 0x04, 0x0a);
    private static final Pattern NAME = Pattern.compile("CN=([A-Z]+),O=([A-Za-z0-9-]+)");

    private SelfSigned() {
    }

    static X509Certificate certificate(PassKey key) throws GeneralSecurityException {
        byte[] name = Der.sequence(Der.set(Der.sequence(ORGANISATION, Der.utf8(key.issuer()))),
                Der.set(Der.sequence(COMMON_NAME, Der.utf8(key.purpose().name()))));
        byte[] content = Der.sequence(Der.positive(key.id().bytes()), ECDSA_WITH_SHA256, name,
                Der.sequence(Der.time(key.validity().from()), Der.time(key.validity().until())), name,
                key.publicKey().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.privateKey());
        signature.update(content);
        byte[] certificate = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    static PassKey key(X509Certificate certificate, PrivateKey privateKey) throws GeneralSecurityException {
        certificate.verify(certificate.getPublicKey());
        Matcher name = NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (!name.matches()) {
            throw new GeneralSecurityException("not a key of ours: " + certificate.getSubjectX500Principal());
        }
        return new PassKey(Purpose.valueOf(name.group(1)), name.group(2),
                new Validity(certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()),
                certificate.getPublicKey(), privateKey);
    }
}
