package org.millwright.database;

/** The application cannot start for a reason its operator can remove; the message is one line: what is wrong, and what to do. */
public final class StartupRefused extends RuntimeException {

    public StartupRefused(String message) {
        super(message);
    }

    public StartupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
