package org.millwright.pass.answer;

/** The seven answers by name, for pages and programs that cannot switch over {@link Verdict}. */
public enum Kind {
    VALID, EXPIRED, NOT_YET, REVOKED, WRONG_PURPOSE, DAMAGED, CANNOT_DECIDE
}
