package org.millwright.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with the parameters OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, two passes, one lane. */
@Component
public class Passwords {

    /** Length counts, composition does not (NIST SP 800-63B, 5.1.1.2). */
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** An account shorter than this is part of many plain words. */
    private static final int TELLING = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /** One hash takes 19 MiB and a core: a flood of sign-ins shall wait in line, not fill the memory. */
    private final Semaphore turns = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobody = encoder.encode(Secrets.random());

    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    public boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> encoder.matches(password, hash.orElse(nobody))) && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** The message key of what is wrong with a new password. */
    public Optional<String> wrong(String password, String login) {
        if (password.length() < SHORTEST) return Optional.of("password.tooShort");
        if (password.length() > LONGEST) return Optional.of("password.tooLong");
        if (login.length() >= TELLING && password.toLowerCase(java.util.Locale.ROOT).contains(login)) return Optional.of("password.containsLogin");
        if (password.chars().distinct().count() < 4) return Optional.of("password.tooSimple");
        return Optional.empty();
    }
}
