package org.millwright.planner.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Member;

/**
 * Puts members on heads. Where heads are distinct this is a bipartite matching, by augmenting paths (Kuhn 1955; a crew
 * has a handful of members, so nothing faster pays), so that a person with two trades is counted where needed most.
 */
final class Staffing {

    private final List<HeadNeed> lines;
    private final boolean[][] can;
    private final int[] filled;

    /**
     * @param lines    of the job, all or some
     * @param members  of the crew
     * @param distinct whether a person fills one head only
     * @param fits     whether a person may fill a head of a line
     */
    Staffing(List<HeadNeed> lines, List<Member> members, boolean distinct, BiPredicate<HeadNeed, Member> fits) {
        this.lines = lines;
        can = new boolean[lines.size()][members.size()];
        filled = new int[lines.size()];
        for (int line = 0; line < can.length; line++) {
            for (int member = 0; member < members.size(); member++) {
                can[line][member] = fits.test(lines.get(line), members.get(member));
            }
        }
        if (distinct) {
            match(members.size());
        } else {
            for (int line = 0; line < can.length; line++) {
                filled[line] = Math.min(able(line), lines.get(line).heads());
            }
        }
    }

    /** Heads of the line that have somebody. */
    int filled(int line) {
        return filled[line];
    }

    /** Heads of all lines that have somebody. */
    int filled() {
        return Arrays.stream(filled).sum();
    }

    /** How many persons could fill a head of the line, were there no other line. */
    int able(int line) {
        int able = 0;
        for (boolean each : can[line]) {
            able += each ? 1 : 0;
        }
        return able;
    }

    boolean isComplete() {
        for (int line = 0; line < filled.length; line++) {
            if (filled[line] < lines.get(line).heads()) {
                return false;
            }
        }
        return true;
    }

    private void match(int members) {
        int[] lineOf = new int[members];
        Arrays.fill(lineOf, -1);
        for (int line = 0; line < can.length; line++) {
            while (filled[line] < lines.get(line).heads() && augment(line, lineOf, new boolean[members])) {
                filled[line]++;
            }
        }
    }

    private boolean augment(int line, int[] lineOf, boolean[] seen) {
        for (int member = 0; member < lineOf.length; member++) {
            if (can[line][member] && !seen[member]) {
                seen[member] = true;
                if (lineOf[member] < 0 || augment(lineOf[member], lineOf, seen)) {
                    lineOf[member] = line;
                    return true;
                }
            }
        }
        return false;
    }
}
