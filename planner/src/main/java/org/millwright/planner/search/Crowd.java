package org.millwright.planner.search;

/** How many tasks the teams of each group have together, and what it costs: so much for each two of one group. */
final class Crowd {

    private final int[] group;
    private final long charge;
    private final int[] counted;
    private final long[] together;

    Crowd(Model model) {
        group = model.group;
        charge = model.charges.crowding();
        counted = new int[group.length];
        int groups = 0;
        for (int each : group) {
            groups = Math.max(groups, each + 1);
        }
        together = new long[groups];
    }

    long costOfOneMore(int team) {
        return charge * together[group[team]];
    }

    /** Takes note of how many a team has now; answers what that adds. */
    long count(int team, int now) {
        long before = together[group[team]];
        long after = before + now - counted[team];
        counted[team] = now;
        together[group[team]] = after;
        return charge * (after * (after - 1) - before * (before - 1)) / 2;
    }
}
