package org.millwright.planner.search;

/** Tasks to look at again, first come first served, each once at a time. */
final class Wave {

    private final int[] ring;
    private final boolean[] waiting;
    private int first;
    private int count;

    Wave(int tasks) {
        ring = new int[Math.max(1, tasks)];
        waiting = new boolean[tasks];
    }

    /** False when it waits already. */
    boolean add(int task) {
        if (waiting[task]) {
            return false;
        }
        waiting[task] = true;
        int at = first + count++;
        ring[at < ring.length ? at : at - ring.length] = task;
        return true;
    }

    int take() {
        int task = ring[first];
        first = first + 1 == ring.length ? 0 : first + 1;
        count--;
        waiting[task] = false;
        return task;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        while (count > 0) {
            take();
        }
    }
}
