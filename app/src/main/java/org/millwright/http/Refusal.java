package org.millwright.http;

import java.util.Arrays;
import java.util.List;

/**
 * An operation that the state of things or a rule does not allow (409 by default). The message key's text says what stands in the way, with values, and what to do.
 * Thrown by domain code too: the request's transaction rolls back with it.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<Object> args;

    public Refusal(int status, String key, Object... args) {
        super(key + " " + Arrays.toString(args), null, false, false);
        this.status = status;
        this.key = key;
        this.args = Arrays.asList(args);
    }

    public static Refusal conflict(String key, Object... args) {
        return new Refusal(409, key, args);
    }

    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(403, key, args);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
