package org.millwright.http;

/** The record is not there for this user, whether it does not exist or belongs to somebody else: both answer 404 alike. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
