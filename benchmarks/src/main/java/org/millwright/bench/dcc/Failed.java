package org.millwright.bench.dcc;

/** A step did not come through, as it should not or should. */
final class Failed extends Exception {

    Failed(String why) {
        super(why);
    }
}
