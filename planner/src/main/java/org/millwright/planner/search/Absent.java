package org.millwright.planner.search;

/** The tasks that no route has at the moment. */
final class Absent {

    final int[] tasks;
    int count;
    private final int[] oldTasks;
    private int oldCount;

    Absent(int tasks) {
        this.tasks = new int[tasks];
        this.oldTasks = new int[tasks];
    }

    /** From here on {@link #undo} comes back to. */
    void begin() {
        System.arraycopy(tasks, 0, oldTasks, 0, count);
        oldCount = count;
    }

    void undo() {
        System.arraycopy(oldTasks, 0, tasks, 0, oldCount);
        count = oldCount;
    }

    int countBefore() {
        return oldCount;
    }
}
