package org.millwright.planner.search;

/** The times that were before a change, to come back to: only what has changed is kept. */
final class TimesBefore {

    private final long[] start;
    private final long[] end;
    private final long[] oldStart;
    private final long[] oldEnd;
    private final int[] changed;
    private final long[] keptIn;
    private int count;
    private long round = 1;
    private long lateness;
    private long shifted;
    private long worstLateness;
    private boolean broken;

    TimesBefore(long[] start, long[] end) {
        this.start = start;
        this.end = end;
        oldStart = new long[start.length];
        oldEnd = new long[start.length];
        changed = new int[start.length];
        keptIn = new long[start.length];
    }

    /** From here on {@link #undo} comes back to. */
    void begin(long latenessNow, long shiftedNow, long worstLatenessNow, boolean brokenNow) {
        round++;
        count = 0;
        lateness = latenessNow;
        shifted = shiftedNow;
        worstLateness = worstLatenessNow;
        broken = brokenNow;
    }

    /** Before the times of a task change. */
    void keep(int task) {
        if (keptIn[task] != round) {
            keptIn[task] = round;
            oldStart[task] = start[task];
            oldEnd[task] = end[task];
            changed[count++] = task;
        }
    }

    void undo() {
        for (int i = 0; i < count; i++) {
            start[changed[i]] = oldStart[changed[i]];
            end[changed[i]] = oldEnd[changed[i]];
        }
        round++;
        count = 0;
    }

    /** How many tasks' times have changed. */
    int count() {
        return count;
    }

    int changed(int which) {
        return changed[which];
    }

    long lateness() {
        return lateness;
    }

    long shifted() {
        return shifted;
    }

    long worstLateness() {
        return worstLateness;
    }

    boolean broken() {
        return broken;
    }
}
