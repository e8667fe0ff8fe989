package org.millwright.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.millwright.database.StartupRefused;
import org.millwright.database.WholeFile;

/** A PKCS#12 file with the master keys, by alias; written wholly or not at all, readable by its owner alone. */
final class Keystore {

    private static final String TYPE = "PKCS12";

    private final Path file;
    private final char[] password;

    Keystore(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path file() {
        return file;
    }

    Map<String, byte[]> read() {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            var keys = new TreeMap<String, byte[]>();
            for (String alias : list(store)) keys.put(alias, store.getKey(alias, password).getEncoded());
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupRefused("keystore %s cannot be opened (%s): check its password in %s or millwright.keys.password"
                    .formatted(file, e.getMessage(), PasswordFile.beside(file).getFileName()), e);
        }
    }

    private static List<String> list(KeyStore store) throws GeneralSecurityException {
        return Collections.list(store.aliases());
    }

    void write(Map<String, byte[]> keys) {
        try {
            var store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            for (var key : keys.entrySet()) {
                store.setEntry(key.getKey(), new KeyStore.SecretKeyEntry(new SecretKeySpec(key.getValue(), "AES")), new KeyStore.PasswordProtection(password));
            }
            var content = new ByteArrayOutputStream();
            store.store(content, password);
            WholeFile.write(file, content.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupRefused("keystore %s cannot be written (%s)".formatted(file, e.getMessage()), e);
        }
    }
}
