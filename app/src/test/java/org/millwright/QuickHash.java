package org.millwright;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id as the application checks it, with parameters that cost a test nothing: they stand in the hash, so that each of hundreds of sign-ins takes
 * a millisecond and not the quarter of a second that real ones shall take.
 */
public final class QuickHash {

    private static final Argon2PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 16, 1);
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private QuickHash() {}

    public static String of(String password) {
        return KNOWN.computeIfAbsent(password, ENCODER::encode);
    }
}
