package org.millwright.planner.search;

import java.util.SplittableRandom;

/** The orders in which absent tasks are put back, each drawn as often as its share says. */
final class Orders {

    private static final int[] SHARES = {4, 4, 2, 1, 2, 2, 2};

    private final Model model;
    private final SplittableRandom chance;
    private final long[] keys;
    private final int all;

    Orders(Model model, SplittableRandom chance) {
        this.model = model;
        this.chance = chance;
        this.keys = new long[model.tasks()];
        int sum = 0;
        for (int share : SHARES) {
            sum += share;
        }
        this.all = sum;
    }

    void sort(Absent absent) {
        int drawn = chance.nextInt(all);
        int order = 0;
        while (drawn >= SHARES[order]) {
            drawn -= SHARES[order++];
        }
        for (int i = 0; i < absent.count; i++) {
            keys[i] = key(order, absent.tasks[i]);
        }
        sortByKeys(absent);
    }

    private long key(int order, int task) {
        return switch (order) {
            case 0 -> chance.nextInt();
            case 1 -> -model.load[task];
            case 2 -> -model.remoteness[task];
            case 3 -> model.remoteness[task];
            case 4 -> model.lastStart[task] - model.ready[task];
            case 5 -> model.ready[task];
            default -> -model.lastStart[task];
        };
    }

    /** By insertion: the lists are short, and the first one of a search comes but once. */
    private void sortByKeys(Absent absent) {
        int[] tasks = absent.tasks;
        for (int i = 1; i < absent.count; i++) {
            long key = keys[i];
            int task = tasks[i];
            int at = i - 1;
            while (at >= 0 && keys[at] > key) {
                keys[at + 1] = keys[at];
                tasks[at + 1] = tasks[at];
                at--;
            }
            keys[at + 1] = key;
            tasks[at + 1] = task;
        }
    }
}
