package org.millwright.planner.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Member;

/** Whether every head gets a person of its own: each head in turn, moving who sits already by the shortest chain. */
final class Seating {

    private final List<List<Member>> ableBySeat = new ArrayList<>();
    private final List<Member> sitting = new ArrayList<>();
    private final Map<Member, Integer> seatOf = new HashMap<>();

    private Seating(List<HeadNeed> needs, List<List<Member>> able) {
        for (int line = 0; line < needs.size(); line++) {
            for (int head = 0; head < needs.get(line).heads(); head++) {
                ableBySeat.add(able.get(line));
                sitting.add(null);
            }
        }
    }

    /** @param able who can fill a head, by need; at least as many as it asks for */
    static boolean fillsAll(List<HeadNeed> needs, List<List<Member>> able) {
        Seating seating = new Seating(needs, able);
        for (int seat = 0; seat < seating.ableBySeat.size(); seat++) {
            if (!seating.fills(seat)) {
                return false;
            }
        }
        return true;
    }

    private boolean fills(int empty) {
        Map<Member, Integer> wantedBy = new HashMap<>();
        Deque<Integer> seats = new ArrayDeque<>(List.of(empty));
        while (!seats.isEmpty()) {
            int seat = seats.remove();
            for (Member member : ableBySeat.get(seat)) {
                if (wantedBy.putIfAbsent(member, seat) == null) {
                    Integer from = seatOf.get(member);
                    if (from == null) {
                        moveUp(member, wantedBy, empty);
                        return true;
                    }
                    seats.add(from);
                }
            }
        }
        return false;
    }

    /** Everybody on the chain takes the seat that was wanted, from the free person back to the empty seat. */
    private void moveUp(Member free, Map<Member, Integer> wantedBy, int empty) {
        Member mover = free;
        int seat = -1;
        while (seat != empty) {
            seat = wantedBy.get(mover);
            Member left = sitting.set(seat, mover);
            seatOf.put(mover, seat);
            mover = left;
        }
    }
}
