package org.millwright.pass.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** A key ring as the bytes of a PKCS#12, encrypted by the password; where they lie is the caller's choice. */
public final class Pkcs12 {

    private static final String TYPE = "PKCS12";

    private Pkcs12() {
    }

    public static byte[] write(KeyRing ring, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, password);
        for (PassKey key : ring.keys()) {
            store.setKeyEntry(key.id().hex(), key.privateKey(), password, new Certificate[] {SelfSigned.certificate(key)});
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    /** @throws IOException with a password that does not open it, or bytes that are no PKCS#12 */
    public static KeyRing read(byte[] bytes, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(new ByteArrayInputStream(bytes), password);
        KeyRing ring = KeyRing.EMPTY;
        for (String alias : Collections.list(store.aliases())) {
            ring = ring.with(SelfSigned.key((X509Certificate) store.getCertificate(alias),
                    (PrivateKey) store.getKey(alias, password)));
        }
        return ring;
    }
}
