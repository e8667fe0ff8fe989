package org.millwright.tenancy;

/** What people type is looked for as it stands: in a pattern of SQL's {@code like}, three characters mean something else. */
public final class LikeText {

    private LikeText() {}

    /** To stand between two {@code %}. */
    public static String literal(String typed) {
        return typed.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
