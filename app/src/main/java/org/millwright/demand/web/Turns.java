package org.millwright.demand.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order in which crews are asked, one after another. */
final class Turns {

    private Turns() {}

    /** @param move {@code up:} or {@code down:} and which; what cannot move stays */
    static List<String> moved(List<String> order, String move) {
        var now = new ArrayList<>(order);
        int at = now.indexOf(move.substring(move.indexOf(':') + 1));
        int to = at + (move.startsWith("up:") ? -1 : 1);
        if (at >= 0 && to >= 0 && to < now.size()) Collections.swap(now, at, to);
        return now;
    }
}
