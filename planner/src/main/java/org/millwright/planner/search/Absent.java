package org.millwright.planner.search;

import java.util.Arrays;

/** The tasks that no route has at the moment. */
final class Absent {

    final int[] tasks;
    int count;
    private final Model model;
    private final int[] oldTasks;
    private int oldCount;
    /** How often a task was left over; what is hard to place counts more each time. */
    private final long[] leftOver;

    Absent(Model model) {
        this.model = model;
        this.tasks = new int[model.tasks()];
        this.oldTasks = new int[model.tasks()];
        this.leftOver = new long[model.tasks()];
    }

    /** Takes note of every task that no route has. */
    void note(Routes routes) {
        count = 0;
        for (int task = 0; task < tasks.length; task++) {
            if (routes.routeOf[task] == Routes.ABSENT) {
                tasks[count++] = task;
            }
        }
    }

    /** Those from a place in the order on. */
    int[] from(int place) {
        return Arrays.copyOfRange(tasks, place, count);
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

    long weight() {
        return weight(tasks, count);
    }

    /**
     * How those left over now compare with those before: below 0 when they matter less, or as much but are easier to
     * place, 0 when nobody is left over either time (Christiaens and Vanden Berghe 2020, section 5.4).
     */
    int compareToBefore() {
        if (count == 0 && oldCount == 0) {
            return 0;
        }
        long now = weight(tasks, count);
        long before = weight(oldTasks, oldCount);
        int compared = now != before ? Long.compare(now, before)
                : Long.compare(timesLeftOver(tasks, count), timesLeftOver(oldTasks, oldCount));
        for (int i = 0; i < count; i++) {
            leftOver[tasks[i]]++;
        }
        return compared;
    }

    private long weight(int[] some, int many) {
        long sum = 0;
        for (int i = 0; i < many; i++) {
            sum += model.weight[some[i]];
        }
        return sum;
    }

    private long timesLeftOver(int[] some, int many) {
        long sum = 0;
        for (int i = 0; i < many; i++) {
            sum += leftOver[some[i]];
        }
        return sum;
    }
}
