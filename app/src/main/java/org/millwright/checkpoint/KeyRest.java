package org.millwright.checkpoint;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.millwright.pass.key.KeyRing;
import org.millwright.pass.key.PassKey;
import org.millwright.pass.key.Pkcs12;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.EncryptedColumn;
import org.millwright.vault.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How a private key rests: in a PKCS#12 of its own under a random password, and the password under the vault. Neither is worth anything without the other. */
@Component
class KeyRest {

    private static final int PASSWORD_BYTES = 24;

    private final ColumnCipher cipher;
    private final SecureRandom random = new SecureRandom();

    KeyRest(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    @Configuration(proxyBeanMethods = false)
    static class Encrypted {

        @Bean
        EncryptedColumn signingKeyPassword() {
            return new EncryptedColumn("signing_key", "password");
        }
    }

    record Rested(byte[] keystore, String sealedPassword) {}

    Rested rest(UUID row, PassKey key) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            return new Rested(Pkcs12.write(KeyRing.EMPTY.with(key), password.toCharArray()), cipher.encrypt(place(row), password));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a signing key could not be put away", e);
        }
    }

    PassKey wake(UUID row, Rested rested) {
        try {
            return Pkcs12.read(rested.keystore(), cipher.decrypt(place(row), rested.sealedPassword()).toCharArray()).keys().getFirst();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("signing key " + row + " does not open with its password", e);
        }
    }

    /** @throws GeneralSecurityException for bytes that are no key on an elliptic curve */
    static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static Place place(UUID row) {
        return new Place("signing_key", "password", row);
    }
}
