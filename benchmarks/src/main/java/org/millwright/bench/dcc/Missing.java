package org.millwright.bench.dcc;

/** A case says nothing that a step could begin with. */
final class Missing extends Exception {

    Missing(String part) {
        super("the case has no " + part);
    }
}
