package org.millwright.planner.rule;

import java.util.Arrays;

/**
 * Puts members on heads. Where heads are distinct this is a bipartite matching, by augmenting paths from line to line (Kuhn 1955;
 * a job has a handful of lines, so nothing faster pays), so that a person with two trades is counted where needed most.
 */
final class Staffing {

    private final int[] heads;
    private final People[] able;
    private final boolean distinct;
    /** Matched only when asked for: most crews have too few for some line, whoever else is asked. */
    private int[] filled;

    /**
     * @param heads    needed, by line
     * @param able     who may fill a head, by line
     * @param distinct whether a person fills one head only
     */
    Staffing(int[] heads, People[] able, boolean distinct) {
        this.heads = heads;
        this.able = able;
        this.distinct = distinct && heads.length > 1;
    }

    /** Heads of the line that have somebody. */
    int filled(int line) {
        return filled()[line];
    }

    /** Heads of all lines that have somebody. */
    int filledHeads() {
        return Arrays.stream(filled()).sum();
    }

    boolean isComplete() {
        for (int line = 0; line < heads.length; line++) {
            if (able[line].size() < heads[line]) {
                return false;
            }
        }
        return !distinct || Arrays.equals(filled(), heads);
    }

    /**
     * Heads found, by line, to tell what is missing; -1 for lines that miss nothing. Lines that even alone have too few
     * come first: only when there is none is a line told short because others took its people.
     */
    int[] shortLines() {
        int[] found = new int[heads.length];
        boolean anyAlone = false;
        for (int line = 0; line < heads.length; line++) {
            found[line] = able[line].size() < heads[line] ? able[line].size() : -1;
            anyAlone |= found[line] >= 0;
        }
        for (int line = 0; line < heads.length && !anyAlone; line++) {
            found[line] = filled(line) < heads[line] ? filled(line) : -1;
        }
        return found;
    }

    /** Assigned when whole, so that two threads may both work it out but never see half of it. */
    private int[] filled() {
        int[] known = filled;
        if (known == null) {
            known = new int[heads.length];
            if (distinct) {
                match(known);
            } else {
                Arrays.setAll(known, line -> Math.min(able[line].size(), heads[line]));
            }
            filled = known;
        }
        return known;
    }

    private void match(int[] matched) {
        int members = 0;
        for (People people : able) {
            for (int member = people.next(0); member >= 0; member = people.next(member + 1)) {
                members = Math.max(members, member + 1);
            }
        }
        int[] lineOf = new int[members];
        Arrays.fill(lineOf, -1);
        for (int line = 0; line < heads.length; line++) {
            while (matched[line] < heads[line] && augment(line, lineOf, new boolean[heads.length])) {
                matched[line]++;
            }
        }
    }

    /** Every line is asked once: all its members are alike to whoever asks it. So a crew of a thousand takes no longer than it should. */
    private boolean augment(int line, int[] lineOf, boolean[] asked) {
        asked[line] = true;
        for (int member = able[line].next(0); member >= 0; member = able[line].next(member + 1)) {
            if (lineOf[member] < 0) {
                lineOf[member] = line;
                return true;
            }
        }
        for (int member = able[line].next(0); member >= 0; member = able[line].next(member + 1)) {
            if (!asked[lineOf[member]] && augment(lineOf[member], lineOf, asked)) {
                lineOf[member] = line;
                return true;
            }
        }
        return false;
    }
}
