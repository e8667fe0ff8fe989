package org.millwright.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.millwright.database.StartupRefused;
import org.millwright.database.WholeFile;

/** The keystore's random password, in a file beside it that its owner alone can read. Made before the keystore: a crash between the two leaves nothing locked. */
final class PasswordFile {

    private static final int BYTES = 32;

    private PasswordFile() {}

    static Path beside(Path keystore) {
        return keystore.resolveSibling(keystore.getFileName() + ".password");
    }

    static String readOrCreate(Path keystore) {
        var file = beside(keystore);
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            if (Files.exists(keystore)) {
                throw new StartupRefused("keystore %s has no password: bring back %s, or set millwright.keys.password".formatted(keystore, file));
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            return create(file);
        } catch (IOException e) {
            throw new StartupRefused("keystore password %s cannot be read or written (%s)".formatted(file, e.getMessage()), e);
        }
    }

    private static String create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        WholeFile.write(file, (password + "\n").getBytes(StandardCharsets.US_ASCII));
        return password;
    }
}
